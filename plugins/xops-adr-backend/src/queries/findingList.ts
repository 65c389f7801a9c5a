import {
  FindingItem,
  FindingList,
  RecordFilter,
  RecordSummary,
  SEVERITIES,
} from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
import { Ordering } from './cursor';
import { PageOptions, pageOf } from './page';
import { QueryContext } from './QueryContext';
import { FINDING_COLUMNS, readableFindings } from './readableFindings';
import { SUMMARY_COLUMNS } from './recordRows';

/** Findings of the records that match, errors first, each with its record. */
export async function listFindings(
  context: QueryContext,
  { cursor, limit, ...filter }: RecordFilter & PageOptions,
): Promise<FindingList> {
  const { counts, days, db, reader, summaries } = context;
  const ordering: Ordering = {
    name: 'findings',
    column: db.raw('cast(f.severity_sort as bigint)'),
    holds: 'number',
    order: 'asc',
    key: 'f.finding_key',
  };
  const [page, counted] = await Promise.all([
    pageOf<{ finding_key: number }>(
      whereFinding(findingsOf(context, filter), filter.finding).select(
        ...SUMMARY_COLUMNS,
        'f.finding_key',
        ...FINDING_COLUMNS,
      ),
      ordering,
      { cursor, limit, keyOf: row => row.finding_key },
    ),
    counts.findings.get(reader, [filter, days], async () => ({
      rules: await countRules(context, filter),
      totalItems: await countFindings(context, filter),
    })),
  ]);
  const [records, findings] = await Promise.all([
    summaries.summarize(page.rows, context),
    readableFindings(context, page.rows),
  ]);
  return {
    items: findings.map((finding, index) => ({
      ...finding,
      record: recordRefOf(records[index]),
    })),
    nextCursor: page.nextCursor,
    ...counted,
  };
}

/** Findings of records that match, `f` beside `records as r`, whatever the findings themselves say. */
function findingsOf(
  { days, matcher, reader }: QueryContext,
  filter: RecordFilter,
): Knex.QueryBuilder {
  return matcher
    .select({ reader, filter, days }, { except: 'finding' })
    .join('record_findings as f', 'f.record_key', 'r.record_key');
}

function whereFinding(
  query: Knex.QueryBuilder,
  findings?: readonly string[],
): Knex.QueryBuilder {
  if (!findings) {
    return query;
  }
  const severities: readonly string[] = SEVERITIES;
  return query.where(either =>
    either
      .whereIn(
        'f.severity',
        findings.filter(it => severities.includes(it)),
      )
      .orWhereIn(
        'f.rule',
        findings.filter(it => !severities.includes(it)),
      ),
  );
}

async function countFindings(context: QueryContext, filter: RecordFilter) {
  const row: { count: number | string } = await whereFinding(
    findingsOf(context, filter),
    filter.finding,
  )
    .count({ count: '*' })
    .first();
  return Number(row.count);
}

async function countRules(context: QueryContext, filter: RecordFilter) {
  const rows: { value: string; count: number | string }[] = await findingsOf(
    context,
    filter,
  )
    .groupBy('f.rule')
    .select('f.rule as value')
    .count({ count: '*' })
    .orderBy([
      { column: 'count', order: 'desc' },
      { column: 'value', order: 'asc' },
    ]);
  return rows.map(({ value, count }) => ({ value, count: Number(count) }));
}

/** What lists of findings and reviews tell of a record. */
export function recordRefOf(record: RecordSummary): FindingItem['record'] {
  const { recordId, entityRef, id, title, status, owners, sourceUrl } = record;
  return { recordId, entityRef, id, title, status, owners, sourceUrl };
}
