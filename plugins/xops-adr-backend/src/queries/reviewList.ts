import { RecordFilter, ReviewList } from '@xops/plugin-xops-adr-common';
import { Ordering } from './cursor';
import { recordRefOf } from './findingList';
import { PageOptions, pageOf } from './page';
import { QueryContext } from './QueryContext';
import { SUMMARY_COLUMNS } from './recordRows';

/** Reviews of the records that match, the one that is due longest first. */
export async function listReviews(
  context: QueryContext,
  { cursor, limit, ...filter }: RecordFilter & PageOptions,
): Promise<ReviewList> {
  const { db, days, matcher, reader, summaries } = context;
  const ordering: Ordering = {
    name: 'reviews',
    column: db.raw('r.review_due'),
    holds: 'text',
    order: 'asc',
    key: 'r.record_key',
  };
  const matching = () =>
    matcher.select({ reader, filter, days }).whereNotNull('r.review_due');
  const [page, total] = await Promise.all([
    pageOf<{ record_key: number }>(
      matching().select(...SUMMARY_COLUMNS),
      ordering,
      { cursor, limit, keyOf: row => row.record_key },
    ),
    matching().count({ count: '*' }).first(),
  ]);
  const records = await summaries.summarize(page.rows, context);
  return {
    items: records.flatMap(record =>
      record.review ? [{ ...record.review, record: recordRefOf(record) }] : [],
    ),
    totalItems: Number(total.count),
    nextCursor: page.nextCursor,
  };
}
