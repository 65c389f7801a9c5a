import { comparisonsOf } from './Condition';
import { Reading } from './Reading';
import { WatchedRule } from './WatchedRule';

/**
 * How long the readings of a rule speak for the time after them: the shortest of
 * their times to live; not at all while one was never read.
 */
export function coveredMilliseconds(
  { condition }: Pick<WatchedRule, 'condition'>,
  readings: ReadonlyMap<string, Reading>,
): number {
  const seconds = comparisonsOf(condition).map(
    ({ reading }) => readings.get(reading)?.timeToLiveSeconds ?? 0,
  );
  return Math.min(...seconds) * 1000;
}
