import {
  AuthService,
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { readRecordFile } from '@xops/plugin-xops-adr-common';
import { version } from '../../package.json';
import { AdrConfig } from '../config';
import { UrlRecordSource } from '../sources/UrlRecordSource';
import { RecordStore } from '../store/RecordStore';
import { CatalogReader } from './CatalogReader';
import { LocationReader } from './LocationReader';
import { RecordIngest } from './RecordIngest';

/** How long a host may take for one branch. */
const TIMEOUT_MILLISECONDS = 60_000;

/** The ingest of a portal: its catalog, its hosts and its store. */
export function createIngest(options: {
  adr: AdrConfig;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  logger: LoggerService;
  signals: SignalsService;
  store: RecordStore;
  urlReader: UrlReaderService;
}): RecordIngest {
  const { adr, config, store } = options;
  const now = () => new Date();
  return new RecordIngest({
    ...options,
    sources: store.sources,
    catalog: new CatalogReader({
      ...options,
      integrations: ScmIntegrations.fromConfig(config),
    }),
    reader: new LocationReader({
      store,
      source: new UrlRecordSource({
        ...options,
        limits: adr.limits,
        timeoutMilliseconds: TIMEOUT_MILLISECONDS,
        now,
      }),
      readFile: readRecordFile,
      readerVersion: version,
      check: adr,
      dayFirst: adr.dayFirst,
      now,
    }),
    concurrency: adr.concurrency,
    now,
  });
}
