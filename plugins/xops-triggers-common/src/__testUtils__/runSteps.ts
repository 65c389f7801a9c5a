import { advance } from '../advance';
import { Comparison } from '../Condition';
import { TriggerState } from '../TriggerState';
import { WatchedRule } from '../WatchedRule';
import { at, byKey, reading } from './readings';

/** Above 5 a week. */
export const pulls: Comparison = {
  reading: 'pulls',
  comparator: '>',
  threshold: 5,
  unit: { kind: 'rate', per: 'P7D' },
};
/** Waits ten minutes to fire, and five to clear. */
export const rule: WatchedRule = {
  condition: pulls,
  timing: { for: 'PT10M', keepFiringFor: 'PT5M' },
};

/** Minute of the evaluation and the value found; undefined where reading failed. */
export type Step = [minute: number, value: number | undefined];

/** Evaluates step by step; gives the state after each, and all transitions. */
export function runSteps(
  steps: readonly Step[],
  watched = rule,
  start?: TriggerState,
) {
  let before = start;
  const states: TriggerState[] = [];
  const transitions = steps.flatMap(([minutes, value]) => {
    const quality = value === undefined ? 'error' : 'ok';
    const advanced = advance(watched, {
      before,
      readings: byKey(
        reading({ minutes, value, quality, timeToLiveSeconds: 1200 }),
      ),
      now: at(minutes),
    });
    before = advanced.state;
    states.push(advanced.state);
    return advanced.transitions;
  });
  return { names: states.map(({ state }) => state), states, transitions };
}
