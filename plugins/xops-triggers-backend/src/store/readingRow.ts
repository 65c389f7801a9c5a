import { Reading, readingSchema } from '@xops/plugin-xops-triggers-common';
import { ReadingRow } from './rows';

export function readingRowOf(reading: Reading): ReadingRow {
  return {
    reading_key: reading.key,
    at: new Date(reading.at).toISOString(),
    resolution: 'raw',
    quality: reading.quality,
    value: reading.value ?? null,
    lowest: reading.value ?? null,
    highest: reading.value ?? null,
    unit_json: JSON.stringify(reading.unit),
    samples: reading.samples ?? null,
    reason: reading.reason ?? null,
    time_to_live_seconds: reading.timeToLiveSeconds,
    stands_for: null,
  };
}

export function readingOf(
  row: Omit<ReadingRow, 'resolution' | 'lowest' | 'highest' | 'stands_for'>,
): Reading {
  return readingSchema.parse({
    key: row.reading_key,
    at: row.at,
    quality: row.quality,
    value: row.value ?? undefined,
    unit: JSON.parse(row.unit_json),
    samples: row.samples ?? undefined,
    reason: row.reason ?? undefined,
    timeToLiveSeconds: row.time_to_live_seconds,
  });
}
