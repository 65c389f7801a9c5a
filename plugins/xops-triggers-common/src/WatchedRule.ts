import { z } from 'zod';
import { comparisonsOf, conditionSchema } from './Condition';
import { durationMilliseconds } from './isoDuration';
import { canonicalJson } from './ReadingSpec';
import { ruleTimingSchema } from './RuleTiming';

/** What of a rule decides its state. */
export const watchedRuleSchema = z
  .object({
    condition: conditionSchema,
    timing: ruleTimingSchema,
  })
  .superRefine(({ condition, timing }, context) => {
    const crosses = comparisonsOf(condition).some(
      ({ comparator }) => comparator === 'crosses',
    );
    // It holds at the one evaluation that saw the value cross.
    if (crosses && durationMilliseconds(timing.for) > 0) {
      context.addIssue({
        code: 'custom',
        path: ['timing', 'for'],
        message: `waits ${timing.for}, yet 'crosses' holds for one evaluation only`,
      });
    }
  });
export type WatchedRule = z.infer<typeof watchedRuleSchema>;

/** Equal for equal conditions and timings, whatever the order of their keys. */
export function ruleFingerprint(rule: WatchedRule): string {
  return canonicalJson([rule.condition, rule.timing]);
}

/** Whether a fingerprint is that of a rule with the same condition, whatever its timing. */
export function hasCondition(
  fingerprint: string,
  { condition }: Pick<WatchedRule, 'condition'>,
): boolean {
  return fingerprint.startsWith(`[${canonicalJson(condition)},`);
}
