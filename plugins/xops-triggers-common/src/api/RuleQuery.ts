import { z } from 'zod';

/**
 * Under which heading a list shows a rule. `broken`: nobody can tell its state
 * (no reading, none that is fresh, or an error), and it does not fire.
 */
export const RULE_GROUPS = [
  'firing',
  'pending',
  'broken',
  'quiet',
  'off',
] as const;
export const ruleGroupSchema = z.enum(RULE_GROUPS);
export type RuleGroup = z.infer<typeof ruleGroupSchema>;

const textSchema = z.string().trim().min(1).max(500);

/** Which rules are asked for; all that the caller may see where nothing is said. */
export const ruleQuerySchema = z.strictObject({
  group: ruleGroupSchema.optional(),
  /** Words that stand in the sentence, the action or the record's title. */
  text: textSchema.optional(),
  /** Entity reference: rules of its records, and rules that it owns. */
  entity: textSchema.optional(),
  /** Id of a record. */
  record: z.string().min(1).max(2000).optional(),
  /** Id of an action that templates claim. */
  action: textSchema.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(4000).optional(),
});
export type RuleQuery = z.output<typeof ruleQuerySchema>;
