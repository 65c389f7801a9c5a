import { TestDatabases } from '@backstage/backend-test-utils';
import {
  decisionsSummarySchema,
  findingListSchema,
  readableRecordsSchema,
  recordDetailSchema,
  recordDocumentPageSchema,
  recordGraphSchema,
  recordIdToPath,
  recordListSchema,
  recordVersionTextSchema,
  reviewListSchema,
  sourceListSchema,
} from '@xops/plugin-xops-adr-common';
import request from 'supertest';
import { FakeGitea } from './__testUtils__/FakeGitea';
import {
  ada,
  asService,
  asUser,
  bob,
  carol,
  mallory,
  startBackend,
} from './__testUtils__/startBackend';
import { base, CHECKOUT, SECRET } from './__testUtils__/shopRepositories';
import { componentAt } from './__testUtils__/startIngest';
import { locationKeyOf } from './sources/locateRecords';

jest.setTimeout(60_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('the routes, on %s', id => {
  let gitea: FakeGitea;
  let backend: Awaited<ReturnType<typeof startBackend>>;
  const keyOf = (name: string) =>
    locationKeyOf({
      host: gitea.host,
      repository: `shop/${name}`,
      branch: 'main',
    });
  const valkey = () => `${keyOf('checkout')}:docs/adr/0001-valkey.md`;
  const http = () => `${keyOf('checkout')}:docs/adr/0002-http.md`;
  const watch = () => `${keyOf('secret')}:docs/adr/0001-watch.md`;
  const at = (recordId: string, entity = 'component/default/checkout') =>
    `${entity}/${recordIdToPath(recordId)}`;

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
    const forbidden = await get(path, mallory);
    expect(forbidden.status).toBe(403);
    expect(forbidden.body.error.message).toBe(
      "This needs the permission 'xops.adr.read'",
    );
    const nobody = await request(backend.server)
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
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(words);
  });

  it('lists, filters and counts what the caller sees', async () => {
    const all = recordListSchema.parse((await get('/records', ada)).body);
    expect(all.totalItems).toBe(3);
    const list = recordListSchema.parse(
      (
        await get(
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
          recordId: valkey(),
          entityRef: 'component:default/checkout',
          owners: ['group:default/shop'],
          systems: ['system:default/shop'],
          stale: false,
        },
      ],
      facets: { entity: [{ value: 'component:default/checkout', count: 2 }] },
    });
    const next = await get(
      `/records?sort=number&order=asc&limit=1&cursor=${list.nextCursor}`,
    );
    expect(next.body.items).toMatchObject([{ recordId: http() }]);
    expect(JSON.stringify((await get('/records')).body)).not.toContain(
      'secret',
    );
  });

  it('takes more values of a filter than a query parser likes', async () => {
    const owners = Array.from({ length: 60 }, (_, index) => `owner=g${index}`);
    const response = await get(
      `/records?${owners.join('&')}&owner=group:default/shop`,
    );
    expect(response.body).toMatchObject({ totalItems: 2 });
  });

  it('finds by words', async () => {
    expect((await get('/records?q=baskets valk')).body).toMatchObject({
      totalItems: 1,
      items: [{ recordId: valkey() }],
    });
    expect((await get('/records?q=everybody')).body.totalItems).toBe(0);
  });

  it('keeps to the conditions of the policy', async () => {
    const { body } = await get('/records', carol);
    expect(body).toMatchObject({
      totalItems: 1,
      items: [{ recordId: watch() }],
      facets: { owner: [{ value: 'group:default/pay', count: 1 }] },
    });
    const summary = await get('/summary', carol);
    expect(summary.body).toMatchObject({ records: 1 });
    expect((await get(`/records/${at(valkey())}`, carol)).status).toBe(404);
    const sources = sourceListSchema.parse((await get('/sources', carol)).body);
    expect(sources.items.flatMap(it => it.entityRefs)).toEqual([
      'component:default/secret',
    ]);
  });

  it('tells which of some records the caller may read', async () => {
    const ask = (body: object, user: string) =>
      request(backend.server)
        .post(`${base}/readable`)
        .set(asUser(user))
        .send(body);
    const recordIds = [valkey(), watch(), '0123456789:docs/none.md'];
    const readable = async (user: string) => {
      const { body } = await ask({ recordIds }, user);
      const answer = readableRecordsSchema.parse(body);
      return { ...answer, recordIds: [...answer.recordIds].sort() };
    };
    await expect(readable(bob)).resolves.toEqual({
      recordIds: [valkey()],
      everything: false,
    });
    await expect(readable(carol)).resolves.toEqual({
      recordIds: [watch()],
      everything: false,
    });
    await expect(readable(ada)).resolves.toEqual({
      recordIds: [valkey(), watch()].sort(),
      everything: true,
    });
    expect((await ask({ recordIds }, mallory)).status).toBe(403);
    expect((await ask({ recordIds: 'all' }, ada)).status).toBe(400);
    expect((await ask({}, ada)).status).toBe(400);
  });

  it('tells all about a record, and where its links lead', async () => {
    const response = await get(`/records/${at(valkey())}`);
    expect(response.status).toBe(200);
    const detail = recordDetailSchema.parse(response.body);
    expect(detail).toMatchObject({
      summary: { recordId: valkey(), number: 1 },
      record: { matrices: [{ options: [{ stated: 5, computed: 3 }, {}] }] },
      source: {
        state: 'ok',
        records: 2,
        name: `${gitea.host}/shop/checkout: docs/adr (main)`,
      },
      addresses: {
        '../plan.md#costs': {
          url: `${gitea.address('shop/checkout', 'docs/plan.md')}#costs`,
        },
        '0002-http.md': { record: { recordId: http() } },
      },
    });
    expect(Object.keys(detail.addresses)).toHaveLength(2);
    expect(detail.markdown).toContain('Use Valkey');
    expect(detail.findings.map(finding => finding.rule)).toContain(
      'wrong-total',
    );
  });

  it('answers the same for what is hidden and for what does not exist', async () => {
    const secret = 'component/default/secret';
    const hidden = await get(`/records/${at(watch(), secret)}`);
    const absent = await get(
      `/records/${at(`${keyOf('secret')}:docs/adr/none.md`, secret)}`,
    );
    expect([hidden.status, absent.status]).toEqual([404, 404]);
    expect(hidden.body.error.message.replace('0001-watch', 'none')).toBe(
      absent.body.error.message,
    );
    expect((await get(`/records/${at(watch(), secret)}`, ada)).status).toBe(
      200,
    );
  });

  it('answers with the canonical address to one through another entity', async () => {
    const { body } = await get(
      `/records/${at(valkey(), 'Component/Default/Renamed')}`,
    );
    expect(body.summary).toMatchObject({
      recordId: valkey(),
      entityRef: 'component:default/checkout',
    });
  });

  it('gives the words of a version', async () => {
    const { body } = await get(`/records/${at(valkey())}`);
    const [{ versionId }] = body.versions;
    const response = await get(
      `/versions/${at(valkey())}?version=${versionId}`,
    );
    expect(recordVersionTextSchema.parse(response.body)).toMatchObject({
      versionId,
      markdown: expect.stringContaining('Use Valkey'),
    });
    const other = await get(`/versions/${at(http())}?version=${versionId}`);
    expect(other.status).toBe(404);
  });

  it('draws the graph of what matches, and around one record', async () => {
    const whole = recordGraphSchema.parse((await get('/graph')).body);
    expect(whole.totalItems).toBe(2);
    expect(whole.edges).toMatchObject([
      { from: http(), to: valkey(), type: 'supersedes', oneSided: true },
      { from: http(), target: 'ADR-0404' },
    ]);
    expect(whole.edges[1].to).toBeUndefined();
    const around = recordGraphSchema.parse(
      (await get(`/graph?focus=${encodeURIComponent(valkey())}&depth=1`)).body,
    );
    expect(around.nodes.map(node => node.recordId)).toEqual([valkey(), http()]);
    expect(around.nodes[0].systems).toEqual(['system:default/shop']);
    const hidden = await get(`/graph?focus=${encodeURIComponent(watch())}`);
    expect(hidden.status).toBe(404);
  });

  it('lists findings and reviews with their records', async () => {
    const findings = findingListSchema.parse(
      (await get('/findings?finding=wrong-total')).body,
    );
    expect(findings).toMatchObject({
      totalItems: 1,
      items: [{ record: { recordId: valkey() }, mend: expect.any(String) }],
    });
    const reviews = reviewListSchema.parse((await get('/reviews')).body);
    expect(reviews).toMatchObject({
      totalItems: 2,
      items: [
        { due: '2026-01-10', rule: 'default', record: { recordId: valkey() } },
        { due: '2026-02-10' },
      ],
    });
  });

  it.each(['__defineGetter__', 'constructor', '__proto__'])(
    'finds nothing for a finding called %s',
    async name => {
      for (const path of ['/records', '/findings']) {
        const { status, body } = await get(`${path}?finding=${name}`);
        expect(status).toBe(200);
        expect(body).toMatchObject({ items: [], totalItems: 0 });
      }
    },
  );

  it('summarizes, whole and by entity', async () => {
    expect(
      decisionsSummarySchema.parse((await get('/summary', ada)).body),
    ).toMatchObject({
      records: 3,
      sources: { total: 2, failing: 0 },
      readAt: expect.any(String),
    });
    const one = await get('/summary?entity=Component:Default/Checkout');
    expect(one.body).toMatchObject({ records: 2, sources: { total: 1 } });
  });

  it('lists sources of entities that the caller sees', async () => {
    const sources = sourceListSchema.parse((await get('/sources')).body);
    expect(sources.items).toMatchObject([
      { state: 'ok', entityRefs: ['component:default/checkout'], records: 2 },
    ]);
    const hidden = await get('/sources?entity=component:default/secret');
    expect(hidden.body).toEqual({ items: [] });
  });

  it('gives documents to services alone, page by page', async () => {
    const page = (query: string) =>
      request(backend.server).get(`${base}/documents${query}`).set(asService());
    const first = recordDocumentPageSchema.parse((await page('?limit=1')).body);
    expect(first.items).toHaveLength(1);
    const rest = recordDocumentPageSchema.parse(
      (await page(`?cursor=${first.nextCursor}`)).body,
    );
    const documents = [...first.items, ...rest.items];
    expect(documents.find(it => it.recordId === valkey())).toMatchObject({
      owners: ['group:default/shop'],
      state: 'accepted',
      date: '2025-01-10',
      text: expect.stringContaining('Use Valkey, as the plan says'),
    });
    expect(documents.map(it => it.recordId)).toContain(watch());
    expect((await get('/documents', ada)).status).toBe(403);
    expect((await page('?limit=501')).status).toBe(400);
  });

  it('serves its permissions and rules to the policy', async () => {
    const { body } = await request(backend.server)
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
