import { Config } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { CatalogReader } from './CatalogReader';
import { HttpJson } from './HttpJson';
import { Prometheus } from './Prometheus';
import { createPullRequestRate } from './pullRequests/createPullRequestRate';
import { SourceRegistry } from './SourceRegistry';
import { readSourcesConfig } from './sourcesConfig';

export interface OutsideSourcesOptions extends CatalogReader {
  config: Config;
  now: () => Date;
}

/** The sources that ask other systems: Git hosts, and what the configuration allows besides. */
export function addOutsideSources(
  registry: SourceRegistry,
  options: OutsideSourcesOptions,
): void {
  const { config } = options;
  const { pullRequests, httpEndpoints, prometheus } = readSourcesConfig(config);
  const integrations = ScmIntegrations.fromConfig(config);
  registry.add(
    createPullRequestRate({
      ...options,
      ...pullRequests,
      integrations,
      githubCredentials:
        DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    }),
  );
  if (httpEndpoints.length > 0) {
    registry.add(new HttpJson(httpEndpoints));
  }
  if (prometheus.length > 0) {
    registry.add(new Prometheus(prometheus));
  }
}
