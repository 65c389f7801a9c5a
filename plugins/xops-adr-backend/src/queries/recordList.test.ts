import { TestDatabases } from '@backstage/backend-test-utils';
import {
  RecordFilter,
  recordListSchema,
  recordQuerySchema,
} from '@xops/plugin-xops-adr-common';
import { READ_AT, seededId } from '../__testUtils__/seedRecords';
import {
  basket,
  date,
  ENTITIES,
  readerOf,
  seedShop,
  status,
} from '../__testUtils__/shopRecords';
import { RecordReader } from '../access/RecordAccess';
import { RecordQueries } from './RecordQueries';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('the list, on %s', id => {
  let queries: RecordQueries;
  let everybody: RecordReader;
  /** Does not see the entity called secret. */
  let bob: RecordReader;

  beforeAll(async () => {
    queries = await seedShop(await databases.init(id));
    everybody = await readerOf(queries, Object.keys(ENTITIES));
    bob = await readerOf(queries, Object.keys(ENTITIES).slice(0, 2));
  });

  const list = async (reader: RecordReader, query: object = {}) =>
    recordListSchema.parse(
      await queries.list(reader, recordQuerySchema.parse(query)),
    );
  const titles = async (reader: RecordReader, query: object = {}) =>
    (await list(reader, query)).items.map(item => item.title);

  it('lists with everything that a reader sees of a record', async () => {
    const { items } = await list(bob, { sort: 'title', order: 'asc' });
    expect(items.map(item => item.title)).toEqual([
      'Keep baskets in Valkey',
      'Speak HTTP',
      'Template',
    ]);
    expect(items[0]).toEqual({
      recordId: seededId(basket),
      entityRef: 'component:default/basket',
      entityRefs: ['component:default/basket'],
      owners: ['group:default/shop'],
      systems: ['system:default/store'],
      kind: 'record',
      id: 'ADR-1',
      number: 1,
      title: 'Keep baskets in Valkey',
      status: status('accepted'),
      date: date('2025-01-10'),
      tags: ['data', 'speed'],
      path: 'docs/adr/0001-basket.md',
      line: 1,
      sourceUrl:
        'https://git.example.com/shop/aaaaaaaaaa/src/commit/c0ffee/docs/adr/0001-basket.md',
      review: { due: '2026-02-01', overdue: true, rule: 'Reviewed yearly' },
      findings: { error: 1, warning: 1, info: 0 },
      changedAt: READ_AT,
      readAt: READ_AT,
      stale: false,
    });
    expect(items[1]).toMatchObject({
      entityRefs: ['component:default/basket', 'component:default/checkout'],
      owners: ['group:default/pay', 'group:default/shop'],
      review: { due: '2026-03-20', overdue: false },
    });
  });

  it('counts each facet, a record of two entities once for their owner', async () => {
    const { facets, totalItems } = await list(bob);
    expect(totalItems).toBe(3);
    expect(facets).toEqual({
      status: [
        { value: 'accepted', count: 1 },
        { value: 'none', count: 1 },
        { value: 'superseded', count: 1 },
      ],
      owner: [
        { value: 'group:default/shop', count: 3 },
        { value: 'group:default/pay', count: 2 },
      ],
      system: [{ value: 'system:default/store', count: 2 }],
      entity: [
        { value: 'component:default/basket', count: 2 },
        { value: 'component:default/checkout', count: 2 },
      ],
      kind: [
        { value: 'record', count: 2 },
        { value: 'template', count: 1 },
      ],
      tag: [
        { value: 'data', count: 2 },
        { value: 'speed', count: 1 },
      ],
      finding: [
        { value: 'error', count: 1 },
        { value: 'old-promise', count: 1 },
        { value: 'warning', count: 1 },
        { value: 'wrong-total', count: 1 },
      ],
      review: [
        { value: 'none', count: 1 },
        { value: 'overdue', count: 1 },
        { value: 'soon', count: 1 },
      ],
    });
  });

  it('counts a facet under all other filters, not under its own', async () => {
    const { facets, items } = await list(bob, {
      status: 'accepted',
      owner: 'group:default/shop',
    });
    expect(items).toHaveLength(1);
    expect(facets.status).toHaveLength(3);
    expect(facets.owner).toEqual([{ value: 'group:default/shop', count: 1 }]);
    expect(facets.kind).toEqual([{ value: 'record', count: 1 }]);
    expect(facets.tag).toEqual([
      { value: 'data', count: 1 },
      { value: 'speed', count: 1 },
    ]);
  });

  it.each<[RecordFilter, string[]]>([
    [{ q: 'valkey baskets' }, ['Keep baskets in Valkey']],
    [{ q: 'valk' }, ['Keep baskets in Valkey']],
    [{ q: 'nothing of that kind' }, []],
    [{ status: ['none'] }, ['Template']],
    [{ status: ['accepted', 'superseded'] }, ['Speak', 'Keep']],
    [{ kind: ['template'] }, ['Template']],
    [{ owner: ['group:default/pay'] }, ['Speak', 'Template']],
    [{ system: ['system:default/store'] }, ['Speak', 'Keep']],
    [{ entity: ['Component:default/Checkout'] }, ['Speak', 'Template']],
    [{ tag: ['speed'] }, ['Keep']],
    [{ finding: ['error'] }, ['Keep']],
    [{ finding: ['old-promise', 'info'] }, ['Keep']],
    [{ finding: ['info'] }, []],
    [{ review: ['overdue'] }, ['Keep']],
    [{ review: ['soon', 'none'] }, ['Speak', 'Template']],
    [{ review: ['scheduled'] }, []],
    // What Bob does not see cannot be filtered by either.
    [{ entity: ['component:default/secret'] }, []],
    [{ owner: ['group:default/spies'] }, []],
    [{ system: ['system:default/hidden'] }, []],
    [{ tag: ['hidden'] }, []],
    [{ finding: ['hidden-rule'] }, []],
    [{ q: 'watch' }, []],
  ])('filters by %j', async (filter, expected) => {
    const found = await titles(bob, filter);
    expect(found).toEqual(expected.map(it => expect.stringContaining(it)));
  });

  it.each([
    ['number', 'asc', [1, 2, 0, 0]],
    ['number', 'desc', [2, 1, 0, 0]],
    ['date', 'desc', [0, 2, 1, 0]],
    ['date', 'asc', [1, 2, 0, 0]],
    ['review', 'asc', [0, 1, 2, 0]],
    ['findings', 'desc', [1, 0, 0, 2]],
  ])(
    'sorts by %s %s, what has none last, page by page without a gap',
    async (sort, order, numbers) => {
      const found: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await list(everybody, { sort, order, limit: 1, cursor });
        expect(page.totalItems).toBe(4);
        found.push(...page.items.map(item => item.number ?? 0));
        cursor = page.nextCursor;
      } while (cursor && found.length < 10);
      expect(found).toEqual(numbers);
    },
  );

  it.each(['title', 'status', 'changed'])('pages by %s', async sort => {
    const first = await list(everybody, { sort, limit: 2 });
    const second = await list(everybody, {
      sort,
      limit: 2,
      cursor: first.nextCursor,
    });
    expect(second.nextCursor).toBeUndefined();
    expect(
      new Set([...first.items, ...second.items].map(item => item.recordId)),
    ).toHaveProperty('size', 4);
  });

  it.each([
    ['nonsense', 'date'],
    ['', 'date'],
    [Buffer.from('["number desc","7",1]').toString('base64url'), 'number'],
    [Buffer.from('["date desc",7,1]').toString('base64url'), 'date'],
    [Buffer.from('["date desc","7",1e99]').toString('base64url'), 'date'],
    [Buffer.from('["date asc","7",1]').toString('base64url'), 'date'],
    [Buffer.from('["date desc","\\u0000",1]').toString('base64url'), 'date'],
  ])('refuses the cursor %p', async (cursor, sort) => {
    const listing = list(everybody, { sort, cursor: cursor || '!' });
    await expect(listing).rejects.toMatchObject({ name: 'InputError' });
  });

  it.each(['number', 'status', 'findings'])(
    'takes a cursor with the greatest number by %s',
    async sort => {
      const content = [`${sort} desc`, Number.MAX_SAFE_INTEGER, 1];
      const cursor = Buffer.from(JSON.stringify(content));
      await expect(
        list(everybody, { sort, cursor: cursor.toString('base64url') }),
      ).resolves.toMatchObject({ totalItems: 4 });
    },
  );

  it.each<[string, RecordReader['criteria'], string[]]>([
    ['owner', { field: 'owner', values: ['group:default/pay'] }, ['S', 'T']],
    ['state', { field: 'status', values: ['accepted'] }, ['K']],
    ['tag', { field: 'tag', values: ['data'] }, ['S', 'K']],
    ['nothing', { field: 'tag', values: [] }, []],
    [
      'all of',
      {
        allOf: [
          { field: 'tag', values: ['data'] },
          { not: { field: 'status', values: ['accepted'] } },
        ],
      },
      ['S'],
    ],
    [
      'any of',
      {
        anyOf: [
          { field: 'tag', values: ['speed'] },
          { field: 'status', values: ['none'] },
        ],
      },
      ['K', 'T'],
    ],
    [
      'none of nested',
      {
        not: {
          anyOf: [
            { field: 'tag', values: ['speed'] },
            { field: 'status', values: ['none'] },
          ],
        },
      },
      ['S'],
    ],
  ])('keeps to conditions: %s', async (_, criteria, expected) => {
    const reader = { ...bob, criteria };
    const { facets, items, totalItems } = await list(reader);
    expect(items.map(item => item.title[0])).toEqual(expected);
    expect(totalItems).toBe(expected.length);
    expect(facets.kind.reduce((sum, it) => sum + it.count, 0)).toBe(
      expected.length,
    );
  });

  it('shows nothing to somebody who sees no entity', async () => {
    const nobody = { entities: new Map() };
    const answer = await list(nobody);
    expect(answer.items).toEqual([]);
    expect(answer.totalItems).toBe(0);
    expect(new Set(Object.values(answer.facets).flat())).toEqual(new Set());
    await expect(queries.summarize(nobody)).resolves.toMatchObject({
      records: 0,
      findings: { error: 0, warning: 0 },
      sources: { total: 0, failing: 0 },
    });
  });

  it('shows a record through any one of its entities', async () => {
    const checkout = await readerOf(queries, ['component:default/checkout']);
    const { facets, items, totalItems } = await list(checkout);
    expect(items.map(item => item.title)).toEqual(['Speak HTTP', 'Template']);
    expect(totalItems).toBe(2);
    expect(facets.entity).toEqual([
      { value: 'component:default/checkout', count: 2 },
    ]);
    expect(facets.system).toEqual([]);
    expect(facets.tag).toEqual([{ value: 'data', count: 1 }]);
  });
});
