import { z } from 'zod';
import { unitSchema } from '../Unit';

/** Values of one reading over time, for a chart. */
export const readingSeriesSchema = z.object({
  /** Key of the reading. */
  reading: z.string(),
  /** Of all values: that of the comparison with which the rule looks at it. */
  unit: unitSchema,
  /** In the order of time; fewer than were read, with every peak and dip still among them. */
  points: z.array(z.object({ at: z.iso.datetime(), value: z.number() })),
  /** When it could not be read, and why; of several with the same reason in a row, the first. */
  gaps: z.array(
    z.object({
      at: z.iso.datetime(),
      quality: z.enum(['noData', 'error']),
      reason: z.string().optional(),
    }),
  ),
});
export type ReadingSeries = z.infer<typeof readingSeriesSchema>;

export const ruleReadingsSchema = z.object({
  /** ISO 8601 UTC time from which readings are shown. */
  since: z.iso.datetime(),
  /** One for each reading that the rule compares. */
  series: z.array(readingSeriesSchema),
});
export type RuleReadings = z.infer<typeof ruleReadingsSchema>;
