import { mockServices } from '@backstage/backend-test-utils';
import { z } from 'zod';
import { SourceRegistry } from './sources/SourceRegistry';
import { warnOfSlowRounds } from './warnOfSlowRounds';

type Frequency = Parameters<
  typeof warnOfSlowRounds
>[0]['schedule']['frequency'];

function warningsFor(frequency: Frequency): string[] {
  const registry = new SourceRegistry();
  for (const [id, timeToLiveSeconds] of [
    ['quick', 900],
    ['slow', 86_400],
  ] as const) {
    registry.add({
      id,
      description: 'For tests',
      parameters: z.strictObject({}),
      unit: () => ({ kind: 'count' }),
      intervalSeconds: 300,
      timeToLiveSeconds,
      read: async () => new Map(),
    });
  }
  const logger = mockServices.logger.mock();
  const schedule = { frequency, timeout: { minutes: 2 } };
  warnOfSlowRounds({ logger, registry, schedule });
  return logger.warn.mock.calls.map(([message]) => message);
}

describe('warnOfSlowRounds', () => {
  it('names what is stale before the next round', () => {
    expect(warningsFor({ minutes: 20 })).toEqual([
      "Triggers are evaluated every 1200 s, and readings of 'quick' are good for 900 s: triggers over them wait for ever; shorten 'xops.triggers.schedule.frequency'",
    ]);
  });

  it.each<Frequency>([
    { minutes: 15 },
    { cron: '0 0 * * *' },
    { trigger: 'manual' },
  ])('is silent about %j', frequency => {
    expect(warningsFor(frequency)).toEqual([]);
  });
});
