import { z } from 'zod';
import { readingSchema } from '../Reading';

/** What a source reads now, for who binds words to it; it is not kept. */
export const readingPreviewSchema = z.object({
  reading: readingSchema,
  /** What the value is made of. */
  explanation: z.array(
    z.object({ text: z.string(), url: z.string().optional() }),
  ),
});
export type ReadingPreview = z.infer<typeof readingPreviewSchema>;
