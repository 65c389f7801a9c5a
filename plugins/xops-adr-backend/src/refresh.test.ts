import { TestDatabases } from '@backstage/backend-test-utils';
import { sourceListSchema } from '@xops/plugin-xops-adr-common';
import request from 'supertest';
import { FakeGitea } from './__testUtils__/FakeGitea';
import {
  base,
  CHECKOUT,
  REASONS,
  SECRET,
} from './__testUtils__/shopRepositories';
import {
  asUser,
  bob,
  carol,
  mallory,
  startBackend,
} from './__testUtils__/startBackend';
import { componentAt } from './__testUtils__/startIngest';

jest.setTimeout(60_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('POST /v1/refresh, on %s', id => {
  let gitea: FakeGitea;
  let backend: Awaited<ReturnType<typeof startBackend>>;
  beforeAll(async () => {
    gitea = await FakeGitea.start();
    gitea.commit('shop/checkout', CHECKOUT);
    gitea.commit('shop/secret', SECRET);
    backend = await startBackend({
      gitea,
      knex: await databases.init(id),
      entities: [
        componentAt(gitea, 'checkout'),
        componentAt(gitea, 'secret', { owner: 'pay' }),
      ],
      adr: { images: { maxBytes: 4096 }, defaultReview: 'P1Y' },
    });
    await backend.readAll();
  });
  afterAll(async () => {
    await gitea.stop();
  });

  const get = (path: string, user = bob) =>
    request(backend.server).get(`${base}${path}`).set(asUser(user));

  const refresh = (name: string, user: string) =>
    request(backend.server)
      .post(`${base}/refresh/component/default/${name}`)
      .set(asUser(user));

  it('reads the entity now, audited', async () => {
    gitea.commit('shop/checkout', {
      ...CHECKOUT,
      'docs/adr/0003-new.md': `# 3. New\n\nStatus: draft\n\n${REASONS}`,
    });
    const response = await refresh('checkout', bob);
    expect(response.status).toBe(200);
    expect(sourceListSchema.parse(response.body)).toMatchObject({
      items: [{ state: 'ok', records: 3 }],
    });
    expect((await get('/records')).body.totalItems).toBe(3);
    expect(backend.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'refresh',
        severityLevel: 'medium',
        meta: { entityRef: 'component:default/checkout' },
      }),
    );
    expect(backend.auditedAs.success).toHaveBeenCalled();
  });

  it.each([
    ['checkout', mallory, 403],
    ['checkout', carol, 403],
    ['secret', bob, 404],
    ['absent', bob, 404],
    ['a%20b', bob, 400],
  ])('of %s by %s is %d', async (name, user, status) => {
    const before = gitea.asked.length;
    const response = await refresh(name, user);
    expect(response.status).toBe(status);
    expect(gitea.asked).toHaveLength(before);
  });
});
