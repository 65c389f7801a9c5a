import {
  Reading,
  replay,
  TryoutResult,
  WatchedRule,
} from '@xops/plugin-xops-triggers-common';
import { readingOf } from '../store/readingRow';
import { BUCKET_MILLISECONDS } from '../store/resolution';
import { SeriesRow } from '../store/SeriesStore';
import { tryoutSentence } from './tryoutSentence';
import { Side, sidesOf } from './tryoutSides';

const MOST_TRANSITIONS = 100;

/** What a rule would have done on what was read, which is in the order of time. */
export function tryOut(
  rule: WatchedRule,
  { since, rows }: { since: string; rows: readonly SeriesRow[] },
): TryoutResult {
  const sides = sidesOf(rule);
  const { transitions } = replay(
    rule,
    rows.map(row => readingOfRow(row, sides.get(row.reading_key) ?? 'mean')),
  );
  const firings = transitions.filter(
    ({ from, to }) => from === 'pending' && to === 'firing',
  ).length;
  const readingsSince = rows[0]?.at;
  return {
    sentence: tryoutSentence({ since, readingsSince, firings, rows, sides }),
    since,
    readingsSince,
    readings: rows.length,
    firings,
    transitions: transitions.slice(-MOST_TRANSITIONS),
  };
}

/** What is told of an hour or day speaks until the next one. */
function readingOfRow(row: SeriesRow, side: Side): Reading {
  const read = readingOf(row);
  if (row.resolution === 'raw') {
    return read;
  }
  const peak = side === 'mean' ? undefined : row[side] ?? undefined;
  const reading =
    read.value === undefined ? read : { ...read, value: peak ?? read.value };
  const seconds = (2 * BUCKET_MILLISECONDS[row.resolution]) / 1000;
  const timeToLiveSeconds = Math.max(reading.timeToLiveSeconds, seconds);
  return { ...reading, timeToLiveSeconds };
}
