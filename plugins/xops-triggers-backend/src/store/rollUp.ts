import { Bucket, bucketAfter, bucketOf } from './resolution';
import { ReadingRow } from './rows';

/**
 * Rows of finer steps as one for each key and hour or day: the mean over time,
 * each value standing until the next one, with the lowest and the highest of all.
 * Where none had a value, it says why, in the words of the last one.
 */
export function rollUp(
  rows: readonly ReadingRow[],
  bucket: Bucket,
): ReadingRow[] {
  const groups = new Map<string, ReadingRow[]>();
  for (const row of rows) {
    const name = `${bucketOf(row.at, bucket)} ${row.reading_key}`;
    const group = groups.get(name);
    if (group) {
      group.push(row);
    } else {
      groups.set(name, [row]);
    }
  }
  return [...groups.values()].map(group => summedUp(group, bucket));
}

function summedUp(group: readonly ReadingRow[], bucket: Bucket): ReadingRow {
  const rows = [...group].sort((a, b) => (a.at < b.at ? -1 : 1));
  const last = rows[rows.length - 1];
  const at = bucketOf(last.at, bucket);
  const summary = { ...last, resolution: bucket, at };
  const known = withLengths(rows, bucket).filter(row => row.value !== null);
  if (known.length === 0) {
    return { ...summary, stands_for: 0 };
  }
  // Values in another unit cannot be added to these.
  const { unit_json } = known[known.length - 1];
  const alike = known.filter(row => row.unit_json === unit_json);
  const lowest = Math.min(...alike.map(row => row.lowest ?? row.value ?? 0));
  const highest = Math.max(...alike.map(row => row.highest ?? row.value ?? 0));
  const total = alike.reduce((sum, { length }) => sum + length, 0);
  // Each share for itself: a sum of large values may exceed every number.
  const mean = alike.reduce(
    (sum, { value, length }) => sum + (value ?? 0) * (length / total),
    0,
  );
  return {
    ...summary,
    quality: 'ok',
    reason: null,
    unit_json,
    stands_for: alike.reduce((sum, row) => sum + (row.stands_for ?? 1), 0),
    value: Math.min(highest, Math.max(lowest, mean)),
    lowest,
    highest,
  };
}

/** How long each row speaks, in milliseconds: until the next one, and the first one from the beginning. */
function withLengths(rows: readonly ReadingRow[], bucket: Bucket) {
  const end = Date.parse(bucketAfter(rows[0].at, bucket));
  const start = Date.parse(bucketOf(rows[0].at, bucket));
  return rows.map((row, index) => {
    const from = index === 0 ? start : Date.parse(row.at);
    const next = rows[index + 1];
    return { ...row, length: (next ? Date.parse(next.at) : end) - from };
  });
}
