import { Knex } from 'knex';
import { MarkName, MarkStore } from './MarkStore';
import { Bucket, bucketAfter, bucketOf, Resolution } from './resolution';
import { rollUp } from './rollUp';
import { ReadingRow } from './rows';

const ROWS_AT_ONCE = 100;

/** From when on rows are complete; nothing coarser takes the place of days. */
const SINCE: Record<Resolution, MarkName | undefined> = {
  raw: 'rawSince',
  hour: 'hoursSince',
  day: undefined,
};

/** Sums values up by hour and day, and takes away what is old. The SQL for readings, with `ReadingStore` and `SeriesStore`. */
export class ReadingKeeper {
  readonly #db: Knex;
  readonly #marks: MarkStore;

  constructor(db: Knex) {
    this.#db = db;
    this.#marks = new MarkStore(db);
  }

  /**
   * Sums up all hours, or days, that ended before a time and are not summed up
   * yet. Each in a transaction of its own, with the mark of how far it came.
   */
  async sumUp(
    bucket: Bucket,
    { until, signal }: { until: string; signal: AbortSignal },
  ): Promise<void> {
    const finer: Resolution = bucket === 'hour' ? 'raw' : 'hour';
    const name: MarkName = bucket === 'hour' ? 'hoursUntil' : 'daysUntil';
    const end = bucketOf(until, bucket);
    for (;;) {
      signal.throwIfAborted();
      const reached = await this.#db.transaction(async transaction => {
        const marks = new MarkStore(transaction);
        // Held, so that what is told of this hour meanwhile sets it back afterwards.
        const mark = await marks.lock(name);
        if (mark >= end) {
          return end;
        }
        const keeper = new ReadingKeeper(transaction);
        const next = await keeper.#first(finer, { from: mark, before: end });
        const after = next ? bucketAfter(next, bucket) : end;
        if (next) {
          const from = bucketOf(next, bucket);
          await keeper.#write(bucket, { finer, from, before: after });
        }
        await marks.set(name, after);
        return after;
      });
      if (reached >= end) {
        return;
      }
    }
  }

  /**
   * Says that rows of a resolution are complete only from a time on, then takes
   * away what is older: whoever is killed between the two goes on the next time.
   * The newest row as read of each key stays, however old it is.
   */
  async prune(
    resolution: Resolution,
    { before, signal }: { before: string; signal: AbortSignal },
  ): Promise<void> {
    const name = SINCE[resolution];
    const since = name && (await this.#marks.find(name));
    const end = since !== undefined && since > before ? since : before;
    if (name && end !== since) {
      await this.#marks.set(name, end);
    }
    let cursor = '';
    for (;;) {
      signal.throwIfAborted();
      const next = await this.#first(resolution, { from: cursor, before: end });
      if (next === undefined) {
        return;
      }
      cursor = bucketAfter(next, 'hour');
      await this.#delete(resolution, {
        from: next,
        before: cursor < end ? cursor : end,
      });
    }
  }

  /** Time of the newest value that was read; undefined where none was. */
  async findNewestTime(): Promise<string | undefined> {
    const row = await this.#db<ReadingRow>('readings')
      .where({ resolution: 'raw' })
      .orderBy('at', 'desc')
      .first('at');
    return row?.at;
  }

  async #write(
    bucket: Bucket,
    {
      finer,
      from,
      before,
    }: { finer: Resolution; from: string; before: string },
  ): Promise<void> {
    const rows = await this.#db<ReadingRow>('readings')
      .where({ resolution: finer })
      .where('at', '>=', from)
      .where('at', '<', before);
    const summaries = rollUp(rows, bucket);
    for (let start = 0; start < summaries.length; start += ROWS_AT_ONCE) {
      await this.#db<ReadingRow>('readings')
        .insert(summaries.slice(start, start + ROWS_AT_ONCE))
        .onConflict(['reading_key', 'resolution', 'at'])
        .merge();
    }
  }

  async #delete(
    resolution: Resolution,
    { from, before }: { from: string; before: string },
  ): Promise<void> {
    const old = this.#db('readings')
      .where({ resolution })
      .where('at', '>=', from)
      .where('at', '<', before);
    if (resolution === 'raw') {
      old.whereExists(
        this.#db('readings as newer')
          .whereRaw('newer.reading_key = readings.reading_key')
          .whereRaw('newer.resolution = readings.resolution')
          .whereRaw('newer.at > readings.at'),
      );
    }
    await old.delete();
  }

  async #first(
    resolution: Resolution,
    { from, before }: { from: string; before: string },
  ): Promise<string | undefined> {
    const row = await this.#db<ReadingRow>('readings')
      .where({ resolution })
      .where('at', '>=', from)
      .where('at', '<', before)
      .orderBy('at')
      .first('at');
    return row?.at;
  }
}
