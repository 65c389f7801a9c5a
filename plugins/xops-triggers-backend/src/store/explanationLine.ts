import { z } from 'zod';

/** `ExplanationLine[]` as it is kept. */
export const explanationSchema = z.array(
  z.object({
    text: z.string(),
    url: z.string().optional(),
    restricted: z
      .object({ owner: z.string(), otherwise: z.string() })
      .optional(),
  }),
);
