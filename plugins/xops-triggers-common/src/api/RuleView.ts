import { z } from 'zod';
import { recordedActSchema } from '../Act';
import { COMPARATORS } from '../Condition';
import { readingSchema } from '../Reading';
import { ruleChangeSchema } from '../RuleChange';
import { triggerRuleSchema } from '../TriggerRule';
import { triggerStateNameSchema } from '../TriggerState';
import { RULE_GROUPS } from './RuleQuery';
import { transitionSchema } from './Transition';

/** What a rule that is pending or recovering waits for. */
export const ruleTimerSchema = z.object({
  /** ISO 8601 UTC time at which it was looked at. */
  at: z.string(),
  /** Whether its condition could be told; the timer stands while it cannot. */
  known: z.boolean(),
  /** How long the condition has held (pending) or been gone (recovering); 0 otherwise. */
  timerSeconds: z.number().nonnegative(),
  /** How long it must: `for`, or `keepFiringFor` while it fires or recovers. */
  neededSeconds: z.number().nonnegative(),
});
export type RuleTimer = z.infer<typeof ruleTimerSchema>;

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
  /** Of one that is pending or recovering, and switched on. */
  timer: ruleTimerSchema.optional(),
  /** Of one that somebody switched off; absent where it was made switched off. */
  switchedOff: z
    .object({
      /** Entity reference. */
      by: z.string().optional(),
      /** ISO 8601 UTC. */
      at: z.string(),
      reason: z.string().optional(),
    })
    .optional(),
  /** Newest reading of each comparison, by key. */
  readings: z.record(z.string(), readingSchema),
  acknowledged: recordedActSchema.optional(),
  activated: recordedActSchema.optional(),
  dismissed: recordedActSchema.optional(),
  override: recordedActSchema.optional(),
  /** What its path made, opened by this rule. */
  built: recordedActSchema.optional(),
  /** What its path made, opened by another rule. */
  pathBuilt: recordedActSchema.optional(),
  /** Set once somebody closed the path in this round: no run opens it again. */
  closed: recordedActSchema.optional(),
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

/** How a rule was found when it was last evaluated. */
export const ruleEvaluationSchema = ruleTimerSchema.extend({
  comparisons: z.array(
    z.object({
      /** Key of the reading. */
      reading: z.string(),
      /** In the unit of the threshold. */
      value: z.number().optional(),
      comparator: z.enum(COMPARATORS),
      threshold: z.number(),
      /** Absent where the reading could not tell. */
      held: z.boolean().optional(),
      /** Why it could not. */
      reason: z.string().optional(),
    }),
  ),
});
export type RuleEvaluation = z.infer<typeof ruleEvaluationSchema>;

/** A rule with all that explains it. */
export const ruleDetailSchema = ruleSummarySchema.extend({
  /** The newest two hundred, oldest first. */
  transitions: z.array(transitionSchema),
  /** Oldest first. */
  acts: z.array(recordedActSchema),
  /** Of the rule itself, oldest first: who made, edited, switched or silenced it. */
  changes: z.array(ruleChangeSchema).optional(),
  /** Absent where it was never evaluated. */
  evaluation: ruleEvaluationSchema.optional(),
  /** What the newest reading of each comparison is made of, by key. */
  explanations: z.record(
    z.string(),
    z.array(z.object({ text: z.string(), url: z.string().optional() })),
  ),
});
export type RuleDetail = z.infer<typeof ruleDetailSchema>;
