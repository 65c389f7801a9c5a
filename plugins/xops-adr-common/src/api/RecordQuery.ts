import { z } from 'zod';
import { recordKindSchema } from '../model/DecisionRecord';
import { severitySchema } from '../model/Finding';
import { statusStateSchema } from '../model/Status';

/** A query parameter that may be given once or several times. */
function several<T extends z.ZodType>(schema: T) {
  return z
    .union([z.array(schema), schema.transform(value => [value])])
    .optional();
}

export const REVIEW_STATES = ['overdue', 'soon', 'scheduled', 'none'] as const;

/** What narrows lists, graph, findings and reviews; the same names stand in the page's address. */
export const recordFilterSchema = z.object({
  /** Words that must all stand in id, title or text. */
  q: z.string().trim().max(200).optional(),
  /** States, or `none` for records that state none. */
  status: several(statusStateSchema.or(z.literal('none'))),
  owner: several(z.string()),
  system: several(z.string()),
  entity: several(z.string()),
  kind: several(recordKindSchema),
  tag: several(z.string()),
  /** Severities or rule ids. */
  finding: several(severitySchema.or(z.string())),
  review: several(z.enum(REVIEW_STATES)),
});
export type RecordFilter = z.infer<typeof recordFilterSchema>;

export const RECORD_SORTS = [
  'number',
  'title',
  'status',
  'date',
  'review',
  'findings',
  'changed',
] as const;

export const recordQuerySchema = recordFilterSchema.extend({
  sort: z.enum(RECORD_SORTS).default('date'),
  order: z.enum(['asc', 'desc']).default('desc'),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  /** `nextCursor` of the page before. */
  cursor: z.string().optional(),
});
export type RecordQuery = z.infer<typeof recordQuerySchema>;
