import { z } from 'zod';
import { statusStateSchema } from '../model/Status';

/** A decision as the search index holds it; only other backends may ask for it. */
export const recordDocumentSchema = z.object({
  recordId: z.string(),
  /** Where its page is: the first of `entityRefs`. */
  entityRef: z.string(),
  /** All entities that have it, sorted. */
  entityRefs: z.array(z.string()),
  owners: z.array(z.string()),
  systems: z.array(z.string()),
  id: z.string().optional(),
  title: z.string(),
  state: statusStateSchema.optional(),
  /** ISO 8601 day, month or year. */
  date: z.string().optional(),
  tags: z.array(z.string()),
  /** Plain text of the whole decision, at most 100,000 characters. */
  text: z.string(),
});
export type RecordDocument = z.infer<typeof recordDocumentSchema>;

/** Answer of `/v1/documents?limit=…&cursor=…`, in the order of record ids. */
export const recordDocumentPageSchema = z.object({
  items: z.array(recordDocumentSchema),
  nextCursor: z.string().optional(),
});
export type RecordDocumentPage = z.infer<typeof recordDocumentPageSchema>;
