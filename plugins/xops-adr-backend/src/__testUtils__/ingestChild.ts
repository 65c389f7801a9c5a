import { readRecordFile } from '@xops/plugin-xops-adr-common';
import knexFactory from 'knex';
import { ingestTree } from './ingestTree';

/** `<database file> <tree>`: ingests the tree once, for a test that may kill it. */
async function main(): Promise<void> {
  const [filename, root] = process.argv.slice(2);
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
  const { readAll } = await ingestTree({
    knex,
    root,
    readFile: readRecordFile,
    now: new Date('2026-11-21T12:00:00.000Z'),
  });
  process.stdout.write('began\n');
  await readAll();
  process.stdout.write('ended\n');
  await knex.destroy();
}

main().catch(error => {
  process.stderr.write(`${String(error?.stack ?? error)}\n`);
  process.exitCode = 1;
});
