import { z } from 'zod';
import { instantSchema } from '../instant';
import { ruleDraftSchema } from './RuleDraft';
import { transitionSchema } from './Transition';

/** What a rule would have done on stored readings. */
export const tryoutSchema = z.strictObject({
  rule: z.union([
    ruleDraftSchema,
    z.strictObject({ ruleId: z.string().min(1).max(2000) }),
  ]),
  /** ISO 8601 UTC time from which readings are gone through. */
  since: instantSchema,
});
export type Tryout = z.infer<typeof tryoutSchema>;

export const tryoutResultSchema = z.object({
  /** `Would have fired three times since 1 March 2026.` */
  sentence: z.string(),
  since: instantSchema,
  /** Time of the oldest reading that was found; absent where none is stored. */
  readingsSince: instantSchema.optional(),
  /** How many stored readings were gone through. */
  readings: z.int().nonnegative(),
  firings: z.int().nonnegative(),
  /** The newest hundred. */
  transitions: z.array(transitionSchema),
});
export type TryoutResult = z.infer<typeof tryoutResultSchema>;
