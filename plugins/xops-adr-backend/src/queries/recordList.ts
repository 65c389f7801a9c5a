import {
  RecordList,
  RecordQuery,
  RECORD_SORTS,
} from '@xops/plugin-xops-adr-common';
import { Ordering } from './cursor';
import { pageOf } from './page';
import { QueryContext } from './QueryContext';
import { RecordFacetCounter } from './RecordFacetCounter';
import { SUMMARY_COLUMNS } from './recordRows';

type Sort = (typeof RECORD_SORTS)[number];

const SORTS: Record<Sort, { sql: string; holds: Ordering['holds'] }> = {
  number: { sql: 'r.number', holds: 'number' },
  title: { sql: 'r.title_sort', holds: 'text' },
  status: { sql: 'cast(r.state_sort as bigint)', holds: 'number' },
  date: { sql: 'r.date_value', holds: 'text' },
  review: { sql: 'r.review_due', holds: 'text' },
  // Errors before warnings before remarks, up to 9999 of each.
  findings: {
    sql: '(r.errors * 100000000.0 + r.warnings * 10000 + r.infos)',
    holds: 'number',
  },
  changed: { sql: 'r.changed_at', holds: 'text' },
};

/** One page of what matches, with counts over all of it. */
export async function listRecords(
  context: QueryContext,
  query: RecordQuery,
): Promise<RecordList> {
  const { counts, db, days, matcher, reader, summaries } = context;
  const { cursor, limit, order, sort, ...filter } = query;
  const match = { reader, filter, days };
  const { sql, holds } = SORTS[sort];
  const ordering: Ordering = {
    name: sort,
    column: db.raw(sql),
    holds,
    order,
    key: 'r.record_key',
  };
  const [page, counted] = await Promise.all([
    pageOf<{ record_key: number }>(
      matcher.select(match).select(SUMMARY_COLUMNS),
      ordering,
      { cursor, limit, keyOf: row => row.record_key },
    ),
    counts.facets.get(
      reader,
      [filter, days],
      async () => await new RecordFacetCounter({ db, matcher }).count(match),
    ),
  ]);
  return {
    items: await summaries.summarize(page.rows, context),
    nextCursor: page.nextCursor,
    ...counted,
  };
}
