import { advance } from './advance';
import { Reading } from './Reading';
import { Transition, TriggerState } from './TriggerState';
import { WatchedRule } from './WatchedRule';

/**
 * What a rule would have done on readings of the past: it is evaluated whenever
 * one of them came in. For trying a rule before it is switched on.
 */
export function replay(
  rule: WatchedRule,
  readings: readonly Reading[],
): { transitions: Transition[]; state: TriggerState | undefined } {
  const newest = new Map<string, Reading>();
  const transitions: Transition[] = [];
  let state: TriggerState | undefined;
  const inOrder = [...readings].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  );
  for (const reading of inOrder) {
    newest.set(reading.key, reading);
    const advanced = advance(rule, {
      before: state,
      readings: newest,
      now: new Date(reading.at),
    });
    state = advanced.state;
    transitions.push(...advanced.transitions);
  }
  return { transitions, state };
}
