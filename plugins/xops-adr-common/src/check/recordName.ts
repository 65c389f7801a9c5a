import { DecisionRecord } from '../model/DecisionRecord';

/** What a sentence calls a record: its id, or its title where it has none. */
export function recordName({ id, title }: DecisionRecord): string {
  return id ?? `'${title}'`;
}

/** The record with its place: `ADR-0012 (docs/adr/0012-x.md:1)`. */
export function recordPlace(
  record: DecisionRecord,
  line: number = record.line,
): string {
  return `${recordName(record)} (${record.path}:${line})`;
}
