import { Condition } from './Condition';
import { ComparisonResult, ConditionResult } from './evaluateCondition';
import { Reading } from './Reading';

interface Cover {
  holds: boolean | undefined;
  seconds: number;
}

/**
 * How long the readings that decided a condition speak for the time after them:
 * as long as the times to live of those do that it takes. One that holds decides
 * `any`, one that does not decides `all`; otherwise it takes all of them. Not at
 * all while it is not decided for want of one that was never read.
 */
export function coveredMilliseconds(
  condition: Condition,
  {
    result,
    readings,
  }: {
    result: Pick<ConditionResult, 'comparisons'>;
    readings: ReadonlyMap<string, Reading>;
  },
): number {
  return coverOf(condition, [...result.comparisons], readings).seconds * 1000;
}

/** Takes the results of the condition's comparisons from the queue, in the order of `comparisonsOf`. */
function coverOf(
  condition: Condition,
  queue: ComparisonResult[],
  readings: ReadonlyMap<string, Reading>,
): Cover {
  const partsOf = (conditions: readonly Condition[]) =>
    conditions.map(part => coverOf(part, queue, readings));
  if ('all' in condition) {
    return joint(partsOf(condition.all), false);
  }
  if ('any' in condition) {
    return joint(partsOf(condition.any), true);
  }
  const { timeToLiveSeconds = 0 } = readings.get(condition.reading) ?? {};
  return { holds: queue.shift()?.holds, seconds: timeToLiveSeconds };
}

/** Of a condition that one part decides by `deciding`. */
function joint(parts: readonly Cover[], deciding: boolean): Cover {
  const decided = parts.filter(({ holds }) => holds === deciding);
  const secondsOf = (some: readonly Cover[]) =>
    some.map(({ seconds }) => seconds);
  if (decided.length > 0) {
    return { holds: deciding, seconds: Math.max(...secondsOf(decided)) };
  }
  return {
    holds: parts.every(({ holds }) => holds === !deciding)
      ? !deciding
      : undefined,
    seconds: Math.min(...secondsOf(parts)),
  };
}
