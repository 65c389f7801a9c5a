import { parseRecordFileName } from './RecordFileName';

/** How a folder numbers its records. */
export interface RecordNumbering {
  /** Highest number in use plus one; gaps stay gaps, since records are cited by number. */
  next: number;
  /** Digits that a number is padded to with zeros. */
  width: number;
  prefix: string;
  separator: string;
}

const DEFAULTS = { width: 4, prefix: '', separator: '-' };

/**
 * Learns from the file names of a folder how its records are numbered. Where
 * names differ, the most frequent way wins, and among equals that of the
 * highest number. An empty folder starts at 1 as `0001-…`.
 */
export function recordNumbering(names: readonly string[]): RecordNumbering {
  const newestFirst = names
    .map(parseRecordFileName)
    .filter(name => name !== undefined)
    .sort((a, b) => b.number - a.number);
  if (newestFirst.length === 0) {
    return { next: 1, ...DEFAULTS };
  }
  const padded = newestFirst
    .filter(name => name.digits.startsWith('0'))
    .map(name => name.digits.length);
  return {
    next: newestFirst[0].number + 1,
    // Without a leading zero anywhere, `9` and `10` are both width 1.
    width:
      mostFrequent(padded) ??
      Math.min(...newestFirst.map(name => name.digits.length)),
    prefix:
      mostFrequent(newestFirst.map(name => name.prefix)) ?? DEFAULTS.prefix,
    separator:
      mostFrequent(newestFirst.map(name => name.separator).filter(Boolean)) ??
      DEFAULTS.separator,
  };
}

/** The file name of a record: `recordFileName(numbering, 7, 'use-k3s')` is `0007-use-k3s.md`. */
export function recordFileName(
  numbering: RecordNumbering,
  number: number,
  slug: string,
): string {
  const { prefix, separator, width } = numbering;
  const words = separator === '_' ? slug.replaceAll('-', '_') : slug;
  return `${prefix}${String(number).padStart(
    width,
    '0',
  )}${separator}${words}.md`;
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let best: T | undefined;
  for (const [value, count] of counts) {
    if (best === undefined || count > (counts.get(best) ?? 0)) {
      best = value;
    }
  }
  return best;
}
