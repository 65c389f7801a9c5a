import {
  FindingItem,
  FindingList,
  RecordFilter,
  recordFindingSchema,
  RecordSummary,
  SEVERITIES,
} from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
import { Ordering } from './cursor';
import { PageOptions, pageOf } from './page';
import { QueryContext } from './QueryContext';
import { SUMMARY_COLUMNS } from './recordRows';

type FindingRow = {
  finding_key: number;
  finding_path: string;
  finding_line: number;
  part: string | null;
} & Record<string, unknown>;

/** Findings of the records that match, errors first, each with its record. */
export async function listFindings(
  context: QueryContext,
  { cursor, limit, ...filter }: RecordFilter & PageOptions,
): Promise<FindingList> {
  const { db, summaries } = context;
  const ordering: Ordering = {
    name: 'findings',
    column: db.raw('cast(f.severity_sort as bigint)'),
    holds: 'number',
    order: 'asc',
    key: 'f.finding_key',
  };
  const [page, rules] = await Promise.all([
    pageOf<FindingRow>(
      whereFinding(findingsOf(context, filter), filter.finding).select(
        ...SUMMARY_COLUMNS,
        'f.finding_key',
        'f.rule',
        'f.severity',
        'f.part',
        'f.words',
        'f.message',
        'f.mend',
        { finding_path: 'f.path', finding_line: 'f.line' },
      ),
      ordering,
      { cursor, limit, keyOf: row => row.finding_key },
    ),
    countRules(context, filter),
  ]);
  const records = await summaries.summarize(page.rows, context);
  return {
    items: page.rows.map((row, index) => itemOf(row, records[index])),
    totalItems: await countFindings(context, filter),
    nextCursor: page.nextCursor,
    rules,
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

const findingColumnsSchema = recordFindingSchema.omit({
  path: true,
  line: true,
  part: true,
});

function itemOf(row: FindingRow, record: RecordSummary): FindingItem {
  return {
    ...findingColumnsSchema.parse(row),
    path: row.finding_path,
    line: row.finding_line,
    part: row.part ?? undefined,
    record: recordRefOf(record),
  };
}

/** What lists of findings and reviews tell of a record. */
export function recordRefOf(record: RecordSummary): FindingItem['record'] {
  const { recordId, entityRef, id, title, status, owners, sourceUrl } = record;
  return { recordId, entityRef, id, title, status, owners, sourceUrl };
}
