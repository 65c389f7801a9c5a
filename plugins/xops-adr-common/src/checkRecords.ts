import { DecisionRecord } from './model/DecisionRecord';
import { RecordFinding, Severity } from './model/Finding';

export interface CheckOptions {
  /** ISO 8601 day that counts as today. */
  today: string;
  /** Severity by rule id, `off` to switch it off; others keep their own. */
  rules?: Record<string, Severity | 'off'>;
  /** Cadence of records that state none, as ISO 8601 duration; none by default. */
  defaultReview?: string;
}

/** Records with their links resolved and inverse edges added, and all findings. */
export interface CheckedRecords {
  records: DecisionRecord[];
  findings: RecordFinding[];
}
