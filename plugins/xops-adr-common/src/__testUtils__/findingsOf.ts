import { checkRecords, CheckOptions } from '../checkRecords';
import { DecisionRecord } from '../model/DecisionRecord';
import { RecordFinding } from '../model/Finding';
import { readingsOf } from './decisionRecord';

/** Today in all examples and tests. */
export const TODAY = '2026-11-21';

/** The findings of one rule over these records. */
export function findingsOf(
  rule: string,
  records: readonly DecisionRecord[],
  options: Partial<CheckOptions> = {},
): RecordFinding[] {
  return checkRecords(readingsOf(...records), {
    today: TODAY,
    ...options,
  }).findings.filter(it => it.rule === rule);
}
