import { LoggerService } from '@backstage/backend-plugin-api';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Knex } from 'knex';
import { CatalogReader } from '../ingest/CatalogReader';
import { LocationReader } from '../ingest/LocationReader';
import { ReadRecordFile } from '../ingest/readFiles';
import { RecordIngest } from '../ingest/RecordIngest';
import { RecordStore } from '../store/RecordStore';
import { entityOf, sourceOf } from './records';
import { TreeRecordSource } from './TreeRecordSource';

const ignore = () => {};
const silent: LoggerService = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  child: () => silent,
};

export interface IngestTreeOptions {
  knex: Knex;
  /** Folder with `<owner>/<name>/docs/adr/*.md`; each is one entity. */
  root: string;
  readFile: ReadRecordFile;
  now?: Date;
  concurrency?: number;
}

/** Ingest of a tree of folders in the place of a catalog and Git hosts. */
export async function ingestTree(options: IngestTreeOptions): Promise<{
  store: RecordStore;
  readAll: () => Promise<void>;
}> {
  const { knex, root, now, concurrency = 3 } = options;
  const store = await RecordStore.create({ getClient: async () => knex });
  const catalog: Pick<CatalogReader, 'readAll' | 'read'> = {
    readAll: async () =>
      readdirSync(root).flatMap(owner =>
        readdirSync(join(root, owner)).map(name =>
          entityOf(name, [
            sourceOf('docs/adr', { repository: `${owner}/${name}` }),
          ]),
        ),
      ),
    read: async entityRef => ({
      entityRef,
      owners: [],
      systems: [],
      sources: [],
    }),
  };
  const clock = () => now ?? new Date();
  const ingest = new RecordIngest({
    sources: store.sources,
    catalog,
    reader: new LocationReader({
      store,
      source: new TreeRecordSource(root),
      readFile: options.readFile,
      others: { find: async () => new Map() },
      readerVersion: '1',
      check: { rules: {} },
      dayFirst: [],
      now: clock,
    }),
    signals: { publish: async () => {} },
    logger: silent,
    concurrency,
    now: clock,
  });
  const { signal } = new AbortController();
  return { store, readAll: () => ingest.readAll(signal) };
}
