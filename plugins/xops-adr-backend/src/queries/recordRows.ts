import {
  recordKindSchema,
  RecordSummary,
  statedDateSchema,
  statusSchema,
} from '@xops/plugin-xops-adr-common';
import { z } from 'zod';
import { isOverdue, ReviewDays } from './reviewDays';

/** Columns of `records as r` that a summary is made of. */
export const SUMMARY_COLUMNS = [
  'r.record_key',
  'r.record_id',
  'r.location_key',
  'r.path',
  'r.line',
  'r.kind',
  'r.stated_id',
  'r.number',
  'r.title',
  'r.status_json',
  'r.date_json',
  'r.review_due',
  'r.review_rule',
  'r.review_line',
  'r.errors',
  'r.warnings',
  'r.infos',
  'r.progress_done',
  'r.progress_total',
  'r.source_url',
  'r.changed_at',
] as const;

const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform(value => value ?? undefined);

/** JSON text of a column. */
export const jsonOf = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

/** One row of `records`, as any database gives it. */
export const summaryRowSchema = z.object({
  record_key: z.number(),
  record_id: z.string(),
  location_key: z.string(),
  path: z.string(),
  line: z.number(),
  kind: recordKindSchema,
  stated_id: optional(z.string()),
  // PostgreSQL gives big integers as text.
  number: optional(z.coerce.number()),
  title: z.string(),
  status_json: optional(jsonOf(statusSchema)),
  date_json: optional(jsonOf(statedDateSchema)),
  review_due: optional(z.string()),
  review_rule: optional(z.string()),
  review_line: optional(z.number()),
  errors: z.number(),
  warnings: z.number(),
  infos: z.number(),
  progress_done: z.number(),
  progress_total: z.number(),
  source_url: optional(z.string()),
  changed_at: z.string(),
});
export type SummaryRow = z.infer<typeof summaryRowSchema>;

/** What a record's summary takes from other tables, as its reader sees it. */
export type RecordBelongings = Pick<
  RecordSummary,
  'entityRefs' | 'owners' | 'systems' | 'tags' | 'readAt' | 'stale'
>;

export function summaryOf(
  row: SummaryRow,
  belongings: RecordBelongings,
  days: ReviewDays,
): RecordSummary {
  return {
    recordId: row.record_id,
    entityRef: belongings.entityRefs[0],
    ...belongings,
    kind: row.kind,
    id: row.stated_id,
    number: row.number,
    title: row.title,
    status: row.status_json,
    date: row.date_json,
    path: row.path,
    line: row.line,
    sourceUrl: row.source_url,
    review: reviewOf(row, days),
    findings: { error: row.errors, warning: row.warnings, info: row.infos },
    progress:
      row.progress_total > 0
        ? { done: row.progress_done, total: row.progress_total }
        : undefined,
    changedAt: row.changed_at,
  };
}

export function reviewOf(
  row: Pick<SummaryRow, 'review_due' | 'review_rule' | 'review_line'>,
  days: ReviewDays,
): RecordSummary['review'] {
  return row.review_due === undefined
    ? undefined
    : {
        due: row.review_due,
        overdue: isOverdue(row.review_due, days),
        rule: row.review_rule ?? 'default',
        line: row.review_line,
      };
}
