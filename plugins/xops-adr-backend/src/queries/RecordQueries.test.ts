import { TestDatabases } from '@backstage/backend-test-utils';
import { recordDetailSchema } from '@xops/plugin-xops-adr-common';
import { READ_AT, seededId } from '../__testUtils__/seedRecords';
import {
  basket,
  ENTITIES,
  readerOf,
  secret,
  seedShop,
  shared,
} from '../__testUtils__/shopRecords';
import { RecordReader } from '../access/RecordAccess';
import { RecordQueries } from './RecordQueries';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('RecordQueries on %s', id => {
  let queries: RecordQueries;
  let everybody: RecordReader;
  /** Does not see the entity called secret. */
  let bob: RecordReader;

  beforeAll(async () => {
    queries = await seedShop(await databases.init(id));
    everybody = await readerOf(queries, Object.keys(ENTITIES));
    bob = await readerOf(queries, Object.keys(ENTITIES).slice(0, 2));
  });

  it('names the first entity that the reader sees as the address', async () => {
    const checkout = await readerOf(queries, ['component:default/checkout']);
    const { summary } = await queries.get(checkout, seededId(shared));
    expect(summary).toMatchObject({
      entityRef: 'component:default/checkout',
      entityRefs: ['component:default/checkout'],
      owners: ['group:default/pay', 'group:default/shop'],
      systems: [],
    });
  });

  it('tells all about a record', async () => {
    const detail = await queries.get(bob, seededId(basket));
    expect(recordDetailSchema.parse(detail)).toMatchObject({
      summary: { title: 'Keep baskets in Valkey' },
      record: { title: 'Keep baskets in Valkey', number: 1 },
      markdown: '# Keep baskets in Valkey',
      findings: [
        { rule: 'wrong-total', severity: 'error' },
        { rule: 'old-promise', severity: 'warning' },
      ],
      versions: [{ versionId: `version of ${seededId(basket)}` }],
      source: { state: 'ok', records: 2, commit: 'c0ffee' },
      siblings: [],
    });
  });

  it('says the same of a hidden record and of none', async () => {
    const hidden = queries.get(bob, seededId(secret));
    await expect(hidden).rejects.toThrow(
      `No decision record '${seededId(secret)}'`,
    );
    await expect(hidden).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(queries.get(bob, 'aaaaaaaaaa:x')).rejects.toThrow(
      "No decision record 'aaaaaaaaaa:x'",
    );
    await expect(
      queries.getVersion(bob, {
        recordId: seededId(secret),
        versionId: `version of ${seededId(secret)}`,
      }),
    ).rejects.toThrow('No decision record');
  });

  it('gives the words of a version, of its own record alone', async () => {
    const versionId = `version of ${seededId(basket)}`;
    await expect(
      queries.getVersion(bob, { recordId: seededId(basket), versionId }),
    ).resolves.toEqual({
      versionId,
      readAt: READ_AT,
      title: 'Keep baskets in Valkey',
      markdown: '# Keep baskets in Valkey',
    });
    await expect(
      queries.getVersion(bob, {
        recordId: seededId(basket),
        versionId: `version of ${seededId(secret)}`,
      }),
    ).rejects.toThrow('No version');
  });

  it('lists findings, errors first, with counts by rule', async () => {
    const first = await queries.listFindings(bob, { limit: 1 });
    expect(first).toMatchObject({
      items: [
        {
          rule: 'wrong-total',
          severity: 'error',
          line: 5,
          record: { recordId: seededId(basket), title: basket.title },
        },
      ],
      totalItems: 2,
      rules: [
        { value: 'old-promise', count: 1 },
        { value: 'wrong-total', count: 1 },
      ],
    });
    const second = await queries.listFindings(bob, {
      limit: 1,
      cursor: first.nextCursor,
    });
    expect(second.items).toMatchObject([{ rule: 'old-promise' }]);
    expect(second.nextCursor).toBeUndefined();
  });

  it('narrows findings by severity and rule, and keeps the counts of all rules', async () => {
    const list1 = await queries.listFindings(bob, {
      finding: ['warning'],
      limit: 10,
    });
    expect(list1.items).toMatchObject([{ rule: 'old-promise' }]);
    expect(list1.totalItems).toBe(1);
    expect(list1.rules).toHaveLength(2);
  });

  it('lists reviews, the one that is due longest first', async () => {
    const first = await queries.listReviews(everybody, { limit: 2 });
    expect(first.items.map(it => [it.due, it.overdue])).toEqual([
      ['2026-01-01', true],
      ['2026-02-01', true],
    ]);
    expect(first.totalItems).toBe(3);
    const second = await queries.listReviews(everybody, {
      limit: 2,
      cursor: first.nextCursor,
    });
    expect(second.items).toMatchObject([
      { due: '2026-03-20', record: { title: 'Speak HTTP' } },
    ]);
    const own = await queries.listReviews(bob, { limit: 9 });
    expect(own.totalItems).toBe(2);
  });

  it('summarizes what a reader sees, whole and by entity', async () => {
    await expect(queries.summarize(everybody)).resolves.toEqual({
      records: 3,
      states: [
        { value: 'accepted', count: 2 },
        { value: 'superseded', count: 1 },
      ],
      reviews: { overdue: 2, soon: 1 },
      findings: { error: 2, warning: 1 },
      sources: { total: 2, failing: 1 },
      readAt: READ_AT,
    });
    await expect(
      queries.summarize(bob, 'component:default/checkout'),
    ).resolves.toMatchObject({ records: 1, findings: { error: 0 } });
    await expect(
      queries.summarize(bob, 'component:default/secret'),
    ).resolves.toMatchObject({ records: 0, sources: { total: 0 } });
  });

  it('lists sources with their entities and records as the reader sees them', async () => {
    const { items, round } = await queries.listSources(bob);
    expect(round).toBeUndefined();
    expect(items).toMatchObject([
      {
        state: 'ok',
        entityRefs: ['component:default/basket', 'component:default/checkout'],
        records: 2,
        commit: 'c0ffee',
      },
    ]);
    await expect(
      queries.listSources(everybody, 'component:default/secret'),
    ).resolves.toMatchObject({
      items: [{ state: 'stale', error: 'It is gone' }],
    });
  });

  it('lists no source whose records the policy keeps from the reader', async () => {
    const checkout = await readerOf(queries, ['component:default/checkout']);
    const listedFor = async (criteria: RecordReader['criteria']) =>
      (await queries.listSources({ ...checkout, criteria })).items.length;
    const ownedBy = (value: string) => ({
      field: 'owner' as const,
      values: [value],
    });
    await expect(listedFor(ownedBy('group:default/pay'))).resolves.toBe(1);
    await expect(listedFor(ownedBy('group:default/none'))).resolves.toBe(0);
    await expect(listedFor({ field: 'tag', values: ['none'] })).resolves.toBe(
      1,
    );
    await expect(
      queries.summarize({
        ...everybody,
        criteria: ownedBy('group:default/none'),
      }),
    ).resolves.toMatchObject({ sources: { total: 0, failing: 0 } });
  });

  it('gives all decisions, and no template, for search in the order of their ids', async () => {
    const first = await queries.listDocuments({ limit: 2 });
    expect(first.items.map(item => item.recordId)).toEqual(
      [basket, shared].map(seededId),
    );
    expect(first.items[1]).toEqual({
      recordId: seededId(shared),
      entityRef: 'component:default/basket',
      entityRefs: ['component:default/basket', 'component:default/checkout'],
      owners: ['group:default/pay', 'group:default/shop'],
      systems: ['system:default/store'],
      title: 'Speak HTTP',
      state: 'superseded',
      date: '2025-03-10',
      tags: ['data'],
      text: 'Speak HTTP',
    });
    const second = await queries.listDocuments({
      limit: 2,
      cursor: first.nextCursor,
    });
    expect(second.items.map(it => it.recordId)).toEqual([seededId(secret)]);
    expect(second.nextCursor).toBeUndefined();
  });

  it('loads what permission rules are decided on', async () => {
    await expect(
      queries.getPermissionResources(['aaaaaaaaaa:x', seededId(shared)]),
    ).resolves.toEqual([
      undefined,
      {
        owners: expect.arrayContaining([
          'group:default/pay',
          'group:default/shop',
        ]),
        status: 'superseded',
        tags: ['data'],
      },
    ]);
  });
});
