import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { createServer } from 'node:net';
import request from 'supertest';
import { guestHostGuard } from './guestHostGuard';

const refresh = '/api/auth/guest/refresh';
const liveness = '/.backstage/health/v1/liveness';

/** Answers 200 to everything below `/api/auth`. */
const auth = createBackendPlugin({
  pluginId: 'auth',
  register(reg) {
    reg.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        httpRouter.use((_request, response) => {
          response.json({ token: 'of the guest' });
        });
        httpRouter.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
      },
    });
  },
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise(resolve => {
    server.close(resolve);
  });
  return typeof address === 'object' && address ? address.port : 0;
}

const backends: ReturnType<typeof createBackend>[] = [];

/** Starts a backend; returns how it answers a path that is asked for at a host. */
async function start(provider: string) {
  const port = await freePort();
  const backend = createBackend();
  backends.push(backend);
  backend.add(guestHostGuard);
  backend.add(auth);
  backend.add(mockServices.rootLogger.factory({ level: 'none' }));
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        auth: { providers: { [provider]: {} } },
        backend: {
          baseUrl: `http://localhost:${port}`,
          listen: { host: '127.0.0.1', port },
          database: { client: 'better-sqlite3', connection: ':memory:' },
        },
      },
    }),
  );
  await backend.start();
  return (path: string, host: string) =>
    request(`http://127.0.0.1:${port}`).get(path).set('Host', host);
}

afterAll(async () => {
  await Promise.all(backends.map(backend => backend.stop()));
});

describe('a backend with guest sign-in', () => {
  let get: Awaited<ReturnType<typeof start>>;

  beforeAll(async () => {
    get = await start('guest');
  });

  it.each([
    'localhost',
    'localhost:7007',
    'LOCALHOST:3000',
    '127.0.0.1',
    '127.0.0.1:7007',
    '[::1]',
    '[::1]:7007',
  ])('answers at %s', async host => {
    expect((await get(refresh, host)).body).toEqual({ token: 'of the guest' });
  });

  it.each([
    'evil.example',
    'evil.example:7007',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'localhost@evil.example',
    '0.0.0.0',
    '[::2]',
    'not a host',
  ])('answers 421 at %p', async host => {
    const answer = await get(refresh, host);
    expect(answer.status).toBe(421);
    expect(answer.text).toBe(
      "While 'auth.providers.guest' is configured, the portal answers at localhost, 127.0.0.1 and [::1] only.\n",
    );
  });

  it('keeps every other path from a foreign host too', async () => {
    expect((await get('/', 'evil.example')).status).toBe(421);
    expect((await get('/api/catalog', 'evil.example')).status).toBe(421);
  });

  it('tells anybody that it is alive', async () => {
    expect((await get(liveness, '10.0.0.7:7007')).status).toBe(200);
  });
});

describe('a backend without guest sign-in', () => {
  it('answers at every host', async () => {
    const get = await start('github');
    expect((await get(refresh, 'portal.example.com')).status).toBe(200);
  });
});
