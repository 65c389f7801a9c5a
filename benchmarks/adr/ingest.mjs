import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { require } from '../path/sources.mjs';
import { timed } from '../path/timing.mjs';
import { writeTree } from './records.mjs';

const knexFactory = require('knex');
const { ingestTree } = require(inRoot(
  'plugins/xops-adr-backend/src/__testUtils__/ingestTree.ts',
));
const { readRecordFile } = require(inRoot(
  'plugins/xops-adr-common/src/index.ts',
));

const INGESTS = 10;

/** Bytes that are still in use after all that is not was given back. */
function heapUsed() {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/**
 * Seconds of a full ingest from a local tree into SQLite, of one more in which
 * nothing changed, and megabytes after each of ten in which a tenth did.
 */
export async function measureIngest({ repositories, perRepository }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xops-bench-adr-'));
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: path.join(folder, 'records.sqlite') },
    useNullAsDefault: true,
  });
  try {
    const root = path.join(folder, 'tree');
    writeTree(root, { repositories, perRepository, edition: 0 });
    const { readAll } = await ingestTree({
      knex,
      root,
      readFile: readRecordFile,
      concurrency: 5,
    });
    const full = await timed(readAll);
    const unchanged = await timed(readAll);
    const megabytes = [];
    for (let ingest = 1; ingest <= INGESTS; ingest++) {
      writeTree(root, { repositories, perRepository, edition: ingest });
      await knex('locations').update({ etag: null });
      await readAll();
      megabytes.push(Math.round(heapUsed() / 1e6));
    }
    const [{ count }] = await knex('records').count({ count: '*' });
    return {
      records: count,
      fullSeconds: Number(full.seconds.toFixed(2)),
      unchangedSeconds: Number(unchanged.seconds.toFixed(2)),
      heapMegabytes: megabytes,
      // What is in use goes up and down: where it is lowest, nothing is kept by chance.
      heapGrowth: Number(
        (
          Math.min(...megabytes.slice(INGESTS / 2)) /
          Math.min(...megabytes.slice(0, INGESTS / 2))
        ).toFixed(3),
      ),
      databaseMegabytes: Math.round(
        fs.statSync(path.join(folder, 'records.sqlite')).size / 1e6,
      ),
    };
  } finally {
    await knex.destroy();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
