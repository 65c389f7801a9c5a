import {
  RuleEvaluation,
  ruleFingerprint,
  RuleTimer,
  timingMilliseconds,
  TriggerRule,
  TriggerState,
} from '@xops/plugin-xops-triggers-common';
import { KeptResult } from './store/transitionRow';

export interface EvaluationOptions {
  rule: TriggerRule;
  state: TriggerState;
  /** How the condition was found when the state was written. */
  result: KeptResult;
  /** ISO 8601 UTC time of the last round; absent before the first. */
  roundAt: string | undefined;
}

/** How a rule was found when it was last evaluated. */
export function evaluationOf(options: EvaluationOptions): RuleEvaluation {
  const { rule, state, result } = options;
  return {
    ...timerOf(rule, state),
    at: evaluatedAt(options),
    comparisons: result.comparisons.map(
      ({ comparison: { reading, comparator, threshold }, ...found }) => ({
        reading,
        value: found.value,
        comparator,
        threshold,
        held: found.holds,
        reason: found.reason,
      }),
    ),
  };
}

/** How long a rule has waited when its state was written, of how long it must. */
export function timerOf(
  { timing }: Pick<TriggerRule, 'timing'>,
  { state, evaluatedAt: at, known, timerMilliseconds }: TriggerState,
): RuleTimer {
  const { for: hold, keepFiringFor } = timingMilliseconds(timing);
  const isClearing = state === 'firing' || state === 'recovering';
  return {
    at,
    known,
    timerSeconds: timerMilliseconds / 1000,
    neededSeconds: (isClearing ? keepFiringFor : hold) / 1000,
  };
}

/** A round that finds a rule as it was writes nothing, and has found it so all the same. */
function evaluatedAt({ rule, state, roundAt }: EvaluationOptions): string {
  const isOfNow = rule.enabled && state.fingerprint === ruleFingerprint(rule);
  return isOfNow && roundAt !== undefined && roundAt > state.evaluatedAt
    ? roundAt
    : state.evaluatedAt;
}
