/** This file, as it is run in a child process: TypeScript source or built. */
export const CHECKER_CHILD_FILE = __filename;

// The parent imports the name above, and none of what the child loads.
if (require.main === module) {
  import('./serveChecks')
    // From sources, Node sees CommonJS without named exports: all stand under `default`.
    .then(async loaded => {
      const { serveChecks } =
        'default' in loaded ? Object(loaded.default) : loaded;
      await serveChecks();
    })
    .then(
      () => process.exit(0),
      error => {
        process.stderr.write(`${error?.stack ?? error}\n`);
        process.exit(1);
      },
    );
}
