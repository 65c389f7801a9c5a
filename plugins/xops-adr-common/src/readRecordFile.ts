import { DecisionRecord } from './model/DecisionRecord';
import { RecordFinding } from './model/Finding';
import { Status } from './model/Status';

/** A file as it came from its source. */
export interface RecordFileInput {
  /** Path from the folder that is read, with `/`. */
  path: string;
  /** Bytes where the encoding is not known yet; text is taken as it is. */
  content: Uint8Array | string;
}

export interface ReadRecordOptions {
  /** True where `05/01/2022` is the fifth of January; undefined marks such dates as ambiguous. */
  dayFirst?: boolean;
}

/** What one file says: at least one entry, and what is wrong with the file's form. */
export interface RecordFileReading {
  path: string;
  records: DecisionRecord[];
  /** Findings of reading alone: unreadable file, broken table. Those of content come from `checkRecords`. */
  findings: RecordFinding[];
  /**
   * Statuses of a decision that stand in other places than the one taken as its
   * status (front matter and a section, say), for the check of contradictions.
   */
  otherStatuses?: { part?: string; status: Status }[];
  /** Rules that a comment in the file switches off: `<!-- xops-adr-disable wrong-total -->`, with the lines it holds for. */
  disabled: { rule: string; line: number; endLine: number }[];
}
