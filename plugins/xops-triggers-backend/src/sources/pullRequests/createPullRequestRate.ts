import {
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { CatalogReader } from '../CatalogReader';
import { PullRequestHosts } from './PullRequestHosts';
import { PullRequestRate } from './PullRequestRate';
import { RepositoryFinder } from './RepositoryFinder';

export interface CreatePullRequestRateOptions extends CatalogReader {
  integrations: ScmIntegrationRegistry;
  githubCredentials: GithubCredentialsProvider;
  intervalSeconds: number;
  now: () => Date;
  /** For one answer of a host. */
  timeoutMilliseconds?: number;
  /** For all that one round reads. */
  budgetMilliseconds?: number;
}

export function createPullRequestRate(
  options: CreatePullRequestRateOptions,
): PullRequestRate {
  const { integrations, timeoutMilliseconds = 15_000 } = options;
  return new PullRequestRate({
    ...options,
    finder: new RepositoryFinder(options, integrations),
    hosts: new PullRequestHosts({ ...options, timeoutMilliseconds }),
  });
}
