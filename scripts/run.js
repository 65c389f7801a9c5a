// Entry of every npm script. Plain CommonJS, so that an old Node reaches the sentence below.
var major = Number(process.versions.node.split('.')[0]);
if (major < 18) {
  console.error(
    'This needs Node 18 or newer to set itself up (it then brings its own Node 24); you have ' +
      process.version +
      '. Install a newer Node and run the command again.',
  );
  process.exit(1);
}
import('./' + process.argv[2] + '.mjs')
  .then(function (command) {
    return command.main(process.argv.slice(3));
  })
  .catch(function (error) {
    console.error(
      error && error.name === 'Explained' ? '\n' + error.message : error,
    );
    process.exit(1);
  });
