import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { z } from 'zod';

const repositoryUrl = 'http://git.example.com/acme/shop';
const target = `${repositoryUrl}/src/branch/main/catalog-info.yaml`;

const entity = (description: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name: 'shop', description },
  spec: {
    type: 'openapi',
    lifecycle: 'production',
    owner: 'shop',
    definition: 'none',
  },
});

const push = {
  ref: 'refs/heads/main',
  commits: [
    { url: `${repositoryUrl}/commit/1`, modified: ['catalog-info.yaml'] },
  ],
  total_commits: 1,
  repository: { html_url: repositoryUrl },
};

/** A catalog beside a Git host whose file is another from the second reading on. */
async function startCatalog() {
  let word = 'once';
  const events = mockServices.events();
  const { server } = await startTestBackend({
    features: [
      import('@backstage/plugin-catalog-backend'),
      import('.'),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      mockServices.urlReader.mock({
        search: async url => {
          const text = JSON.stringify(entity(`Read ${word}`));
          word = 'again';
          return {
            files: [{ url, content: async () => Buffer.from(text) }],
            etag: text,
          };
        },
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            scmEvents: true,
            processingInterval: { hours: 1 },
            rules: [{ allow: ['API', 'Location'] }],
          },
          integrations: { gitea: [{ host: 'git.example.com' }] },
        },
      }),
    ],
  });
  return { url: `http://localhost:${server.port()}/api/catalog`, events };
}

const entitySchema = z.object({
  metadata: z.object({ description: z.string() }),
});

/** Asks for the entity until its description is as wanted. */
async function readDescription(
  url: string,
  isWanted: (text: string) => boolean,
): Promise<string> {
  for (;;) {
    const answer = await fetch(`${url}/entities/by-name/api/default/shop`);
    const found = entitySchema.safeParse(await answer.json());
    if (found.success && isWanted(found.data.metadata.description)) {
      return found.data.metadata.description;
    }
  }
}

describe('the module in a catalog', () => {
  it('has an entity read again at once when somebody pushes to its file', async () => {
    const { url, events } = await startCatalog();
    await fetch(`${url}/locations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'url', target }),
    });
    const first = await readDescription(url, () => true);
    await events.publish({ topic: 'gitea.push', eventPayload: push });
    // In an hour, were it not for the push.
    const next = await readDescription(url, it => it !== first);
    expect([first, next]).toEqual(['Read once', 'Read again']);
  }, 30_000);
});
