import { Reading } from '@xops/plugin-xops-triggers-common';
import { ExplanationLine } from '@xops/plugin-xops-triggers-node';
import { Knex } from 'knex';
import { z } from 'zod';
import { TakenReading } from '../sources/readDue';
import { readingOf, readingRowOf } from './readingRow';
import { ReadingRow } from './rows';

const ROWS_AT_ONCE = 100;

const explanationSchema = z.array(
  z.object({ text: z.string(), url: z.string().optional() }),
);

interface SpecRow {
  reading_key: string;
  source: string;
  parameters_json: string;
  explanation_json: string | null;
  attempted_at: string | null;
}

/** Values over time. The only SQL for them. */
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
   */
  async saveTaken(taken: readonly TakenReading[]): Promise<void> {
    await this.#db.transaction(async transaction => {
      await saveSpecs(transaction, taken);
      await this.#insert(
        transaction,
        taken.map(({ reading }) => reading),
      );
    });
  }

  /** When each reading was last tried, by key. */
  async findAttempts(): Promise<Map<string, string>> {
    const rows = await this.#db<SpecRow>('reading_specs')
      .select('reading_key', 'attempted_at')
      .whereNotNull('attempted_at');
    return new Map(rows.map(row => [row.reading_key, row.attempted_at ?? '']));
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

  /** The newest raw reading of each key, of these keys alone and up to a time where that is asked. */
  async findNewest(
    options: { keys?: readonly string[]; until?: string } = {},
  ): Promise<Map<string, Reading>> {
    const { keys, until } = options;
    const newest = this.#db('readings')
      .select('reading_key')
      .max({ newest: 'at' })
      .where({ resolution: 'raw' })
      .groupBy('reading_key')
      .as('last');
    if (keys) {
      newest.whereIn('reading_key', keys);
    }
    if (until) {
      newest.andWhere('at', '<=', until);
    }
    const rows = await this.#db<ReadingRow>('readings')
      .select('readings.*')
      .join(newest, join =>
        join
          .on('last.reading_key', 'readings.reading_key')
          .andOn('last.newest', 'readings.at'),
      )
      .where({ resolution: 'raw' });
    return new Map(rows.map(row => [row.reading_key, readingOf(row)]));
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
}

async function saveSpecs(
  db: Knex,
  taken: readonly TakenReading[],
): Promise<void> {
  for (const { spec, reading, explanation } of taken) {
    const row: SpecRow = {
      reading_key: reading.key,
      source: spec.source,
      parameters_json: JSON.stringify(spec.parameters),
      explanation_json: JSON.stringify(explanation),
      attempted_at: reading.at,
    };
    await db<SpecRow>('reading_specs')
      .insert(row)
      .onConflict('reading_key')
      .merge();
  }
}
