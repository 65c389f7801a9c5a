import { z } from 'zod';
import { recordKindSchema } from '../model/DecisionRecord';
import { statusStateSchema } from '../model/Status';

/** A record as the search index holds it; only other backends may ask for it. */
export const recordDocumentSchema = z.object({
  recordId: z.string(),
  entityRef: z.string(),
  owners: z.array(z.string()),
  systems: z.array(z.string()),
  kind: recordKindSchema,
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
