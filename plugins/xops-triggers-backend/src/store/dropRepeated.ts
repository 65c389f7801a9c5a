import { Reading } from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { readingRowOf } from './readingRow';
import { ReadingRow } from './rows';

/** So that every hour has its values, however long each is good for. */
const LONGEST_APART_MILLISECONDS = 30 * 60_000;

/**
 * Takes away the newest row of a key that a reading, to be kept next, repeats: as
 * long as the one before says the same and lies less than half a time to live
 * back, so that between two rows a value never seems to be stale.
 */
export async function dropRepeated(db: Knex, reading: Reading): Promise<void> {
  const row = readingRowOf(reading);
  const [last, before] = await db<ReadingRow>('readings')
    .where({ reading_key: row.reading_key, resolution: 'raw' })
    .orderBy('at', 'desc')
    .limit(2);
  if (!last || !before || last.at >= row.at) {
    return;
  }
  const apart = Date.parse(row.at) - Date.parse(before.at);
  const longest = Math.min(
    row.time_to_live_seconds * 500,
    LONGEST_APART_MILLISECONDS,
  );
  if (apart <= longest && saysTheSame(last, row) && saysTheSame(before, row)) {
    await db<ReadingRow>('readings')
      .where({
        reading_key: last.reading_key,
        resolution: 'raw',
        at: last.at,
      })
      .delete();
  }
}

const CONTENT = [
  'quality',
  'value',
  'unit_json',
  'samples',
  'reason',
  'time_to_live_seconds',
] as const satisfies (keyof ReadingRow)[];

function saysTheSame(a: ReadingRow, b: ReadingRow): boolean {
  return CONTENT.every(column => a[column] === b[column]);
}
