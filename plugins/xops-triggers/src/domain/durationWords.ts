import {
  durationMilliseconds,
  durationWords,
} from '@xops/plugin-xops-triggers-common';

const MINUTE = 60;
const HOUR = 3600;

/** A length of time in seconds, in words: `1 day, 2 hours`; from an hour on without seconds. */
export function secondsWords(seconds: number): string {
  const step = seconds >= HOUR ? MINUTE : 1;
  const whole = Math.floor(seconds / step) * step;
  return whole > 0 ? durationWords(`PT${whole}S`) : '0 seconds';
}

/** An ISO 8601 duration in words; `at once` where it is none at all. */
export function delayWords(duration: string): string {
  return durationMilliseconds(duration) === 0
    ? 'at once'
    : durationWords(duration);
}
