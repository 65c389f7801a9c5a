import { Reading, Unit } from '@xops/plugin-xops-triggers-common';
import { ExplanationLine } from '@xops/plugin-xops-triggers-node';
import { Knex } from 'knex';
import { TakenReading } from '../sources/readDue';
import { dropRepeated } from './dropRepeated';
import { explanationSchema } from './explanationLine';
import { readingOf, readingRowOf } from './readingRow';
import { reopenBuckets } from './reopenBuckets';
import { ReadingRow } from './rows';

const ROWS_AT_ONCE = 100;
const KEYS_AT_ONCE = 500;

interface SpecRow {
  reading_key: string;
  source: string;
  parameters_json: string;
  explanation_json: string | null;
  attempted_at: string | null;
  /** Grows with every reading that is taken. */
  revision: number;
}

/** Values as they were read. The SQL for readings, with `ReadingKeeper` and `SeriesStore`. */
export class ReadingStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Keeps readings; one of the same key and time is kept once. */
  async save(readings: readonly Reading[]): Promise<void> {
    await this.#insert(this.#db, readings);
  }

  async #insert(db: Knex, readings: readonly Reading[]): Promise<void> {
    for (let start = 0; start < readings.length; start += ROWS_AT_ONCE) {
      await db<ReadingRow>('readings')
        .insert(readings.slice(start, start + ROWS_AT_ONCE).map(readingRowOf))
        .onConflict(['reading_key', 'resolution', 'at'])
        .ignore();
    }
  }

  /**
   * Keeps what was taken: the values, what the newest are made of, and when it
   * was tried; all or nothing, so that what was tried is never without its value.
   * Of a value that stays as it is, the first and the last are kept, and some
   * between that are never further apart than it may be relied on.
   */
  async saveTaken(taken: readonly TakenReading[]): Promise<void> {
    if (taken.length === 0) {
      return;
    }
    const readings = taken.map(({ reading }) => reading);
    await this.#db.transaction(async transaction => {
      await saveSpecs(transaction, taken);
      for (const reading of readings) {
        await dropRepeated(transaction, reading);
      }
      await this.#insert(transaction, readings);
      await reopenBuckets(transaction, readings);
    });
  }

  /** When each reading was last tried, by key. */
  async findAttempts(): Promise<Map<string, string>> {
    const rows = await this.#db<SpecRow>('reading_specs')
      .select('reading_key', 'attempted_at')
      .whereNotNull('attempted_at');
    return new Map(rows.map(row => [row.reading_key, row.attempted_at ?? '']));
  }

  /** Those of the keys that were ever read. */
  async findKnown(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const known: string[] = await this.#db<SpecRow>('reading_specs')
      .whereIn('reading_key', keys)
      .pluck('reading_key');
    return new Set(known);
  }

  /** What the newest readings count, by key, of sources other than these. */
  async listUnits({
    exceptSources,
  }: {
    exceptSources: readonly string[];
  }): Promise<Map<string, Unit>> {
    const keys: string[] = await this.#db<SpecRow>('reading_specs')
      .whereNotIn('source', exceptSources)
      .pluck('reading_key');
    const newest = await this.findNewest({ keys });
    return new Map([...newest].map(([key, { unit }]) => [key, unit]));
  }

  /** What the newest readings of these keys are made of, by key. */
  async findExplanations(
    keys: readonly string[],
  ): Promise<Map<string, ExplanationLine[]>> {
    const rows = await this.#db<SpecRow>('reading_specs')
      .select('reading_key', 'explanation_json')
      .whereIn('reading_key', keys);
    return new Map(
      rows.map(row => [
        row.reading_key,
        explanationSchema.parse(JSON.parse(row.explanation_json ?? '[]')),
      ]),
    );
  }

  /** The newest reading of each of these keys, of all where none are named, up to a time where that is asked. */
  async findNewest(
    options: { keys?: readonly string[]; until?: string } = {},
  ): Promise<Map<string, Reading>> {
    const { until } = options;
    const keys = options.keys ?? (await this.#listKeys());
    const newest = new Map<string, Reading>();
    for (let start = 0; start < keys.length; start += KEYS_AT_ONCE) {
      const some = keys.slice(start, start + KEYS_AT_ONCE);
      for (const row of await this.#newestRows(some, until)) {
        newest.set(row.reading_key, readingOf(row));
      }
    }
    return newest;
  }

  /** Raw readings of a key after one time and up to another, oldest first. */
  async findBetween(
    keys: readonly string[],
    { after, until }: { after: string; until: string },
  ): Promise<Reading[]> {
    const rows = await this.#db<ReadingRow>('readings')
      .whereIn('reading_key', keys)
      .where({ resolution: 'raw' })
      .andWhere('at', '>', after)
      .andWhere('at', '<=', until)
      .orderBy([{ column: 'at' }, { column: 'reading_key' }]);
    return rows.map(readingOf);
  }

  /** One look into the index for each key: going through all that was ever read takes seconds. */
  async #newestRows(
    keys: readonly string[],
    until: string | undefined,
  ): Promise<ReadingRow[]> {
    const db = this.#db;
    const newest = db('readings as newer')
      .max('newer.at')
      .whereRaw('newer.reading_key = wanted.reading_key')
      .where({ 'newer.resolution': 'raw' });
    if (until !== undefined) {
      newest.andWhere('newer.at', '<=', until);
    }
    const wanted = db.raw(`values ${keys.map(() => '(?)').join()}`, [...keys]);
    return await db
      .with('wanted', ['reading_key'], wanted)
      .select('readings.*')
      .from('wanted')
      .join('readings', 'readings.reading_key', 'wanted.reading_key')
      .where({ 'readings.resolution': 'raw' })
      .where('readings.at', newest);
  }

  async #listKeys(): Promise<string[]> {
    return await this.#db<ReadingRow>('readings')
      .distinct()
      .where({ resolution: 'raw' })
      .pluck('reading_key');
  }
}

async function saveSpecs(
  db: Knex,
  taken: readonly TakenReading[],
): Promise<void> {
  for (const { spec, reading, explanation } of taken) {
    const row: Omit<SpecRow, 'revision'> = {
      reading_key: reading.key,
      source: spec.source,
      parameters_json: JSON.stringify(spec.parameters),
      explanation_json: JSON.stringify(explanation),
      attempted_at: reading.at,
    };
    await db('reading_specs')
      .insert(row)
      .onConflict('reading_key')
      .merge({ ...row, revision: db.raw('reading_specs.revision + 1') });
  }
}
