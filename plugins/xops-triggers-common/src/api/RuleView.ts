import { z } from 'zod';
import { recordedActSchema } from '../Act';
import { readingAliasSchema } from '../Alias';
import { readingSchema } from '../Reading';
import { triggerRuleSchema, unboundRuleSchema } from '../TriggerRule';
import { triggerStateNameSchema } from '../TriggerState';

/** A rule as a list shows it. */
export const ruleSummarySchema = z.object({
  rule: triggerRuleSchema,
  sentence: z.string(),
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
  /** Firing, then pending, recovering, marked, and quiet. */
  items: z.array(ruleSummarySchema),
  unbound: z.array(
    unboundRuleSchema.extend({
      /** Aliases with words in common, the most alike first: for a person to choose from. */
      suggestions: z.array(readingAliasSchema),
    }),
  ),
});
export type RuleList = z.infer<typeof ruleListSchema>;

export const transitionSchema = z.object({
  sequence: z.int().positive(),
  from: triggerStateNameSchema,
  to: triggerStateNameSchema,
  at: z.string(),
});

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
