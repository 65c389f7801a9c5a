import { z } from 'zod';
import { instantSchema } from './instant';
import { unitSchema } from './Unit';

/** Why a reading has no value that can be compared. */
export const READING_QUALITIES = ['ok', 'noData', 'error'] as const;

/** One measured value with its time, unit, source and quality. */
export const readingSchema = z
  .object({
    /** Names source and parameters: two rules over the same reading share it. */
    key: z.string(),
    /** ISO 8601 UTC time at which it was true. */
    at: instantSchema,
    quality: z.enum(READING_QUALITIES),
    /** In `unit`; finite. Absent unless the quality is `ok`. */
    value: z.number().optional(),
    unit: unitSchema,
    /** How many samples the value stands on: pull requests looked at, days of cost. */
    samples: z.int().nonnegative().optional(),
    /** Why there is no value, in the source's own words. */
    reason: z.string().optional(),
    /** After this it is stale: seconds since `at`. */
    timeToLiveSeconds: z.number().positive(),
  })
  .refine(
    reading => (reading.quality === 'ok') === (reading.value !== undefined),
    {
      error: 'has a value exactly when its quality is ok',
    },
  );
export type Reading = z.infer<typeof readingSchema>;

/** True once a reading is older than its time to live. A reading of the future is as good as new. */
export function isStale(reading: Reading, now: Date): boolean {
  const age = now.getTime() - Date.parse(reading.at);
  return age > reading.timeToLiveSeconds * 1000;
}
