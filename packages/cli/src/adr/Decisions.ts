import { DecisionRecord, RecordFinding } from '@xops/plugin-xops-adr-common';

/** What a command answers from. */
export interface Decisions {
  /** Absolute path of the folder that the records' paths start from. */
  root: string;
  /** By path and line. */
  records: DecisionRecord[];
  /** By path and line. */
  findings: RecordFinding[];
  files: number;
  /** ISO 8601 day that counted as today. */
  today: string;
  /** ISO 8601 duration of the configuration. */
  defaultReview?: string;
}
