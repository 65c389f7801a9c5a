import { TestDatabases } from '@backstage/backend-test-utils';
import { RecordFinding } from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
import { resolve } from 'node:path';
import { seededId, seedRecords } from '../__testUtils__/seedRecords';
import { readerOf } from '../__testUtils__/shopRecords';
import { RecordReader } from '../access/RecordAccess';
import { textSearchOf } from '../search/TextSearch';
import { RecordQueries } from './RecordQueries';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

const SEEN = 'component:default/seen';
const HIDDEN = 'component:default/hidden';
const idOf = (name: string) => seededId({ name, entities: [] });

const about = (...names: string[]): Partial<RecordFinding> => ({
  rule: 'duplicate-number',
  severity: 'error',
  words: 'ADR-1',
  message: `The number 1 is taken by ${names.join(' and ')} already.`,
  mend: `Leave it to ${names.join(' and ')}.`,
  about: names.map(idOf),
});

describe.each(databases.eachSupportedId())('findings on %s', id => {
  let db: Knex;
  let queries: RecordQueries;
  let everybody: RecordReader;
  let bob: RecordReader;

  beforeAll(async () => {
    db = await databases.init(id);
    await db.migrate.latest({
      directory: resolve(__dirname, '../../migrations'),
    });
    await seedRecords(db, {
      entities: { [SEEN]: {}, [HIDDEN]: {} },
      records: [
        {
          name: 'own.md',
          entities: [SEEN],
          findings: [
            about('seen.md'),
            about('hidden.md'),
            about('seen.md', 'hidden.md'),
            about('deleted.md'),
            { rule: 'wrong-total', severity: 'info' },
          ],
        },
        { name: 'seen.md', entities: [SEEN] },
        { name: 'hidden.md', entities: [HIDDEN] },
      ],
    });
    queries = new RecordQueries({
      db,
      search: textSearchOf(db),
      parseAddress: () => undefined,
      reviewSoonDays: 30,
    });
    everybody = await readerOf(queries, [SEEN, HIDDEN]);
    bob = await readerOf(queries, [SEEN]);
  });

  const sentences = async (reader: RecordReader) => {
    const { findings } = await queries.get(reader, idOf('own.md'));
    const { items } = await queries.listFindings(reader, { limit: 10 });
    const told = (list: RecordFinding[]) =>
      list.map(it => [it.message, it.mend]);
    expect(told(items)).toEqual(told(findings));
    expect(JSON.stringify([findings, items])).not.toContain('"about"');
    return told(findings);
  };

  it('name no record that the reader does not see', async () => {
    const neutral = [
      'Two records of one folder with the same number; it is about a record that you may not read.',
      'Give the newer one the next free number, and correct the links to it.',
    ];
    await expect(sentences(bob)).resolves.toEqual([
      ['The number 1 is taken by seen.md already.', 'Leave it to seen.md.'],
      neutral,
      neutral,
      neutral,
      ['The total is 2.45', 'Write 2.45'],
    ]);
  });

  it('name every record to those who see it', async () => {
    const found = await sentences(everybody);
    expect(found.map(([message]) => message).slice(1, 3)).toEqual([
      'The number 1 is taken by hidden.md already.',
      'The number 1 is taken by seen.md and hidden.md already.',
    ]);
  });

  it('of before it was kept whom they are about name nobody', async () => {
    await db('record_findings').update({ about_json: null });
    const { findings } = await queries.get(everybody, idOf('own.md'));
    expect(findings[0].message).toContain('that you may not read');
    expect(findings[4].message).toBe('The total is 2.45');
  });
});
