import { z } from 'zod';

/** The last eight weeks of rules with one comparison, as small as a sparkline needs them. */
export const ruleTrendsSchema = z.object({
  /** ISO 8601 UTC time from which readings are shown. */
  since: z.iso.datetime(),
  items: z.array(
    z.object({
      ruleId: z.string(),
      /** In the unit of the threshold, in the order of time; every peak and dip is among them. */
      points: z.array(z.object({ at: z.iso.datetime(), value: z.number() })),
      /** Absent for a compound rule, which has no single line. */
      threshold: z.number().optional(),
    }),
  ),
});
export type RuleTrends = z.infer<typeof ruleTrendsSchema>;
