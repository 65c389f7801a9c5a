import { DecisionRecord } from '../model/DecisionRecord';
import { RecordLink } from '../model/RecordLink';
import { StatedDate } from '../model/StatedDate';
import { Status, StatusState } from '../model/Status';
import { parseRecordFileName } from '../RecordFileName';
import { RecordFileReading } from '../readRecordFile';

/** A decision that states no more than is given; id and number come from the file's name. */
export function decisionRecord(
  path: string,
  given: Partial<DecisionRecord> = {},
): DecisionRecord {
  const { number, prefix, digits } =
    parseRecordFileName(path.slice(path.lastIndexOf('/') + 1)) ?? {};
  return {
    path,
    line: 1,
    endLine: 40,
    kind: 'record',
    ...(number !== undefined && { number, id: `${prefix || 'ADR-'}${digits}` }),
    title: `Decision of ${path}`,
    status: status('accepted'),
    deciders: [],
    tags: [],
    language: 'en',
    options: [],
    matrices: [],
    averages: [],
    links: [],
    references: [],
    promises: [],
    triggers: [],
    checklists: [],
    reviews: [],
    risks: [],
    ...given,
  };
}

export function status(
  state: StatusState,
  given: Partial<Status> = {},
): Status {
  return { state, qualifiers: [], raw: state, line: 5, ...given };
}

export function statedDate(
  value: string,
  given: Partial<StatedDate> = {},
): StatedDate {
  const precision = ({ 4: 'year', 7: 'month' } as const)[value.length] ?? 'day';
  return { value, precision, ambiguous: false, raw: value, line: 3, ...given };
}

export function link(
  type: RecordLink['type'],
  target: string,
  given: Partial<RecordLink> = {},
): RecordLink {
  return { type, target, line: 7, ...given };
}

/** Readings of these records, one for each file. */
export function readingsOf(
  ...records: readonly DecisionRecord[]
): RecordFileReading[] {
  const byPath = new Map<string, DecisionRecord[]>();
  for (const record of records) {
    byPath.set(record.path, [...(byPath.get(record.path) ?? []), record]);
  }
  return [...byPath].map(([path, entries]) => ({
    path,
    records: entries,
    findings: [],
    disabled: [],
  }));
}
