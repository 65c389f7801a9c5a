import { DecisionRecord } from '../model/DecisionRecord';

const LONGEST_QUOTE = 80;

/** What a sentence calls a record: its id, `No. 8` for a bare number, or its title where it has none. */
export function recordName({ id, title }: DecisionRecord): string {
  if (id === undefined) {
    return quoted(title);
  }
  return /^\d+$/.test(id) ? `No. ${id}` : id;
}

/** How another record should name this one: by its id, or by its file where the id is a bare number. */
export function recordMention({
  id,
  path,
  title,
  part,
}: DecisionRecord): string {
  if (id !== undefined && !/^\d+$/.test(id)) {
    return id;
  }
  return part === undefined ? path.slice(path.lastIndexOf('/') + 1) : title;
}

/** The record with its place, seen from a file: `ADR-0012 (docs/adr/0012-x.md:1)`, `ADR-0012 (line 70)`. */
export function recordPlace(
  record: DecisionRecord,
  { from, line = record.line }: { from: string; line?: number },
): string {
  const place =
    record.path === from ? `line ${line}` : `${record.path}:${line}`;
  return `${recordName(record)} (${place})`;
}

/** Words of a file inside of a sentence: in quotes, on one line, and not too long. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_QUOTE
    ? `'${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…'`
    : `'${line}'`;
}
