import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { locationKeyOf } from '../sources/locateRecords';
import { LocationReading, RecordLocation } from '../sources/RecordSource';
import {
  buildRepositoryUrl,
  parseRepositoryAddress,
} from '../sources/RepositoryAddress';
import { UrlRecordSource } from '../sources/UrlRecordSource';
import { FakeGitea } from './FakeGitea';

const now = new Date('2026-11-21T12:00:00Z');

/** Paths of `shop/checkout`, or of another repository, as the catalog would locate them. */
export function locationOn(
  gitea: FakeGitea,
  paths: string[],
  repository = 'shop/checkout',
): RecordLocation {
  const integrations = ScmIntegrations.fromConfig(
    new ConfigReader(gitea.integrations()),
  );
  const url = gitea.address(repository, '', 'main');
  const integration = integrations.byUrl(url);
  const address = integration && parseRepositoryAddress(url, integration);
  if (!address) {
    throw new Error(`No address of a repository: ${url}`);
  }
  return {
    ...address,
    locationKey: locationKeyOf(address),
    rootUrl: buildRepositoryUrl(address, { path: '', isFile: false }),
    paths,
  };
}

export interface ReadFromOptions {
  etag?: string;
  timeoutMilliseconds?: number;
  fileBytes?: number;
  files?: number;
}

/** Reads through Backstage's own readers. */
export async function readFrom(
  gitea: FakeGitea,
  location: RecordLocation,
  options: ReadFromOptions = {},
): Promise<LocationReading> {
  const {
    etag,
    timeoutMilliseconds = 5000,
    fileBytes = 1000,
    files = 100,
  } = options;
  const source = new UrlRecordSource({
    urlReader: UrlReaders.default({
      config: new ConfigReader(gitea.integrations()),
      logger: mockServices.logger.mock(),
    }),
    limits: { fileBytes, files },
    timeoutMilliseconds,
    now: () => now,
  });
  return await source.read(location, {
    etag,
    signal: new AbortController().signal,
  });
}
