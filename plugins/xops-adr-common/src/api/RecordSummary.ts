import { z } from 'zod';
import { recordKindSchema } from '../model/DecisionRecord';
import { statedDateSchema } from '../model/StatedDate';
import { statusSchema } from '../model/Status';

/** When a record is to be reviewed next, and the rule that says so. */
export const reviewDueSchema = z.object({
  /** ISO 8601 day. */
  due: z.string(),
  overdue: z.boolean(),
  /** The words of the record, or `default` for the organisation's cadence. */
  rule: z.string(),
  line: z.int().positive().optional(),
});
export type ReviewDue = z.infer<typeof reviewDueSchema>;

/** A record as it stands in lists. */
export const recordSummarySchema = z.object({
  recordId: z.string(),
  /** First owning entity in sort order: the public address together with `recordId`. */
  entityRef: z.string(),
  /** All entities with this location that the reader may see. */
  entityRefs: z.array(z.string()),
  owners: z.array(z.string()),
  systems: z.array(z.string()),
  kind: recordKindSchema,
  id: z.string().optional(),
  number: z.number().optional(),
  title: z.string(),
  status: statusSchema.optional(),
  date: statedDateSchema.optional(),
  tags: z.array(z.string()),
  path: z.string(),
  line: z.number(),
  /** Page of the file at the host, at the commit or branch that was read. */
  sourceUrl: z.string().optional(),
  review: reviewDueSchema.optional(),
  findings: z.object({
    error: z.number(),
    warning: z.number(),
    info: z.number(),
  }),
  /** Done and all checkboxes of plan and validation. */
  progress: z.object({ done: z.number(), total: z.number() }).optional(),
  /** ISO 8601 time at which these words were first read. */
  changedAt: z.string(),
  /** ISO 8601 time of the last successful read of its source. */
  readAt: z.string(),
  /** True while its source cannot be read and this is the last good copy. */
  stale: z.boolean(),
});
export type RecordSummary = z.infer<typeof recordSummarySchema>;
