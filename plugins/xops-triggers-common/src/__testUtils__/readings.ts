import { Reading } from '../Reading';

export const START = Date.parse('2026-03-01T00:00:00.000Z');
export const MINUTE = 60_000;

/** The time so many minutes after the start. */
export const at = (minutes: number) => new Date(START + minutes * MINUTE);

/** A reading of `pulls`, fresh for an hour. */
export function reading(
  value: Partial<Reading> & { minutes: number },
): Reading {
  const { minutes, ...rest } = value;
  return {
    key: 'pulls',
    at: at(minutes).toISOString(),
    quality: 'ok',
    unit: { kind: 'rate', per: 'P7D' },
    timeToLiveSeconds: 3600,
    ...rest,
  };
}

export const byKey = (...readings: Reading[]) =>
  new Map(readings.map(it => [it.key, it]));
