import { z } from 'zod';
import { recordedActSchema } from '../Act';
import { readingSchema } from '../Reading';
import { triggerRuleSchema } from '../TriggerRule';
import { triggerStateNameSchema } from '../TriggerState';
import { RULE_GROUPS } from './RuleQuery';
import { transitionSchema } from './Transition';

/** A rule as a list shows it. */
export const ruleSummarySchema = z.object({
  rule: triggerRuleSchema,
  sentence: z.string(),
  group: z.enum(RULE_GROUPS),
  /** Absent where it was never evaluated. */
  state: triggerStateNameSchema.optional(),
  /** ISO 8601 UTC time of the last transition. */
  since: z.string().optional(),
  mark: z.enum(['stale', 'noData', 'error']).optional(),
  /** Newest reading of each comparison, by key. */
  readings: z.record(z.string(), readingSchema),
  acknowledged: recordedActSchema.optional(),
  activated: recordedActSchema.optional(),
  dismissed: recordedActSchema.optional(),
  override: recordedActSchema.optional(),
});
export type RuleSummary = z.infer<typeof ruleSummarySchema>;

export const ruleListSchema = z.object({
  /** Firing, then pending, broken, quiet, and those switched off. */
  items: z.array(ruleSummarySchema),
  /** Of all that match, also beyond this page. */
  total: z.int().nonnegative(),
  /** Of all that match but for the group. */
  counts: z.record(z.enum(RULE_GROUPS), z.int().nonnegative()),
  nextCursor: z.string().optional(),
});
export type RuleList = z.infer<typeof ruleListSchema>;

/** A rule with all that explains it. */
export const ruleDetailSchema = ruleSummarySchema.extend({
  transitions: z.array(transitionSchema),
  /** Oldest first. */
  acts: z.array(recordedActSchema),
  /** What the newest reading of each comparison is made of, by key. */
  explanations: z.record(
    z.string(),
    z.array(z.object({ text: z.string(), url: z.string().optional() })),
  ),
});
export type RuleDetail = z.infer<typeof ruleDetailSchema>;
