import { TestDatabases } from '@backstage/backend-test-utils';
import { recordQuerySchema } from '@xops/plugin-xops-adr-common';
import { ENTITIES, readerOf, seedShop } from '../__testUtils__/shopRecords';
import { pagesAtCommit } from './pagesAtCommit';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

describe.each(databases.eachSupportedId())('pagesAtCommit, on %s', id => {
  it('leads a record and its findings to the commit that was read, once the host has told it', async () => {
    const db = await databases.init(id);
    const queries = await seedShop(db);
    const reader = await readerOf(queries, Object.keys(ENTITIES));
    const pages = async () =>
      (
        await queries.list(
          reader,
          recordQuerySchema.parse({ sort: 'title', order: 'asc' }),
        )
      ).items[0].sourceUrl;

    await db('locations').update({ commit: null });
    const before = await pages();
    await db('locations').update({ commit: COMMIT });

    expect(before).toBe('https://git.example.com/docs/adr/0001-basket.md');
    expect(await pages()).toBe(
      `https://git.example.com/shop/aaaaaaaaaa/src/commit/${COMMIT}/docs/adr/0001-basket.md`,
    );
    const { items } = await queries.listFindings(reader, { limit: 1 });
    expect(items[0].record.sourceUrl).toContain(`/src/commit/${COMMIT}/`);
  });

  it('names the line of a decision further down in its file', async () => {
    const db = await databases.init(id);
    await seedShop(db);
    await db('locations').update({ commit: COMMIT });

    const pageOf = await pagesAtCommit(db, ['aaaaaaaaaa', 'bbbbbbbbbb']);

    const record = { location_key: 'aaaaaaaaaa', path: 'log.md', line: 40 };
    expect(pageOf(record)).toMatch(/\/log\.md#L40$/);
    expect(pageOf({ ...record, location_key: 'bbbbbbbbbb' })).toBeUndefined();
  });
});
