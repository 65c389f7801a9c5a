import { z } from 'zod';

/**
 * What became of a rule itself. `created`, `edited`, `removed`: by a person, by
 * configuration or with a record. The others are what people switch.
 */
export const RULE_CHANGE_KINDS = [
  'created',
  'edited',
  'removed',
  'enabled',
  'disabled',
  'silenced',
  'unsilenced',
] as const;

/** A change of a rule, as its history shows it. */
export const ruleChangeSchema = z.object({
  id: z.string(),
  ruleId: z.string(),
  kind: z.enum(RULE_CHANGE_KINDS),
  /** Entity reference; absent where configuration or a record changed. */
  by: z.string().optional(),
  /** ISO 8601 UTC. */
  at: z.string(),
  reason: z.string().optional(),
  /** Until when it is silenced. */
  until: z.string().optional(),
  /** The rule as it was after the change, or before its removal. */
  sentence: z.string(),
});
export type RuleChange = z.infer<typeof ruleChangeSchema>;
export type RuleChangeKind = RuleChange['kind'];
