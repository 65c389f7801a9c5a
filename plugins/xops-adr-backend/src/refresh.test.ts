import { TestDatabases } from '@backstage/backend-test-utils';
import { sourceListSchema } from '@xops/plugin-xops-adr-common';
import request from 'supertest';
import { base, CHECKOUT, REASONS } from './__testUtils__/shopRepositories';
import { asUser, bob, carol, mallory } from './__testUtils__/startBackend';
import { Shop, startShop } from './__testUtils__/startShop';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('POST /v1/refresh, on %s', id => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await startShop(await databases.init(id));
  });
  afterAll(async () => {
    await shop.gitea.stop();
  });

  const refresh = (name: string, user: string) =>
    request(shop.backend.server)
      .post(`${base}/refresh/component/default/${name}`)
      .set(asUser(user));

  it('reads the entity now, audited', async () => {
    shop.gitea.commit('shop/checkout', {
      ...CHECKOUT,
      'docs/adr/0003-new.md': `# 3. New\n\nStatus: draft\n\n${REASONS}`,
    });
    const response = await refresh('checkout', bob);
    expect(response.status).toBe(200);
    expect(sourceListSchema.parse(response.body)).toMatchObject({
      items: [{ state: 'ok', records: 3 }],
    });
    expect((await shop.get('/records')).body.totalItems).toBe(3);
    expect(shop.backend.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'refresh',
        severityLevel: 'medium',
        meta: { entityRef: 'component:default/checkout' },
      }),
    );
    expect(shop.backend.auditedAs.success).toHaveBeenCalled();
  });

  it.each([
    ['checkout', mallory, 403],
    ['checkout', carol, 403],
    ['secret', bob, 404],
    ['absent', bob, 404],
  ])('of %s by %s is %d, audited, and asks no host', async (...it) => {
    const [name, user, status] = it;
    const before = shop.gitea.asked.length;
    shop.backend.auditedAs.fail.mockClear();
    const response = await refresh(name, user);
    expect(response.status).toBe(status);
    expect(shop.gitea.asked).toHaveLength(before);
    expect(shop.backend.auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        meta: { entityRef: `component:default/${name}` },
      }),
    );
    expect(shop.backend.auditedAs.fail.mock.calls).toEqual([
      [{ error: expect.any(Error) }],
    ]);
  });

  it('of what is no entity is 400', async () => {
    const before = shop.gitea.asked.length;
    expect((await refresh('a%20b', bob)).status).toBe(400);
    expect(shop.gitea.asked).toHaveLength(before);
  });
});
