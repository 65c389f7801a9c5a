import { Knex } from 'knex';
import { RecordReader } from '../access/RecordAccess';
import { RecordCounts } from './RecordCounts';
import { RecordMatcher } from './RecordMatch';
import { RecordSummaryReader } from './RecordSummaryReader';
import { ReviewDays } from './reviewDays';

/** What every query is made with, for one reader and one day. */
export interface QueryContext {
  db: Knex;
  matcher: RecordMatcher;
  summaries: RecordSummaryReader;
  counts: RecordCounts;
  reader: RecordReader;
  days: ReviewDays;
}
