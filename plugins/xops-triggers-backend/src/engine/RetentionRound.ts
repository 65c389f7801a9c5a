import { TriggersConfig } from '../config';
import { bucketOf } from '../store/resolution';
import { TriggersDatabase } from '../store/TriggersDatabase';

/** Rounds and clocks are late by as much; what comes later still is summed up again. */
const GRACE_MILLISECONDS = 5 * 60_000;

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
    const { stores, retention, now } = this.#options;
    const { keeper, marks } = stores;
    const at = now().getTime();
    const settled = new Date(at - GRACE_MILLISECONDS).toISOString();
    await keeper.sumUp('hour', { until: settled, signal });
    const hours = (await marks.find('hoursUntil')) ?? '';
    await keeper.sumUp('day', {
      until: hours < settled ? hours : settled,
      signal,
    });
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
}
