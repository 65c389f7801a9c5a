import { Bucket, bucketOf } from './resolution';
import { ReadingRow } from './rows';

/**
 * Rows of finer steps as one for each key and hour or day: the mean, weighted by
 * how many values each row stands for, with the lowest and the highest of all.
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
  const last = group.reduce((a, b) => (b.at > a.at ? b : a));
  const summary = {
    ...last,
    resolution: bucket,
    at: bucketOf(last.at, bucket),
  };
  const known = group.filter(row => row.value !== null);
  if (known.length === 0) {
    return { ...summary, stands_for: 0 };
  }
  // Values in another unit cannot be added to these.
  const unit = known.reduce((a, b) => (b.at > a.at ? b : a)).unit_json;
  const alike = known.filter(row => row.unit_json === unit);
  const weights = alike.map(row => row.stands_for ?? 1);
  const total = weights.reduce((a, b) => a + b, 0);
  return {
    ...summary,
    quality: 'ok',
    reason: null,
    unit_json: unit,
    stands_for: total,
    // Each share for itself: a sum of large values may exceed every number.
    value: alike.reduce(
      (sum, row, index) => sum + (row.value ?? 0) * (weights[index] / total),
      0,
    ),
    lowest: Math.min(...alike.map(row => row.lowest ?? row.value ?? 0)),
    highest: Math.max(...alike.map(row => row.highest ?? row.value ?? 0)),
  };
}
