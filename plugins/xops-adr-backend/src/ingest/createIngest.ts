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
import { AdrConfig } from '../config';
import { addressParser } from '../sources/knownAddress';
import { UrlRecordSource } from '../sources/UrlRecordSource';
import { RecordStore } from '../store/RecordStore';
import { CatalogReader } from './CatalogReader';
import { LocationReader } from './LocationReader';
import { OtherRepositories } from './OtherRepositories';
import { readerVersion } from './readerVersion';
import { RecordIngest } from './RecordIngest';

/** How long a host may take for one location: many answer an archive only when it is packed. */
const READ_TIMEOUT_MILLISECONDS = 30_000;

export interface CreateIngestOptions {
  adr: AdrConfig;
  store: RecordStore;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  logger: LoggerService;
  signals: SignalsService;
  urlReader: UrlReaderService;
  /** Called after records changed. */
  onChanged?(): Promise<void>;
}

/** Ingest of all that the catalog names, through the portal's Git integrations. */
export function createIngest(options: CreateIngestOptions): RecordIngest {
  const { adr, store, config, urlReader } = options;
  const now = () => new Date();
  const integrations = ScmIntegrations.fromConfig(config);
  return new RecordIngest({
    ...options,
    sources: store.sources,
    catalog: new CatalogReader({
      ...options,
      integrations,
    }),
    reader: new LocationReader({
      store,
      source: new UrlRecordSource({
        urlReader,
        limits: adr.limits,
        timeoutMilliseconds: READ_TIMEOUT_MILLISECONDS,
        now,
      }),
      readFile: readRecordFile,
      others: new OtherRepositories({
        sources: store.sources,
        parseAddress: addressParser(integrations),
      }),
      readerVersion: readerVersion(),
      check: { rules: adr.rules, defaultReview: adr.defaultReview },
      dayFirst: adr.dayFirst,
      now,
    }),
    concurrency: adr.concurrency,
    now,
  });
}
