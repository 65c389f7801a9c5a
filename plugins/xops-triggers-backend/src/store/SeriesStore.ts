import { Knex } from 'knex';
import { MarkStore } from './MarkStore';
import { Resolution } from './resolution';
import { ReadingRow } from './rows';
import { Segment, segmentsOf } from './segmentsOf';

/** One value of a line, or why there is none. */
export type SeriesRow = Pick<
  ReadingRow,
  | 'reading_key'
  | 'at'
  | 'quality'
  | 'value'
  | 'lowest'
  | 'highest'
  | 'unit_json'
  | 'samples'
  | 'reason'
  | 'time_to_live_seconds'
> & { resolution: Resolution };

export interface SeriesOptions {
  /** ISO 8601 UTC. */
  since: string;
  until: string;
  /** Finer steps are passed over where coarser ones are there. */
  finest: Resolution;
}

const COLUMNS = [
  'reading_key',
  'at',
  'resolution',
  'quality',
  'value',
  'lowest',
  'highest',
  'unit_json',
  'samples',
  'reason',
  'time_to_live_seconds',
] as const;

/** Values over a long time, in the steps in which they are kept. The SQL for readings, with `ReadingStore` and `ReadingKeeper`. */
export class SeriesStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** In the order of time. */
  async list(
    keys: readonly string[],
    options: SeriesOptions,
  ): Promise<SeriesRow[]> {
    const parts = await Promise.all(
      (
        await this.#segments(options)
      ).map(segment =>
        this.#rows(keys, segment)
          .select(...COLUMNS)
          .orderBy('at'),
      ),
    );
    return parts.flat();
  }

  /** How many rows `list` would give. */
  async count(
    keys: readonly string[],
    options: SeriesOptions,
  ): Promise<number> {
    let total = 0;
    for (const segment of await this.#segments(options)) {
      const [{ count }] = await this.#rows(keys, segment).count({ count: '*' });
      total += Number(count);
    }
    return total;
  }

  async #segments(options: SeriesOptions): Promise<Segment[]> {
    return segmentsOf(await new MarkStore(this.#db).list(), options);
  }

  #rows(keys: readonly string[], { resolution, from, before }: Segment) {
    return this.#db('readings')
      .whereIn('reading_key', keys)
      .where({ resolution })
      .where('at', '>=', from)
      .where('at', '<', before);
  }
}
