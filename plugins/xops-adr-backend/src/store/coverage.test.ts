import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { contentOf, entityOf, sourceOf } from '../__testUtils__/records';
import { minute, startStore } from '../__testUtils__/startStore';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('whose records are, on %s', id => {
  let knex: Knex;
  let started: Awaited<ReturnType<typeof startStore>>;

  beforeEach(async () => {
    knex = await databases.init(id);
    started = await startStore(knex);
  });

  const name = async (path: string) =>
    await started.store.sources.saveEntities(
      [entityOf('checkout', [sourceOf(path)])],
      { at: minute(2), complete: true },
    );
  const found = async (words: string): Promise<string[]> => {
    const query = started.store.search.find(knex, words);
    const keys = (await query)?.map((row: { record_key: number }) =>
      Number(row.record_key),
    );
    return await knex('records')
      .whereIn('record_key', keys ?? [])
      .pluck('path');
  };

  it('has the words of a record whose place was lost and is named again before its file is read', async () => {
    const files = { 'docs/adr/1.md': 'First\n\nwords' };
    await started.replace(1, files);
    const checkAgain = async (
      given: Parameters<typeof contentOf>[0]['files'],
    ) => {
      const { read: _, ...content } = contentOf({
        locationKey: started.locationKey,
        revision: started.state.revision,
        at: minute(3),
        files: given,
      });
      started.state.revision += 1;
      return await started.store.replaceRecords(content);
    };
    const unread = { words: 'First\n\nwords', markdown: undefined };

    await name('docs/other');
    await expect(checkAgain({ 'docs/adr/1.md': unread })).resolves.toEqual({
      status: 'replaced',
      changedRecords: 1,
    });
    await expect(knex('records')).resolves.toEqual([]);

    await name('docs/adr');
    await expect(
      checkAgain({
        'docs/adr/1.md': unread,
        'docs/adr/2.md': { words: 'Never read', markdown: undefined },
      }),
    ).resolves.toEqual({ status: 'replaced', changedRecords: 1 });
    await expect(
      knex('records as r')
        .join('record_texts as t', 't.content_hash', 'r.content_hash')
        .pluck('t.markdown'),
    ).resolves.toEqual(['First\n\nwords']);
    await expect(found('words')).resolves.toEqual(['docs/adr/1.md']);
    await expect(started.versions('docs/adr/1.md')).resolves.toHaveLength(1);
  });

  it('mends whose records are, also of those that are as they were', async () => {
    const files = { 'docs/adr/1.md': 'First' };
    await started.replace(1, files);
    // What a writer left behind that did not see the entity go.
    const [{ entity_key: stale }] = await knex('entities')
      .insert({ entity_ref: 'component:default/stale' })
      .returning('entity_key');
    await knex('record_entities').insert({
      record_key: (await knex('records').first()).record_key,
      entity_key: stale,
    });
    await expect(started.replace(2, files)).resolves.toMatchObject({
      changedRecords: 0,
    });
    await expect(
      knex('record_entities as re')
        .join('entities as e', 'e.entity_key', 're.entity_key')
        .pluck('e.entity_ref'),
    ).resolves.toEqual(['component:default/checkout']);
  });

  it('keeps no address at an entity that names a record no more', async () => {
    await started.replace(1, { 'docs/adr/1.md': 'First' });
    await name('docs/other');
    await expect(knex('records').pluck('entity_ref')).resolves.toEqual(['']);
    await expect(knex('record_entities')).resolves.toEqual([]);
  });
});
