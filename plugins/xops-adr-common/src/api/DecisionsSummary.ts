import { z } from 'zod';
import { facetValueSchema } from './RecordList';

/** What the home page shows, over the records that the reader may see. */
export const decisionsSummarySchema = z.object({
  records: z.number(),
  states: z.array(facetValueSchema),
  reviews: z.object({ overdue: z.number(), soon: z.number() }),
  findings: z.object({ error: z.number(), warning: z.number() }),
  sources: z.object({ total: z.number(), failing: z.number() }),
  /** ISO 8601 time of the oldest successful read among the sources; absent when nothing was read. */
  readAt: z.string().optional(),
});
export type DecisionsSummary = z.infer<typeof decisionsSummarySchema>;
