import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { contentOf, decisionOf } from '../__testUtils__/records';
import { minute, startStore, time } from '../__testUtils__/startStore';
import { RecordStore } from './RecordStore';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())(
  'the history of records on %s',
  id => {
    let knex: Knex;
    let started: Awaited<ReturnType<typeof startStore>>;
    let store: RecordStore;
    let locationKey: string;

    beforeEach(async () => {
      knex = await databases.init(id);
      started = await startStore(knex);
      ({ store, locationKey } = started);
    });

    const replace: typeof started.replace = (...args) =>
      started.replace(...args);
    const versions = (path: string) => started.versions(path);
    const records = () =>
      knex('records')
        .orderBy('record_id')
        .select('record_id', 'title', 'changed_at');
    const found = async (words: string) => {
      const query = store.search.find(knex, words);
      const keys = (await query)?.map((row: { record_key: number }) =>
        Number(row.record_key),
      );
      return await knex('records')
        .whereIn('record_key', keys ?? [])
        .pluck('path');
    };

    it('keeps the words of two equal versions once', async () => {
      await replace(1, { 'docs/adr/1.md': 'A' });
      await replace(2, { 'docs/adr/1.md': 'B' });
      await replace(3, { 'docs/adr/1.md': 'A' });
      await expect(versions('docs/adr/1.md')).resolves.toMatchObject([
        { markdown: 'A' },
        { markdown: 'B' },
        { markdown: 'A' },
      ]);
      await expect(knex('record_texts')).resolves.toHaveLength(2);
    });

    it('adds a version where only the status changed, with the commit', async () => {
      const record = (state: 'proposed' | 'accepted') => ({
        'docs/adr/1.md': {
          words: 'A',
          record: decisionOf({
            path: 'docs/adr/1.md',
            title: 'A',
            status: { state, qualifiers: [], raw: state, line: 1 },
          }),
        },
      });
      await replace(1, record('proposed'));
      await replace(2, record('accepted'), {
        read: { commit: 'c0ffee', readWith: 'v1', troubles: [] },
      });
      const rows = await knex('record_versions').orderBy('sequence');
      expect(
        rows.map(row => [JSON.parse(row.status_json).state, row.commit]),
      ).toEqual([
        ['proposed', null],
        ['accepted', 'c0ffee'],
      ]);
    });

    it('adds no version where the file is as it was and is read in another way', async () => {
      const content = contentOf({
        locationKey,
        revision: 0,
        at: minute(1),
        files: { 'docs/adr/1.md': 'A' },
      });
      await store.replaceRecords(content);
      const [entry] = content.entries;
      await store.replaceRecords({
        ...content,
        revision: 1,
        at: minute(2),
        entries: [
          { ...entry, record: { ...entry.record, title: 'Read better' } },
        ],
        read: { readWith: 'v2', troubles: [] },
      });
      await expect(
        knex('record_versions').select('title', 'read_at'),
      ).resolves.toEqual([{ title: 'Read better', read_at: time(1) }]);
      await expect(records()).resolves.toMatchObject([
        { title: 'Read better', changed_at: time(1) },
      ]);
    });

    it('takes a record away and keeps its history for when it comes back', async () => {
      await replace(1, { 'docs/adr/1.md': 'First', 'docs/adr/2.md': 'Second' });
      await replace(2, { 'docs/adr/2.md': 'Second' });
      await expect(records()).resolves.toHaveLength(1);
      await expect(found('first')).resolves.toEqual([]);
      await replace(3, { 'docs/adr/1.md': 'First', 'docs/adr/2.md': 'Second' });
      await expect(versions('docs/adr/1.md')).resolves.toMatchObject([
        { read_at: time(1) },
      ]);
      await replace(4, {
        'docs/adr/1.md': 'First again',
        'docs/adr/2.md': 'Second',
      });
      await expect(versions('docs/adr/1.md')).resolves.toHaveLength(2);
    });
  },
);
