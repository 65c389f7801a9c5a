import { decodeText } from './document/decodeText';
import { parseDocument } from './document/parseDocument';
import { DecisionRecord } from './model/DecisionRecord';
import { RecordFinding } from './model/Finding';
import { Status } from './model/Status';
import {
  brokenTable,
  partlyReadFile,
  unreadableDate,
  unreadableFile,
} from './reading/formFindings';
import { readParts } from './reading/readParts';
import { readRecord, unreadRecord } from './reading/readRecord';
import { readSwitches } from './reading/readSwitches';
import { segmentDocument } from './reading/segmentDocument';

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
  /** Findings of reading alone: unreadable file or date, broken table. Those of content come from `checkRecords`. */
  findings: RecordFinding[];
  /**
   * Statuses of a decision that stand in other places than the one taken as its
   * status (front matter and a section, say), for the check of contradictions.
   */
  otherStatuses?: { part?: string; status: Status }[];
  /** Rules that a comment in the file switches off: `<!-- xops-adr-disable wrong-total -->`, with the lines it holds for. */
  disabled: { rule: string; line: number; endLine: number }[];
}

/**
 * Reads one file, in whatever style it is written. Never throws and never drops
 * a file: what cannot be read is an entry of kind `other` with a finding.
 */
export function readRecordFile(
  { path, content }: RecordFileInput,
  options: ReadRecordOptions = {},
): RecordFileReading {
  const { text, problem } = decodeText(content);
  if (text === undefined) {
    return {
      path,
      records: [unreadRecord(path)],
      findings: [unreadableFile(path, problem)],
      disabled: [],
    };
  }
  const document = parseDocument(text);
  const { whole, parts, unreadFrom, genre } = segmentDocument(document, path);
  const unread = unreadFrom ?? document.unreadFrom;
  const readings =
    parts.length > 0
      ? readParts({ whole, parts, unreadFrom, path, ...options })
      : [readRecord({ scope: whole, path, genre, ...options })];
  const otherStatuses = readings.flatMap(({ record, others }) =>
    others.map(status => ({ part: record.part, status })),
  );
  return {
    path,
    records: readings.map(({ record }) => record),
    findings: [
      ...document.repairs.map(repair => brokenTable(path, repair)),
      ...(unread === undefined ? [] : [partlyReadFile(path, unread)]),
      ...readings.flatMap(({ record: { part }, unreadDates }) =>
        unreadDates.map(date => unreadableDate(path, part, date)),
      ),
    ],
    ...(otherStatuses.length > 0 ? { otherStatuses } : {}),
    disabled: readSwitches(document),
  };
}
