import { z } from 'zod';
import { instantSchema } from '../instant';
import { readingSpecSchema } from '../ReadingSpec';
import { READING_QUALITIES } from '../Reading';
import { unitSchema } from '../Unit';

/** Readings that another plugin took itself; told again with the same time, one changes nothing. */
export const readingPushSchema = z.object({
  readings: z
    .array(
      z.object({
        spec: readingSpecSchema,
        at: instantSchema,
        quality: z.enum(READING_QUALITIES),
        value: z.number().optional(),
        unit: unitSchema,
        samples: z.int().nonnegative().optional(),
        reason: z.string().max(2000).optional(),
        timeToLiveSeconds: z.number().positive(),
        /** What the value is made of, for people: at most 100 lines. */
        explanation: z
          .array(
            z.object({
              text: z.string().max(500),
              url: z.url({ protocol: /^https?$/ }).optional(),
            }),
          )
          .max(100)
          .default([]),
      }),
    )
    .max(1000),
});
export type ReadingPush = z.infer<typeof readingPushSchema>;
