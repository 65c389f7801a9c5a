import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { entityOf, sourceOf } from '../__testUtils__/records';
import { minute, startStore, time } from '../__testUtils__/startStore';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const TEN = Array.from({ length: 10 }, (_, index) => `line ${index}`).join(
  '\n',
);

describe.each(databases.eachSupportedId())('renames on %s', id => {
  let knex: Knex;
  let started: Awaited<ReturnType<typeof startStore>>;
  let locationKey: string;

  beforeEach(async () => {
    knex = await databases.init(id);
    started = await startStore(knex);
    ({ locationKey } = started);
  });

  const replace: typeof started.replace = (...args) => started.replace(...args);
  const versions = (path: string) => started.versions(path);

  it('keep history, key and an alias that leads on', async () => {
    await replace(1, { 'docs/adr/1.md': TEN });
    const [before] = await knex('records');
    await expect(
      replace(2, { 'docs/adr/0001-a.md': `${TEN}\nmore` }),
    ).resolves.toMatchObject({ changedRecords: 1 });
    const [after] = await knex('records');
    expect(after).toMatchObject({
      record_key: before.record_key,
      record_id: `${locationKey}:docs/adr/0001-a.md`,
      path: 'docs/adr/0001-a.md',
    });
    await expect(versions('docs/adr/0001-a.md')).resolves.toHaveLength(2);

    await replace(3, { 'docs/adr/0001-b.md': `${TEN}\nmore` });
    const aliases = await knex('record_aliases').orderBy('alias_id');
    expect(aliases.map(row => [row.alias_id, row.record_id])).toEqual(
      ['docs/adr/0001-a.md', 'docs/adr/1.md'].map(path => [
        `${locationKey}:${path}`,
        `${locationKey}:docs/adr/0001-b.md`,
      ]),
    );
  });

  it('take what is known of notices along', async () => {
    await replace(1, { 'docs/adr/1.md': TEN });
    await knex('review_notices').insert({
      notice_id: 'n1',
      record_id: `${locationKey}:docs/adr/1.md`,
      entity_ref: 'component:default/checkout',
      kind: 'soon',
      due: '2026-03-20',
      created_at: time(1),
    });
    await replace(2, { 'docs/adr/2.md': TEN });
    await expect(knex('review_notices').pluck('record_id')).resolves.toEqual([
      `${locationKey}:docs/adr/2.md`,
    ]);
  });

  it('end an alias where a new record takes its place', async () => {
    await replace(1, { 'docs/adr/1.md': TEN });
    await replace(2, { 'docs/adr/2.md': TEN });
    await replace(3, {
      'docs/adr/1.md': 'Something else',
      'docs/adr/2.md': TEN,
    });
    await expect(knex('record_aliases')).resolves.toEqual([]);
    await expect(versions('docs/adr/1.md')).resolves.toHaveLength(1);
    await expect(versions('docs/adr/2.md')).resolves.toHaveLength(1);
  });

  it('hand no history on to those who may not read the old record', async () => {
    await started.store.sources.saveEntities(
      [
        entityOf('checkout', [sourceOf('docs/adr')]),
        entityOf('secret', [sourceOf('docs/secret')]),
      ],
      { at: minute(1), complete: true },
    );
    const old = `Watch everybody\n${TEN}`;
    await replace(2, { 'docs/secret/1.md': old });
    await replace(3, { 'docs/adr/2.md': `Keep baskets\n${TEN}` });
    await expect(knex('record_aliases')).resolves.toEqual([]);
    await expect(versions('docs/adr/2.md')).resolves.toHaveLength(1);
    await expect(versions('docs/secret/1.md')).resolves.toMatchObject([
      { markdown: old },
    ]);

    await replace(4, { 'docs/secret/3.md': `Keep baskets\n${TEN}` });
    await expect(
      knex('record_aliases').select('alias_id', 'record_id'),
    ).resolves.toEqual([
      {
        alias_id: `${locationKey}:docs/adr/2.md`,
        record_id: `${locationKey}:docs/secret/3.md`,
      },
    ]);
  });

  it('go back and forth', async () => {
    await replace(1, { 'docs/adr/1.md': TEN });
    await replace(2, { 'docs/adr/2.md': TEN });
    await replace(3, { 'docs/adr/1.md': TEN });
    await expect(
      knex('record_aliases').select('alias_id', 'record_id'),
    ).resolves.toEqual([
      {
        alias_id: `${locationKey}:docs/adr/2.md`,
        record_id: `${locationKey}:docs/adr/1.md`,
      },
    ]);
    await expect(versions('docs/adr/1.md')).resolves.toMatchObject([
      { read_at: time(1) },
    ]);
  });

  it('swap two records at once', async () => {
    const other = 'quite\nother\nwords\nof\nanother\ndecision';
    await replace(1, { 'docs/adr/1.md': TEN, 'docs/adr/2.md': other });
    await replace(2, { 'docs/adr/3.md': other, 'docs/adr/4.md': TEN });
    await expect(
      knex('record_aliases').orderBy('alias_id').pluck('record_id'),
    ).resolves.toEqual([
      `${locationKey}:docs/adr/4.md`,
      `${locationKey}:docs/adr/3.md`,
    ]);
  });
});
