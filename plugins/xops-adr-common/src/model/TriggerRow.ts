import { z } from 'zod';
import { lineSchema } from './Statement';

/**
 * A condition under which the record says that something is done: a row of a
 * table such as "Activation Triggers". A row that no rule can be made of keeps
 * its words, and `unreadable` says why.
 */
export const triggerRowSchema = z.object({
  /** What is watched: `IaC PRs`. */
  subject: z.string(),
  /** The condition as written: `>5/week`. */
  condition: z.string(),
  comparator: z.enum(['>', '≥', '<', '≤', '=']).optional(),
  /** Decimal string. */
  threshold: z.string().optional(),
  /** As written: `engineers`, `%`; absent for a plain count. */
  unit: z.string().optional(),
  /** ISO 8601 length of one unit, where the number counts time: `PT1H` of `hours`. */
  unitLength: z.string().optional(),
  /** ISO 8601 duration of the rate or window: `P7D` of `>5/week`. */
  window: z.string().optional(),
  /** ISO 8601 duration for which it must hold: `P14D` of `for 2 weeks`. */
  heldFor: z.string().optional(),
  /** True where a person's or an authority's demand is the condition, no number: `Regulatory mandate`. */
  mandate: z.boolean(),
  /** `Activate Atlantis on K3S`. */
  action: z.string().optional(),
  classification: z.string().optional(),
  /** Further cells by their column's name, as written. */
  details: z.record(z.string(), z.string()),
  /** Why neither a threshold nor a mandate could be read. */
  unreadable: z.string().optional(),
  /** The row as written. */
  raw: z.string(),
  line: lineSchema,
});
export type TriggerRow = z.infer<typeof triggerRowSchema>;
