import { TestDatabases } from '@backstage/backend-test-utils';
import { startStore } from '../__testUtils__/startStore';
import { readerOf } from '../__testUtils__/shopRecords';
import { RecordQueries } from './RecordQueries';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('counts on %s', id => {
  it('know of every write at once, also of one by another replica', async () => {
    const knex = await databases.init(id);
    const { replace, store } = await startStore(knex);
    const queries = new RecordQueries({
      ...store,
      parseAddress: () => undefined,
      reviewSoonDays: 30,
    });
    const reader = await readerOf(queries, ['component:default/checkout']);
    const counted = async () => [
      (await queries.list(reader, { limit: 1, sort: 'date', order: 'desc' }))
        .totalItems,
      (await queries.summarize(reader)).records,
      (await queries.listSources(reader)).items[0].records,
    ];
    await expect(counted()).resolves.toEqual([0, 0, 0]);
    await replace(1, { 'docs/adr/1.md': 'First' });
    await expect(counted()).resolves.toEqual([1, 1, 1]);
    await replace(2, { 'docs/adr/1.md': 'First', 'docs/adr/2.md': 'Second' });
    await expect(counted()).resolves.toEqual([2, 2, 2]);
    await replace(3, {});
    await expect(counted()).resolves.toEqual([0, 0, 0]);
  });

  it('are not made again for the next page', async () => {
    const knex = await databases.init(id);
    const { replace, store } = await startStore(knex);
    await replace(1, { 'docs/adr/1.md': 'First', 'docs/adr/2.md': 'Second' });
    const queries = new RecordQueries({
      ...store,
      parseAddress: () => undefined,
      reviewSoonDays: 30,
    });
    const reader = await readerOf(queries, ['component:default/checkout']);
    const query = { limit: 1, sort: 'title', order: 'asc' } as const;
    const first = await queries.list(reader, query);
    const statements: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
    const second = await queries.list(reader, {
      ...query,
      cursor: first.nextCursor,
    });
    expect(second.facets).toEqual(first.facets);
    expect(second.items).toMatchObject([{ title: 'Second' }]);
    expect(statements.filter(sql => sql.includes('union all'))).toEqual([
      // What is hidden from the reader.
      expect.not.stringContaining("'review'"),
    ]);
  });
});
