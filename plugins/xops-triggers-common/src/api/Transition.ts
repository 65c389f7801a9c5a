import { z } from 'zod';
import { triggerStateNameSchema } from '../TriggerState';

/** A step of a rule, as its history shows it. */
export const transitionSchema = z.object({
  sequence: z.int().positive(),
  from: triggerStateNameSchema,
  to: triggerStateNameSchema,
  /** ISO 8601 UTC. */
  at: z.string(),
  /** Values that decided it, by key of the reading; absent of steps older than their keeping. */
  values: z.record(z.string(), z.number().nullable()).optional(),
  /** What those values were made of, by key of the reading; in the detail of a rule alone. */
  explanations: z
    .record(
      z.string(),
      z.array(z.object({ text: z.string(), url: z.string().optional() })),
    )
    .optional(),
});
