import { TriggersConfig } from '../config';
import { MarkName } from '../store/MarkStore';
import { Bucket, BUCKET_MILLISECONDS, bucketOf } from '../store/resolution';
import { TriggersDatabase } from '../store/TriggersDatabase';

/** Rounds and clocks are late by as much; what comes later still is summed up again. */
const GRACE_MILLISECONDS = 5 * 60_000;

const DAY = BUCKET_MILLISECONDS.day;

const MARKS: [MarkName, Bucket][] = [
  ['kept', 'hour'],
  ['hoursUntil', 'hour'],
  ['daysUntil', 'day'],
  ['rawSince', 'day'],
  ['hoursSince', 'day'],
];

export interface RetentionRoundOptions {
  stores: TriggersDatabase;
  retention: TriggersConfig['retention'];
  now: () => Date;
}

/** Sums readings up by hour and day, and takes away what is old: what the schedule runs. */
export class RetentionRound {
  readonly #options: RetentionRoundOptions;

  constructor(options: RetentionRoundOptions) {
    this.#options = options;
  }

  async run(signal: AbortSignal): Promise<void> {
    const { stores, retention } = this.#options;
    const { keeper, marks } = stores;
    const wasAhead = await this.#setBackMarks();
    const at = await this.#believableTime();
    await marks.set('kept', new Date(at).toISOString());
    const settled = new Date(at - GRACE_MILLISECONDS).toISOString();
    await keeper.sumUp('hour', { until: settled, signal });
    const hours = (await marks.find('hoursUntil')) ?? '';
    await keeper.sumUp('day', {
      until: hours < settled ? hours : settled,
      signal,
    });
    if (wasAhead) {
      return;
    }
    // Nothing goes before its day is summed up.
    const days = (await marks.find('daysUntil')) ?? '';
    const oldest = (milliseconds: number) => {
      const cutoff = bucketOf(new Date(at - milliseconds), 'day');
      return cutoff < days ? cutoff : days;
    };
    const { raw, hourly, daily } = retention;
    await keeper.prune('raw', { before: oldest(raw), signal });
    await keeper.prune('hour', { before: oldest(hourly), signal });
    if (daily !== undefined) {
      await keeper.prune('day', { before: oldest(daily), signal });
    }
  }

  /**
   * Now, as far as it can be believed: a clock that runs ahead would make
   * everything old. So no more than a day passes between two runs, and not much
   * after the newest value.
   */
  async #believableTime(): Promise<number> {
    const { stores, now } = this.#options;
    const last = await stores.marks.find('kept');
    const newest = await stores.keeper.findNewestTime();
    return Math.min(
      now().getTime(),
      last === undefined ? Infinity : Date.parse(last) + DAY,
      newest === undefined ? Infinity : Date.parse(newest) + 2 * DAY,
    );
  }

  /** Marks of a time that has not come were set by a clock that ran ahead; says whether there were any. */
  async #setBackMarks(): Promise<boolean> {
    const { stores, now } = this.#options;
    const marks = await stores.marks.list();
    const time = now().toISOString();
    const ahead = MARKS.filter(([name]) => (marks[name] ?? '') > time);
    for (const [name, bucket] of ahead) {
      await stores.marks.set(name, bucketOf(time, bucket));
    }
    return ahead.length > 0;
  }
}
