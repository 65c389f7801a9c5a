import { Reading } from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { MarkName, MarkStore } from './MarkStore';
import { Bucket, bucketOf } from './resolution';

const MARKS: [Bucket, MarkName][] = [
  ['hour', 'hoursUntil'],
  ['day', 'daysUntil'],
];

/**
 * Somebody told values of hours that were summed up already: those are summed up
 * again. Where what was read is gone, a late value changes nothing.
 */
export async function reopenBuckets(
  db: Knex,
  readings: readonly Reading[],
): Promise<void> {
  const marks = new MarkStore(db);
  const rawSince = (await marks.find('rawSince')) ?? '';
  const [earliest] = readings
    .map(({ at }) => new Date(at).toISOString())
    .filter(at => at >= rawSince)
    .sort();
  if (earliest === undefined) {
    return;
  }
  for (const [bucket, name] of MARKS) {
    const start = bucketOf(earliest, bucket);
    if (start < (await marks.lock(name))) {
      await marks.set(name, start);
    }
  }
}
