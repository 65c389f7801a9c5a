import { TestDatabases } from '@backstage/backend-test-utils';
import { RecordEdge } from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
import { contentOf, decisionOf, findingOf } from '../__testUtils__/records';
import { minute, startStore, time } from '../__testUtils__/startStore';
import { RecordStore } from './RecordStore';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

const TEN = Array.from({ length: 10 }, (_, index) => `line ${index}`).join(
  '\n',
);

describe.each(databases.eachSupportedId())('RecordStore on %s', id => {
  let knex: Knex;
  let started: Awaited<ReturnType<typeof startStore>>;
  let store: RecordStore;
  let locationKey: string;

  beforeEach(async () => {
    knex = await databases.init(id);
    started = await startStore(knex);
    ({ store, locationKey } = started);
  });

  const replace: typeof started.replace = (...args) => started.replace(...args);
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

  it('keeps records with their words, and finds them by these', async () => {
    await expect(
      replace(1, {
        'docs/adr/1.md': 'First\n\nAtlantis',
        'docs/adr/2.md': 'Second',
      }),
    ).resolves.toEqual({ status: 'replaced', changedRecords: 2 });
    await expect(records()).resolves.toEqual([
      {
        record_id: `${locationKey}:docs/adr/1.md`,
        title: 'First',
        changed_at: time(1),
      },
      {
        record_id: `${locationKey}:docs/adr/2.md`,
        title: 'Second',
        changed_at: time(1),
      },
    ]);
    await expect(found('atlantis')).resolves.toEqual(['docs/adr/1.md']);
    await expect(knex('records').pluck('entity_ref')).resolves.toEqual([
      'component:default/checkout',
      'component:default/checkout',
    ]);
  });

  it('writes nothing for what is as it was', async () => {
    const files = { 'docs/adr/1.md': 'First', 'docs/adr/2.md': 'Second' };
    await replace(1, files);
    const before = await knex('records').orderBy('record_key');
    await expect(replace(2, files)).resolves.toEqual({
      status: 'replaced',
      changedRecords: 0,
    });
    await expect(knex('records').orderBy('record_key')).resolves.toEqual(
      before,
    );
    await expect(versions('docs/adr/1.md')).resolves.toHaveLength(1);
  });

  it('changes what changed and keeps what was', async () => {
    await replace(1, {
      'docs/adr/1.md': 'First\n\nold',
      'docs/adr/2.md': 'Second',
    });
    await expect(
      replace(2, {
        'docs/adr/1.md': 'First\n\nnew',
        'docs/adr/2.md': 'Second',
      }),
    ).resolves.toMatchObject({ changedRecords: 1 });
    await expect(versions('docs/adr/1.md')).resolves.toEqual([
      { sequence: 1, markdown: 'First\n\nold', read_at: time(1), commit: null },
      { sequence: 2, markdown: 'First\n\nnew', read_at: time(2), commit: null },
    ]);
    await expect(found('new')).resolves.toEqual(['docs/adr/1.md']);
    await expect(found('old')).resolves.toEqual([]);
    await expect(
      knex('records').orderBy('path').pluck('changed_at'),
    ).resolves.toEqual([time(2), time(1)]);
  });

  it('keeps findings, tags, edges, review and progress beside a record', async () => {
    const edge: RecordEdge = {
      from: `${locationKey}:docs/adr/1.md`,
      to: `${locationKey}:docs/adr/2.md`,
      type: 'supersedes',
      target: 'ADR-2',
      path: 'docs/adr/1.md',
      line: 4,
      oneSided: true,
      cyclic: false,
      broken: false,
    };
    const files = {
      'docs/adr/1.md': {
        words: 'A',
        record: decisionOf({
          path: 'docs/adr/1.md',
          tags: ['network', 'network', 'ü'.repeat(3000)],
          checklists: [
            {
              kind: 'plan' as const,
              title: 'Phase 1',
              line: 1,
              done: 1,
              total: 2,
              items: [],
            },
            {
              kind: 'other' as const,
              title: 'Other',
              line: 1,
              done: 5,
              total: 5,
              items: [],
            },
          ],
        }),
        findings: [findingOf({}), findingOf({ severity: 'info', rule: 'x' })],
        edges: [edge],
        review: {
          due: '2026-03-20',
          overdue: false,
          rule: 'Quarterly',
          line: 7,
        },
      },
      'docs/adr/2.md': 'B',
    };
    await replace(1, files);
    await expect(
      knex('records').orderBy('path').first(),
    ).resolves.toMatchObject({
      errors: 1,
      warnings: 0,
      infos: 1,
      review_due: '2026-03-20',
      review_rule: 'Quarterly',
      progress_done: 1,
      progress_total: 2,
    });
    await expect(
      knex('record_tags').orderBy('tag').pluck('tag'),
    ).resolves.toEqual(['network', 'ü'.repeat(200)]);
    await expect(
      knex('record_findings').orderBy('rule').pluck('rule'),
    ).resolves.toEqual(['wrong-total', 'x']);
    await expect(knex('record_links').pluck('target_id')).resolves.toEqual([
      edge.to,
    ]);
    await expect(
      replace(2, {
        ...files,
        'docs/adr/1.md': { ...files['docs/adr/1.md'], findings: [] },
      }),
    ).resolves.toMatchObject({ changedRecords: 1 });
    await expect(knex('record_findings')).resolves.toEqual([]);
    await expect(knex('record_tags')).resolves.toHaveLength(2);
    await expect(found('A')).resolves.toEqual(['docs/adr/1.md']);
  });

  it('does not write what was read before somebody else wrote', async () => {
    await replace(1, { 'docs/adr/1.md': 'of the push' });
    started.state.revision = 0;
    await expect(
      replace(0, { 'docs/adr/1.md': 'of the round' }),
    ).resolves.toEqual({
      status: 'conflict',
    });
    await expect(records()).resolves.toMatchObject([{ title: 'of the push' }]);
  });

  it('lets one of two writers win that write at the same time', async () => {
    const content = (title: string) =>
      contentOf({
        locationKey,
        revision: 0,
        at: minute(1),
        files: { 'docs/adr/1.md': title },
      });
    const outcomes = await Promise.all([
      store.replaceRecords(content('A')),
      store.replaceRecords(content('B')),
    ]);
    expect(outcomes.map(it => it.status).sort()).toEqual([
      'conflict',
      'replaced',
    ]);
    await expect(knex('record_versions')).resolves.toHaveLength(1);
  });

  it('gives stored readings back, unless they are of another form', async () => {
    await replace(1, { 'docs/adr/1.md': 'A' });
    await expect(store.loadReadings(locationKey)).resolves.toMatchObject([
      { path: 'docs/adr/1.md', reading: { records: [{ title: 'A' }] } },
    ]);
    await knex('record_files').update({ reading_json: '{"records":[{}]}' });
    await expect(store.loadReadings(locationKey)).resolves.toBeUndefined();
  });

  it('checks stored readings again without their words', async () => {
    await replace(1, { 'docs/adr/1.md': 'First\n\nwords' });
    const { read: _, ...content } = contentOf({
      locationKey,
      revision: started.state.revision,
      at: minute(2),
      files: {
        'docs/adr/1.md': {
          words: 'First\n\nwords',
          markdown: undefined,
          findings: [findingOf({ rule: 'overdue-review' })],
        },
      },
    });
    await expect(store.replaceRecords(content)).resolves.toMatchObject({
      changedRecords: 1,
    });
    await expect(versions('docs/adr/1.md')).resolves.toHaveLength(1);
    await expect(found('words')).resolves.toEqual(['docs/adr/1.md']);
    await expect(knex('record_findings').pluck('rule')).resolves.toEqual([
      'overdue-review',
    ]);
  });

  it('writes a thousand records in seconds and with one transaction', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `docs/adr/${index}.md`,
        `Record ${index}\n\n${TEN}`,
      ]),
    );
    const before = performance.now();
    await expect(replace(1, files)).resolves.toMatchObject({
      changedRecords: 1000,
    });
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
