import type { RuleSummary } from '@xops/plugin-xops-triggers-common';
import { DateTime } from 'luxon';
import { secondsWords } from './durationWords';

const DAY_SECONDS = 86_400;

/**
 * How long a pending condition has held of how long it must, and when it fires
 * if it goes on to hold; of one that recovers, how long it has been gone, and
 * when it clears. Undefined of any other rule.
 */
export function pendingWords(
  { state, timer }: Pick<RuleSummary, 'state' | 'timer'>,
  now: Date,
): string | undefined {
  if (!timer || (state !== 'pending' && state !== 'recovering')) {
    return undefined;
  }
  const { at, known, timerSeconds, neededSeconds } = timer;
  const left = Math.max(0, neededSeconds - timerSeconds);
  // The timer stands while the condition cannot be told.
  const from = known ? DateTime.fromISO(at) : DateTime.fromJSDate(now);
  const ends = from.toUTC().plus({ seconds: left }).setLocale('en');
  const moment = ends.toFormat(
    left < DAY_SECONDS ? "d LLLL, HH:mm 'UTC'" : 'd LLLL',
  );
  const [holds, fires] =
    state === 'pending' ? ['holds', 'fires'] : ['gone', 'clears'];
  return `${holds} for ${secondsWords(timerSeconds)} of ${secondsWords(
    neededSeconds,
  )}, ${fires} on ${moment} at the earliest`;
}
