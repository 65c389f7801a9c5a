import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { createPullRequestRate } from '../pullRequests/createPullRequestRate';

export interface RateTesterOptions {
  integrations: JsonObject;
  entities?: Entity[];
  timeoutMilliseconds?: number;
  budgetMilliseconds?: number;
}

/** The source with its hosts and a clock that stands at noon of 21 November 2026. */
export function rateTester(options: RateTesterOptions) {
  const { integrations: data, entities = [], ...limits } = options;
  const integrations = ScmIntegrations.fromConfig(
    new ConfigReader({ integrations: data }),
  );
  const clock = { now: new Date('2026-11-21T12:00:00.000Z') };
  const source = createPullRequestRate({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
    integrations,
    githubCredentials:
      DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    intervalSeconds: 300,
    now: () => clock.now,
    ...limits,
  });
  /** One round for these parameters; a result for each. */
  async function read(...parameters: object[]) {
    const requests = parameters.map((it, index) => ({
      key: `${index}`,
      parameters: source.parameters.parse(it),
    }));
    const { signal } = new AbortController();
    const results = await source.read(requests, { signal, now: clock.now });
    return requests.map(({ key }) => {
      const result = results.get(key);
      if (!result) {
        throw new Error(`No result for ${key}`);
      }
      return result;
    });
  }
  return {
    source,
    clock,
    read,
    /** The result of one alone, with its value or its reason. */
    readOne: async (parameters: object) => (await read(parameters))[0],
  };
}
