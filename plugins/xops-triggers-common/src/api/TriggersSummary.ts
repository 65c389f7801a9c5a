import { z } from 'zod';
import { RULE_GROUPS } from './RuleQuery';

/** How the rules that a caller may see stand, for first pages and cards. */
export const triggersSummarySchema = z.object({
  counts: z.record(z.enum(RULE_GROUPS), z.int().nonnegative()),
  /** Firing rules that nobody has acknowledged, activated or dismissed. */
  unacknowledged: z.int().nonnegative(),
  /** Rows that nothing measures. */
  unbound: z.int().nonnegative(),
  /** ISO 8601 UTC time of the last round; absent before the first. */
  evaluatedAt: z.string().optional(),
});
export type TriggersSummary = z.infer<typeof triggersSummarySchema>;
