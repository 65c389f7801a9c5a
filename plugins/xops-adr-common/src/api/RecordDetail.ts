import { z } from 'zod';
import { decisionRecordSchema } from '../model/DecisionRecord';
import { recordFindingSchema } from '../model/Finding';
import { recordLinkSchema } from '../model/RecordLink';
import { recordSummarySchema } from './RecordSummary';
import { sourceStateSchema } from './SourceState';

/** A record at the other end of a link. Absent fields: the reader may not see it, or it does not exist. */
export const linkedRecordSchema = recordSummarySchema.pick({
  recordId: true,
  entityRef: true,
  id: true,
  title: true,
  status: true,
});
export type LinkedRecord = z.infer<typeof linkedRecordSchema>;

export const resolvedLinkSchema = recordLinkSchema.extend({
  record: linkedRecordSchema.optional(),
});
export type ResolvedLink = z.infer<typeof resolvedLinkSchema>;

export const recordVersionSchema = z.object({
  versionId: z.string(),
  /** ISO 8601 time at which this version was first read. */
  readAt: z.string(),
  commit: z.string().optional(),
  title: z.string(),
  status: decisionRecordSchema.shape.status,
});
export type RecordVersion = z.infer<typeof recordVersionSchema>;

export const recordDetailSchema = z.object({
  summary: recordSummarySchema,
  record: decisionRecordSchema,
  /** The decision's part of the file as Markdown; front matter left out. */
  markdown: z.string(),
  findings: z.array(recordFindingSchema),
  links: z.array(resolvedLinkSchema),
  /** Newest first. */
  versions: z.array(recordVersionSchema),
  source: sourceStateSchema,
  /** Other decisions of the same file. */
  siblings: z.array(linkedRecordSchema),
  /**
   * Targets of the record's relative links, as written, that are records of the
   * portal or files of the repository: where each leads.
   */
  addresses: z.record(
    z.string(),
    z.union([
      z.object({ record: linkedRecordSchema, anchor: z.string().optional() }),
      z.object({ url: z.string() }),
    ]),
  ),
});
export type RecordDetail = z.infer<typeof recordDetailSchema>;

export const recordVersionTextSchema = recordVersionSchema.extend({
  markdown: z.string(),
});
export type RecordVersionText = z.infer<typeof recordVersionTextSchema>;
