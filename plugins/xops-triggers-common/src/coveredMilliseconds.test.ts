import { byKey, reading } from './__testUtils__/readings';
import { coveredMilliseconds } from './coveredMilliseconds';

const over = (key: string) => ({
  reading: key,
  comparator: '>' as const,
  threshold: 5,
  unit: { kind: 'rate' as const, per: 'P7D' },
});
const condition = { all: [over('pulls'), over('team')] };
const pulls = reading({ minutes: 0, value: 1, timeToLiveSeconds: 600 });
const team = { ...pulls, key: 'team', timeToLiveSeconds: 60 };

describe('coveredMilliseconds', () => {
  it('is the shortest time to live of what the rule compares', () => {
    const other = { ...pulls, key: 'other', timeToLiveSeconds: 1 };
    expect(coveredMilliseconds({ condition }, byKey(pulls, team, other))).toBe(
      60_000,
    );
  });

  it('is nothing while one of them was never read', () => {
    expect(coveredMilliseconds({ condition }, byKey(pulls))).toBe(0);
  });
});
