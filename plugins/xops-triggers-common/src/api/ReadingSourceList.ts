import { z } from 'zod';

/** What can be measured, for who binds words or writes a rule. */
export const readingSourceListSchema = z.object({
  items: z.array(
    z.object({
      /** `pullRequests.rate` */
      id: z.string(),
      description: z.string(),
      intervalSeconds: z.number().positive(),
      timeToLiveSeconds: z.number().positive(),
      /** JSON schema (2020-12) of its parameters. */
      parameters: z.record(z.string(), z.json()),
    }),
  ),
});
export type ReadingSourceList = z.infer<typeof readingSourceListSchema>;
