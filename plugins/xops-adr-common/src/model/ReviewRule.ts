import { z } from 'zod';
import { lineSchema } from './Statement';

/** When a decision shall be looked at again, as its record says. */
export const reviewRuleSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('date'),
    /** ISO 8601 day, month or year. */
    date: z.string(),
    raw: z.string(),
    line: lineSchema,
  }),
  z.object({
    kind: z.literal('cadence'),
    /** ISO 8601 duration: `P1M`, `P3M`, `P1Y`. */
    every: z.string(),
    /** What is reviewed at this cadence: `Monthly Review`. */
    name: z.string().optional(),
    raw: z.string(),
    line: lineSchema,
  }),
]);
export type ReviewRule = z.infer<typeof reviewRuleSchema>;
