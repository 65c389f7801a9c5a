import {
  AuthService,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { ServerPermissionClient } from '@backstage/plugin-permission-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import request from 'supertest';

const template: TemplateEntityV1beta3 = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'hello', annotations: {} },
  spec: {
    owner: 'group:default/platform',
    type: 'service',
    steps: [{ id: 'log', action: 'debug:log', input: { message: 'Hello' } }],
  },
};

const roles = {
  viewer: ['user:default/viewer'],
  developer: ['user:default/ann', 'user:default/ben'],
  platform: ['user:default/operator'],
  admin: ['user:default/root'],
};

// The mock tokens leave out that a plugin asks in a person's name, without which
// the permission backend answers no plugin.
function inTheNameOf(auth: AuthService): AuthService {
  return Object.assign(Object.create(auth), {
    async getPluginRequestToken(
      options: Parameters<AuthService['getPluginRequestToken']>[0],
    ) {
      const { onBehalfOf } = options;
      return auth.isPrincipal(onBehalfOf, 'user')
        ? {
            token: mockCredentials.user.token(
              onBehalfOf.principal.userEntityRef,
              { actor: { subject: 'plugin:test' } },
            ),
          }
        : auth.getPluginRequestToken(options);
    },
  });
}

const askThePolicy = createServiceFactory({
  service: coreServices.permissions,
  deps: {
    auth: coreServices.auth,
    config: coreServices.rootConfig,
    discovery: coreServices.discovery,
  },
  factory: ({ auth, config, discovery }) =>
    ServerPermissionClient.fromConfig(config, {
      auth: inTheNameOf(auth),
      discovery,
    }),
});

async function start(config: JsonObject = {}) {
  return startTestBackend({
    features: [
      import('@backstage/plugin-permission-backend'),
      import('@backstage/plugin-scaffolder-backend'),
      import('.'),
      askThePolicy,
      catalogServiceMock.factory({ entities: [template] }),
      mockServices.database.factory(),
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          xops: { permission: { roles } },
          ...config,
        },
      }),
    ],
  });
}

const as = (name: string) =>
  mockCredentials.user.header(`user:default/${name}`);

describe('the policy in a backend', () => {
  let backend: TestBackend;
  const tasks: Record<string, string> = {};

  const run = (name: string) =>
    request(backend.server)
      .post('/api/scaffolder/v2/tasks')
      .set('authorization', as(name))
      .send({ templateRef: 'template:default/hello', values: {} });
  const get = (path: string, name: string) =>
    request(backend.server)
      .get(`/api/scaffolder/v2/${path}`)
      .set('authorization', as(name));

  beforeAll(async () => {
    backend = await start();
    tasks.ann = (await run('ann')).body.id;
    tasks.ben = (await run('ben')).body.id;
  });

  it.each([
    ['ann', 201],
    ['operator', 201],
    ['root', 201],
    ['viewer', 403],
    ['stranger', 403],
  ])('answers %s, who starts a run, with %d', async (name, status) => {
    expect((await run(name)).status).toBe(status);
  });

  it('shows a developer own runs only', async () => {
    const listed = await get('tasks', 'ben');
    expect(listed.body.tasks).toEqual([
      expect.objectContaining({ id: tasks.ben }),
    ]);
    expect((await get(`tasks/${tasks.ben}`, 'ben')).status).toBe(200);
    expect((await get(`tasks/${tasks.ann}`, 'ben')).status).toBe(403);
  });

  it.each(['operator', 'root'])('shows %s every run', async name => {
    const listed = await get('tasks', name);
    const ids = listed.body.tasks.map((task: { id: string }) => task.id);
    expect(ids).toEqual(expect.arrayContaining([tasks.ann, tasks.ben]));
    expect((await get(`tasks/${tasks.ann}`, name)).status).toBe(200);
  });

  it('shows a viewer no run of others', async () => {
    const listed = await get('tasks', 'viewer');
    expect(listed.body.tasks).toEqual([]);
    expect((await get(`tasks/${tasks.ann}`, 'viewer')).status).toBe(403);
  });

  it('shows nothing to somebody without a role', async () => {
    expect((await get('tasks', 'stranger')).status).toBe(403);
  });

  it.each([
    ['ann', 403],
    ['operator', 200],
  ])('answers %s, who dry-runs a template, with %d', async (name, status) => {
    const response = await request(backend.server)
      .post('/api/scaffolder/v2/dry-run')
      .set('authorization', as(name))
      .send({ template, values: {}, directoryContents: [] });
    expect(response.status).toBe(status);
  });

  it('tells the browser what a person may', async () => {
    const ask = async (name: string, permission: string) => {
      const { body } = await request(backend.server)
        .post('/api/permission/authorize')
        .set('authorization', as(name))
        .send({
          items: [
            {
              id: 'a',
              permission: { type: 'basic', name: permission, attributes: {} },
            },
          ],
        });
      return body.items[0].result;
    };
    await expect(ask('ann', 'scaffolder.task.create')).resolves.toBe('ALLOW');
    await expect(ask('viewer', 'scaffolder.task.create')).resolves.toBe('DENY');
    await expect(ask('ann', 'catalog.ingestion.manage')).resolves.toBe('DENY');
    await expect(ask('root', 'catalog.ingestion.manage')).resolves.toBe(
      'ALLOW',
    );
  });
});

describe('the start', () => {
  it('fails on a role that is misspelt', async () => {
    await expect(
      start({ xops: { permission: { roles: { amdin: [] } } } }),
    ).rejects.toThrow("'xops.permission.roles' names 'amdin'");
  });

  it('fails with guest sign-in on every network interface', async () => {
    await expect(start({ auth: { providers: { guest: {} } } })).rejects.toThrow(
      "'backend.listen.host' is not set",
    );
  });

  it('fails with a way to sign in that the backend does not take', async () => {
    await expect(
      start({ xops: { signIn: { providers: ['oidc'] } } }),
    ).rejects.toThrow("'auth.providers.oidc' is not configured");
  });
});
