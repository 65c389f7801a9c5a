import type { RuleDetail } from '@xops/plugin-xops-triggers-common';
import { DateTime } from 'luxon';
import { secondsWords } from './durationWords';

const DAY_SECONDS = 86_400;

/**
 * How long a pending condition has held of how long it must, and when it fires
 * if it goes on to hold; undefined of any other rule.
 */
export function pendingWords(
  {
    rule,
    state,
    evaluation,
  }: Pick<RuleDetail, 'state' | 'evaluation'> & {
    rule: { enabled: boolean };
  },
  now: Date,
): string | undefined {
  if (!rule.enabled || state !== 'pending' || !evaluation) {
    return undefined;
  }
  const { at, known, timerSeconds, neededSeconds } = evaluation;
  const left = Math.max(0, neededSeconds - timerSeconds);
  // The timer stands while the condition cannot be told.
  const from = known ? DateTime.fromISO(at) : DateTime.fromJSDate(now);
  const fires = from.toUTC().plus({ seconds: left }).setLocale('en');
  const moment = fires.toFormat(
    left < DAY_SECONDS ? "d LLLL, HH:mm 'UTC'" : 'd LLLL',
  );
  return `holds for ${secondsWords(timerSeconds)} of ${secondsWords(
    neededSeconds,
  )}, fires on ${moment} at the earliest`;
}
