import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import { CatalogReader } from '../ingest/CatalogReader';
import { LocationReader } from '../ingest/LocationReader';
import { OtherRepositories } from '../ingest/OtherRepositories';
import { RecordIngest } from '../ingest/RecordIngest';
import { addressParser } from '../sources/knownAddress';
import { UrlRecordSource } from '../sources/UrlRecordSource';
import { RecordStore } from '../store/RecordStore';
import { FakeGitea } from './FakeGitea';
import { readPlainRecord } from './readPlainRecord';

/** A component that names its records; read from the repository of its name. */
export function componentAt(
  gitea: FakeGitea,
  name: string,
  options: { location?: string; owner?: string; branch?: string } = {},
): Entity {
  const { location = 'docs/adr', owner = 'shop', branch } = options;
  const file = gitea.address(`shop/${name}`, 'catalog-info.yaml', branch);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      title: `The ${name}`,
      annotations: {
        'backstage.io/adr-location': location,
        'backstage.io/managed-by-location': `url:${file}`,
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner },
    relations: [
      { type: 'ownedBy', targetRef: `group:default/${owner}` },
      { type: 'partOf', targetRef: 'system:default/shop' },
      { type: 'partOf', targetRef: 'domain:default/retail' },
    ],
  };
}

/** The whole of ingest on a database and a Git host; what the catalog holds can change. */
export async function startIngest(options: {
  knex: Knex;
  gitea: FakeGitea;
  entities: Entity[];
  /** How long the host may take for one location. */
  timeoutMilliseconds?: number;
}) {
  const { knex, gitea, timeoutMilliseconds = 2000 } = options;
  const store = await RecordStore.create(mockServices.database({ knex }));
  const config = new ConfigReader(gitea.integrations());
  const integrations = ScmIntegrations.fromConfig(config);
  const clock = { now: new Date('2026-11-21T12:00:00.000Z') };
  const now = () => clock.now;
  const world = { entities: options.entities };
  const signals = { publish: jest.fn(async (_signal: unknown) => {}) };
  const logger = mockServices.logger.mock();
  const catalogNow = () => catalogServiceMock({ entities: world.entities });
  const catalog: CatalogService = Object.assign(catalogServiceMock(), {
    streamEntities: (...args: Parameters<CatalogService['streamEntities']>) =>
      catalogNow().streamEntities(...args),
    getEntityByRef: (...args: Parameters<CatalogService['getEntityByRef']>) =>
      catalogNow().getEntityByRef(...args),
  });
  const ingestWith = (
    limits = { fileBytes: 100_000, files: 1000 },
    readerVersion = '1',
  ) =>
    new RecordIngest({
      sources: store.sources,
      catalog: new CatalogReader({
        catalog,
        auth: mockServices.auth(),
        integrations,
      }),
      reader: new LocationReader({
        store,
        source: new UrlRecordSource({
          urlReader: UrlReaders.default({ config, logger }),
          limits,
          timeoutMilliseconds,
          now,
        }),
        readFile: readPlainRecord,
        others: new OtherRepositories({
          sources: store.sources,
          parseAddress: addressParser(integrations),
        }),
        readerVersion,
        check: { rules: {} },
        dayFirst: [],
        now,
      }),
      signals,
      logger,
      concurrency: 2,
      now,
    });
  const ingest = ingestWith();
  const signal = new AbortController().signal;
  return {
    store,
    ingest,
    ingestWith,
    world,
    clock,
    catalog,
    signals,
    readAll: () => ingest.readAll(signal),
    /** Moves the time on. */
    wait: (minutes: number) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    titles: async (): Promise<string[]> =>
      await knex('records').orderBy('path').orderBy('record_id').pluck('title'),
    /** The state of the only source. */
    source: async () => {
      const [row, ...others] = await knex('sources as s')
        .leftJoin('locations as l', 'l.location_key', 's.location_key')
        .select('s.*', 'l.retry_at', 'l.pushed_at', 'l.commit');
      expect(others).toEqual([]);
      return row;
    },
  };
}
