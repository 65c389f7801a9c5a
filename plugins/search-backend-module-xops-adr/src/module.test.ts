import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { RecordDocument } from '@xops/plugin-xops-adr-common';
import express, { Router } from 'express';
import request from 'supertest';

const record = (name: string, state: 'accepted' | 'superseded') =>
  ({
    recordId: `0a1b2c3d4e:docs/adr/${name}.md`,
    entityRef: 'component:default/cerebra',
    entityRefs: ['component:default/cerebra', `component:default/${name}`],
    owners: ['group:default/ai', `group:default/${name}-team`],
    systems: [],
    title: `Use ${name}`,
    state,
    tags: [`${name}-cluster`],
    text: 'Runs beside the gateway on every machine.',
  } satisfies RecordDocument);

const PAGES = [
  { items: [record('kafka', 'superseded')], nextCursor: 'second' },
  { items: [record('redis', 'accepted')] },
];

/** Is shown one of the two entities by the catalog. */
const BOB = 'user:default/bob';

/** The decisions plugin: two pages of records, for other backends alone. */
function decisionsPlugin(onAsked: () => void) {
  return createBackendPlugin({
    pluginId: 'xops-adr',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          const router = Router();
          router.post('/v1/readable', express.json(), (req, res, next) => {
            httpAuth
              .credentials(req, { allow: ['user'] })
              .then(({ principal }) => {
                const isBob = principal.userEntityRef === BOB;
                const { recordIds }: { recordIds: string[] } = req.body;
                res.json({
                  recordIds: recordIds.filter(
                    it => !isBob || it.includes('redis'),
                  ),
                  everything: !isBob,
                });
              })
              .catch(next);
          });
          router.get('/v1/documents', (req, res, next) => {
            httpAuth
              .credentials(req, { allow: ['service'] })
              .then(() => {
                onAsked();
                res.json(req.query.cursor ? PAGES[1] : PAGES[0]);
              })
              .catch(next);
          });
          httpRouter.use(router);
        },
      });
    },
  });
}

/** The permission backend with a policy that allows everything. */
function allowingPolicy() {
  return createBackendPlugin({
    pluginId: 'permission',
    register(env) {
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter },
        async init({ httpRouter }) {
          const router = Router();
          router.post('/authorize', express.json(), (req, res) => {
            const { items }: { items: { id: string }[] } = req.body;
            res.json({
              items: items.map(({ id }) => ({
                id,
                result: AuthorizeResult.ALLOW,
              })),
            });
          });
          httpRouter.use(router);
        },
      });
    },
  });
}

/** A backend whose index of records has been made once. */
async function start(
  result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY,
  onAsked = () => {},
) {
  const scheduler = mockServices.scheduler();
  const { server } = await startTestBackend({
    features: [
      import('@backstage/plugin-search-backend'),
      import('.'),
      decisionsPlugin(onAsked),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.rootConfig.factory({
        data: { permission: { enabled: true } },
      }),
      result
        ? mockServices.permissions.mock({
            authorize: async queries => queries.map(() => ({ result })),
            authorizeConditional: async queries =>
              queries.map(() => ({ result })),
          }).factory
        : allowingPolicy(),
    ],
  });
  await scheduler.triggerTask('search_index_adr');
  return server;
}

async function find(
  server: Parameters<typeof request>[0],
  query: object,
  user?: string,
): Promise<string[]> {
  const response = await request(server)
    .get('/api/search/query')
    .set('Authorization', mockCredentials.user.header(user))
    .query({ term: 'machine', types: ['adr'], ...query });
  expect(response.status).toBe(200);
  return response.body.results.map(
    (result: { document: { title: string } }) => result.document.title,
  );
}

describe('the module in a backend', () => {
  it('indexes every page of what the decisions plugin has stored', async () => {
    const server = await start(AuthorizeResult.ALLOW);

    expect((await find(server, {})).sort()).toEqual(['Use kafka', 'Use redis']);
    expect(await find(server, { filters: { status: 'accepted' } })).toEqual([
      'Use redis',
    ]);
  });

  it.each([
    { owner: 'group:default/kafka-team' },
    { entityRef: 'component:default/kafka' },
    { tags: 'kafka-cluster' },
    { owner: 'group:default/kafka-team', status: 'superseded' },
  ])('finds a record by each of several values: %j', async filters => {
    const server = await start(AuthorizeResult.ALLOW);

    expect(await find(server, { filters })).toEqual(['Use kafka']);
    expect(
      (await find(server, { filters: { owner: 'group:default/ai' } })).sort(),
    ).toEqual(['Use kafka', 'Use redis']);
  });

  it('shows no record of an entity that the catalog keeps from the caller', async () => {
    const server = await start();

    expect((await find(server, {})).sort()).toEqual(['Use kafka', 'Use redis']);
    expect(await find(server, {}, BOB)).toEqual(['Use redis']);
    expect(await find(server, { types: undefined }, BOB)).toEqual([
      'Use redis',
    ]);
  });

  it('shows nothing to those who may not read decisions', async () => {
    let pages = 0;
    const server = await start(AuthorizeResult.DENY, () => {
      pages += 1;
    });

    expect(pages).toBe(2);
    expect(await find(server, {})).toEqual([]);
  });
});
