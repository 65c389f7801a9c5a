import { TestDatabases } from '@backstage/backend-test-utils';
import {
  decisionsSummarySchema,
  findingListSchema,
  readableRecordsSchema,
  recordDocumentPageSchema,
  recordListSchema,
  reviewListSchema,
  sourceListSchema,
} from '@xops/plugin-xops-adr-common';
import request from 'supertest';
import { base } from './__testUtils__/shopRepositories';
import {
  ada,
  asService,
  asUser,
  bob,
  carol,
  mallory,
} from './__testUtils__/startBackend';
import { Shop, startShop } from './__testUtils__/startShop';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('the routes, on %s', id => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await startShop(await databases.init(id));
  });
  afterAll(async () => {
    await shop.gitea.stop();
  });

  it.each([
    '/records',
    '/records/component/default/checkout/0123456789/a.md',
    '/versions/component/default/checkout/0123456789/a.md?version=1',
    '/images/component/default/checkout/0123456789/a.md?path=a.png',
    '/graph',
    '/findings',
    '/reviews',
    '/summary',
    '/sources',
  ])('GET %s needs the permission to read, and somebody', async path => {
    const forbidden = await shop.get(path, mallory);
    expect(forbidden.status).toBe(403);
    expect(forbidden.body.error.message).toBe(
      "This needs the permission 'xops.adr.read'",
    );
    const nobody = await request(shop.backend.server)
      .get(`${base}${path}`)
      .set('authorization', 'Bearer mock-none-token');
    expect(nobody.status).toBe(401);
  });

  it.each([
    ['/records?limit=0', 'limit'],
    ['/records?sort=size', 'sort'],
    ['/records?cursor=nonsense', "The cursor 'nonsense' is not valid"],
    ['/records?state=accepted', 'state'],
    ['/records?status=great', 'status'],
    ['/records?limit=1&limit=2', 'limit'],
    ['/records?owner=a%00b', 'NUL'],
    ['/records/component/default/a%20b/0123456789/a.md', 'a b'],
    ['/records/component/default/a/nokey/a.md', "record id 'nokey:a.md'"],
    ['/records/component/default/a/0123456789/a%00b', 'record id'],
    ['/records/component/default/a/0123456789/a.md?version=1', 'version'],
    ['/versions/component/default/a/0123456789/a.md', 'version'],
    ['/images/component/default/a/0123456789/a.md', 'path'],
    ['/images/component/default/a/0123456789/a.md?path=', 'path'],
    ['/images/component/default/a/0123456789/a.md?path=a&url=b', 'url'],
    ['/graph?depth=4', 'depth'],
    ['/graph?focus=a', 'focus'],
    ['/findings?cursor=nonsense', 'cursor'],
    ['/findings?sort=date', 'sort'],
    ['/reviews?limit=1000', 'limit'],
    ['/reviews?cursor=bm9uc2Vuc2U', 'cursor'],
    ['/summary?entity=a', 'entity'],
    ['/sources?entity=a:b', 'entity'],
  ])('GET %s is 400', async (path, words) => {
    const response = await shop.get(path);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(words);
  });

  it('lists, filters and counts what the caller sees', async () => {
    const all = recordListSchema.parse((await shop.get('/records', ada)).body);
    expect(all.totalItems).toBe(3);
    const list = recordListSchema.parse(
      (
        await shop.get(
          `/records?status=accepted&status=draft&owner=${encodeURIComponent(
            'group:default/shop',
          )}&owner=x&sort=number&order=asc&limit=1`,
        )
      ).body,
    );
    expect(list).toMatchObject({
      totalItems: 2,
      items: [
        {
          recordId: shop.valkey,
          entityRef: 'component:default/checkout',
          owners: ['group:default/shop'],
          systems: ['system:default/shop'],
          stale: false,
        },
      ],
      facets: { entity: [{ value: 'component:default/checkout', count: 2 }] },
    });
    const next = await shop.get(
      `/records?sort=number&order=asc&limit=1&cursor=${list.nextCursor}`,
    );
    expect(next.body.items).toMatchObject([{ recordId: shop.http }]);
    expect(JSON.stringify((await shop.get('/records')).body)).not.toContain(
      'secret',
    );
  });

  it('takes more values of a filter than a query parser likes', async () => {
    const owners = Array.from({ length: 60 }, (_, index) => `owner=g${index}`);
    const response = await shop.get(
      `/records?${owners.join('&')}&owner=group:default/shop`,
    );
    expect(response.body).toMatchObject({ totalItems: 2 });
  });

  it('finds by words', async () => {
    expect((await shop.get('/records?q=baskets valk')).body).toMatchObject({
      totalItems: 1,
      items: [{ recordId: shop.valkey }],
    });
    expect((await shop.get('/records?q=everybody')).body.totalItems).toBe(0);
  });

  it('keeps to the conditions of the policy', async () => {
    const { body } = await shop.get('/records', carol);
    expect(body).toMatchObject({
      totalItems: 1,
      items: [{ recordId: shop.watch }],
      facets: { owner: [{ value: 'group:default/pay', count: 1 }] },
    });
    const summary = await shop.get('/summary', carol);
    expect(summary.body).toMatchObject({ records: 1 });
    expect(
      (await shop.get(`/records/${shop.at(shop.valkey)}`, carol)).status,
    ).toBe(404);
    const sources = sourceListSchema.parse(
      (await shop.get('/sources', carol)).body,
    );
    expect(sources.items.flatMap(it => it.entityRefs)).toEqual([
      'component:default/secret',
    ]);
  });

  it('tells which of some records the caller may read', async () => {
    const ask = (body: object, user: string) =>
      request(shop.backend.server)
        .post(`${base}/readable`)
        .set(asUser(user))
        .send(body);
    const recordIds = [shop.valkey, shop.watch, '0123456789:docs/none.md'];
    const readable = async (user: string) => {
      const { body } = await ask({ recordIds }, user);
      const answer = readableRecordsSchema.parse(body);
      return { ...answer, recordIds: [...answer.recordIds].sort() };
    };
    await expect(readable(bob)).resolves.toEqual({
      recordIds: [shop.valkey],
      everything: false,
    });
    await expect(readable(carol)).resolves.toEqual({
      recordIds: [shop.watch],
      everything: false,
    });
    await expect(readable(ada)).resolves.toEqual({
      recordIds: [shop.valkey, shop.watch].sort(),
      everything: true,
    });
    expect((await ask({ recordIds }, mallory)).status).toBe(403);
    expect((await ask({ recordIds: 'all' }, ada)).status).toBe(400);
    expect((await ask({}, ada)).status).toBe(400);
  });

  it('takes as many records with long paths as search asks about at once', async () => {
    const recordIds = Array.from(
      { length: 500 },
      (_, index) => `0123456789:${'folder/'.repeat(200)}${index}.md`,
    );
    const response = await request(shop.backend.server)
      .post(`${base}/readable`)
      .set(asUser(ada))
      .send({ recordIds });
    expect(response.status).toBe(200);
    expect(response.body.recordIds).toEqual([]);
  });

  it('lists findings and reviews with their records', async () => {
    const findings = findingListSchema.parse(
      (await shop.get('/findings?finding=wrong-total')).body,
    );
    expect(findings).toMatchObject({
      totalItems: 1,
      items: [{ record: { recordId: shop.valkey }, mend: expect.any(String) }],
    });
    const reviews = reviewListSchema.parse((await shop.get('/reviews')).body);
    expect(reviews).toMatchObject({
      totalItems: 2,
      items: [
        {
          due: '2026-01-10',
          rule: 'default',
          record: { recordId: shop.valkey },
        },
        { due: '2026-02-10' },
      ],
    });
  });

  it.each(['__defineGetter__', 'constructor', '__proto__'])(
    'finds nothing for a finding called %s',
    async name => {
      for (const path of ['/records', '/findings']) {
        const { status, body } = await shop.get(`${path}?finding=${name}`);
        expect(status).toBe(200);
        expect(body).toMatchObject({ items: [], totalItems: 0 });
      }
    },
  );

  it('summarizes, whole and by entity', async () => {
    expect(
      decisionsSummarySchema.parse((await shop.get('/summary', ada)).body),
    ).toMatchObject({
      records: 3,
      sources: { total: 2, failing: 0 },
      readAt: expect.any(String),
    });
    const one = await shop.get('/summary?entity=Component:Default/Checkout');
    expect(one.body).toMatchObject({ records: 2, sources: { total: 1 } });
  });

  it('lists sources of entities that the caller sees', async () => {
    const sources = sourceListSchema.parse((await shop.get('/sources')).body);
    expect(sources.items).toMatchObject([
      { state: 'ok', entityRefs: ['component:default/checkout'], records: 2 },
    ]);
    const hidden = await shop.get('/sources?entity=component:default/secret');
    expect(hidden.body).toEqual({
      items: [],
      round: { finishedAt: expect.stringMatching(/^20/) },
    });
  });

  it('gives documents to services alone, page by page', async () => {
    const page = (query: string) =>
      request(shop.backend.server)
        .get(`${base}/documents${query}`)
        .set(asService());
    const first = recordDocumentPageSchema.parse((await page('?limit=1')).body);
    expect(first.items).toHaveLength(1);
    const rest = recordDocumentPageSchema.parse(
      (await page(`?cursor=${first.nextCursor}`)).body,
    );
    const documents = [...first.items, ...rest.items];
    expect(documents.find(it => it.recordId === shop.valkey)).toMatchObject({
      owners: ['group:default/shop'],
      state: 'accepted',
      date: '2025-01-10',
      text: expect.stringContaining('Use Valkey, as the plan says'),
    });
    expect(documents.map(it => it.recordId)).toContain(shop.watch);
    expect((await shop.get('/documents', ada)).status).toBe(403);
    expect((await page('?limit=501')).status).toBe(400);
  });

  it('serves its permissions and rules to the policy', async () => {
    const { body } = await request(shop.backend.server)
      .get('/api/xops-adr/.well-known/backstage/permissions/metadata')
      .set(asService());
    expect(
      body.permissions.map((it: { name: string }) => it.name).sort(),
    ).toEqual(['xops.adr.read', 'xops.adr.refresh']);
    expect(body.rules.map((it: { name: string }) => it.name).sort()).toEqual([
      'HAS_STATUS',
      'HAS_TAG',
      'IS_ENTITY_OWNER',
    ]);
  });
});
