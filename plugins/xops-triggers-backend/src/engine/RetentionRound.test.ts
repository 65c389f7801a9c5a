import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Reading } from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { minute, pulls, pullsKey, ruleOf } from '../__testUtils__/rules';
import { readingsOfRule } from '../readingsOfRule';
import {
  openTriggersDatabase,
  TriggersDatabase,
} from '../store/TriggersDatabase';
import { RetentionRound } from './RetentionRound';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const HOUR = 60;
const DAY = 24 * HOUR;
const DAY_MILLISECONDS = DAY * 60_000;
const signal = new AbortController().signal;
const retention = {
  raw: 2 * DAY_MILLISECONDS,
  hourly: 4 * DAY_MILLISECONDS,
  daily: 8 * DAY_MILLISECONDS,
};

describe.each(databases.eachSupportedId())('RetentionRound on %s', id => {
  let knex: Knex;
  let stores: TriggersDatabase;

  beforeEach(async () => {
    knex = await databases.init(id);
    stores = await openTriggersDatabase(mockServices.database({ knex }));
  });

  const keepAt = (minutes: number, aborted = signal) =>
    new RetentionRound({ stores, retention, now: () => minute(minutes) }).run(
      aborted,
    );
  const take = (...readings: Reading[]) =>
    stores.readings.saveTaken(
      readings.map(reading => ({
        spec: { source: 'pullRequests.rate', parameters: {} },
        reading,
        explanation: [],
      })),
    );
  const count = async (resolution: string) =>
    (await knex('readings').where({ resolution })).length;
  const times = (resolution: string) =>
    knex('readings').where({ resolution }).orderBy('at').pluck('at');

  /** A value every twenty minutes for so many days; one of them is the peak. */
  async function fill(days: number, peakAt: number) {
    const steps = Array.from({ length: days * 72 }, (_, index) => index * 20);
    await take(
      ...steps.map(minutes =>
        pulls(minutes, minutes === peakAt ? 99 : 1 + (minutes % 3)),
      ),
    );
  }
  const chart = async (now: number) => {
    const { series } = await readingsOfRule(stores.series, {
      rule: ruleOf('iac'),
      since: minute(0).toISOString(),
      points: 2000,
      now: minute(now),
    });
    return series[0].points;
  };

  it('keeps values as read, then by the hour, then by the day, then not at all', async () => {
    await fill(10, 0);
    await keepAt(10 * DAY);
    const first = async (resolution: string) => (await times(resolution))[0];
    expect(await first('raw')).toBe(minute(8 * DAY).toISOString());
    expect(await first('hour')).toBe(minute(6 * DAY).toISOString());
    expect(await first('day')).toBe(minute(2 * DAY).toISOString());
    expect(await count('hour')).toBe(4 * 24 - 1);
  });

  it('loses no peak from the chart of what is no longer there as it was read', async () => {
    await fill(7, 3 * HOUR + 20);
    const before = await chart(7 * DAY);
    await keepAt(7 * DAY);
    const after = await chart(7 * DAY);
    const highest = (points: { value: number }[]) =>
      Math.max(...points.map(({ value }) => value));
    expect(await count('raw')).toBeLessThan(7 * 72);
    expect(highest(before)).toBe(99);
    expect(highest(after)).toBe(99);
    const [peak] = after.filter(({ value }) => value === 99);
    const day = Date.parse(peak.at) - minute(0).getTime();
    expect(day).toBeLessThan(DAY_MILLISECONDS);
  });

  it('never takes away the newest value of a key, however old it is', async () => {
    await take(pulls(0, 7));
    await keepAt(100 * DAY);
    await keepAt(101 * DAY);
    expect(await times('raw')).toEqual([minute(0).toISOString()]);
    expect((await stores.readings.findNewest()).get(pullsKey)?.value).toBe(7);
  });

  it('sums up again what somebody tells late', async () => {
    await take(pulls(0, 1), pulls(10, 2));
    await keepAt(DAY + HOUR);
    await take(pulls(5, 50));
    await keepAt(DAY + HOUR + 10);
    const highest = knex('readings')
      .whereIn('resolution', ['hour', 'day'])
      .pluck('highest');
    expect(await highest).toEqual([50, 50]);
  });

  it('leaves sums as they are when a value comes later than values are kept', async () => {
    await fill(7, 20);
    await keepAt(7 * DAY + 10);
    const before = await knex('readings')
      .where({ resolution: 'day' })
      .orderBy('at');
    await take(pulls(30, 1));
    await keepAt(7 * DAY + HOUR);
    const after = await knex('readings')
      .where({ resolution: 'day' })
      .orderBy('at');
    expect(after).toEqual(before);
    expect((await times('raw'))[0]).toBe(minute(5 * DAY).toISOString());
  });

  it('does the same again, and with a clock that was set back, without a change', async () => {
    await fill(6, 40);
    await keepAt(6 * DAY);
    const rows = () =>
      knex('readings').orderBy(['resolution', 'at', 'reading_key']);
    const before = await rows();
    await keepAt(6 * DAY);
    await keepAt(3 * DAY);
    expect(await rows()).toEqual(before);
  });

  describe('under a clock that runs a year ahead', () => {
    const YEAR = 365 * DAY;

    it('loses nothing where the last value was read by a right one', async () => {
      await fill(3, 40);
      await keepAt(3 * DAY);
      const before = await times('raw');
      await keepAt(3 * DAY + YEAR);
      expect(await times('raw')).toEqual(
        before.filter(at => at >= minute(2 * DAY).toISOString()),
      );
    });

    it('loses a day for each run where it also read', async () => {
      await fill(4, 40);
      await keepAt(4 * DAY);
      await take(pulls(4 * DAY + YEAR, 3));
      await keepAt(4 * DAY + YEAR);
      expect((await times('raw'))[0]).toBe(minute(3 * DAY).toISOString());
      await keepAt(4 * DAY + YEAR + 10);
      expect((await times('raw'))[0]).toBe(
        minute(4 * DAY + YEAR).toISOString(),
      );
    });

    it('goes on from the right time once the clock is right again, and takes nothing away at first', async () => {
      await fill(4, 40);
      await keepAt(4 * DAY);
      await take(pulls(4 * DAY + YEAR, 3));
      for (const minutes of [0, 10, 20]) {
        await keepAt(4 * DAY + YEAR + minutes);
      }
      const left = await times('raw');
      await keepAt(4 * DAY);
      expect(await times('raw')).toEqual(left);
      await take(pulls(4 * DAY + 1, 42));
      await keepAt(5 * DAY + HOUR);
      await keepAt(5 * DAY + HOUR + 10);
      const days = await knex('readings')
        .where({ resolution: 'day', at: minute(4 * DAY).toISOString() })
        .pluck('highest');
      expect(days).toEqual([42]);
    });
  });

  it('ends as if it had not been stopped, wherever it was stopped', async () => {
    await fill(6, 40);
    let isDone = false;
    for (let steps = 1; !isDone; steps += 7) {
      isDone = await keepAt(6 * DAY, abortedAfter(steps)).then(
        () => true,
        () => false,
      );
    }
    const stopped = await knex('readings').orderBy(['resolution', 'at']);

    await knex('readings').delete();
    await knex('marks').delete();
    await fill(6, 40);
    await keepAt(6 * DAY);
    expect(await knex('readings').orderBy(['resolution', 'at'])).toEqual(
      stopped,
    );
  });

  it('does nothing where nothing was read', async () => {
    await keepAt(0);
    await keepAt(3 * DAY);
    expect(await knex('readings')).toEqual([]);
  });

  it('lets two replicas sum up at the same time', async () => {
    await fill(3, 60);
    await Promise.all([keepAt(3 * DAY), keepAt(3 * DAY)]);
    const days = await knex('readings')
      .where({ resolution: 'day' })
      .orderBy('at')
      .pluck('stands_for');
    expect(days).toEqual([72, 72]);
  });
});

/** A signal that stops whoever asks it for the so many-th time. */
function abortedAfter(times: number): AbortSignal {
  const controller = new AbortController();
  let left = times;
  return Object.assign(controller.signal, {
    throwIfAborted: () => {
      left -= 1;
      if (left < 0) {
        throw new Error('stopped');
      }
    },
  });
}
