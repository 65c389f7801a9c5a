import { z } from 'zod';
import { durationMilliseconds, isoDurationSchema } from './isoDuration';

/** How long a condition must hold before its rule fires, and must be gone before it clears. */
export const ruleTimingSchema = z.object({
  /** Time in `pending`; `PT0S` fires at once. */
  for: isoDurationSchema.default('PT0S'),
  /** Time in `recovering`; `PT0S` clears at once. */
  keepFiringFor: isoDurationSchema.default('PT0S'),
});
export type RuleTiming = z.infer<typeof ruleTimingSchema>;

/** The same in milliseconds. */
export function timingMilliseconds(timing: RuleTiming) {
  return {
    for: durationMilliseconds(timing.for),
    keepFiringFor: durationMilliseconds(timing.keepFiringFor),
  };
}
