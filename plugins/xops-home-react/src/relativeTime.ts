import { DateTime } from 'luxon';

const STEPS = [
  { seconds: 365 * 86_400, unit: 'y' },
  { seconds: 60 * 86_400, divisor: 30 * 86_400, unit: 'months' },
  { seconds: 86_400, unit: 'd' },
  { seconds: 3_600, unit: 'h' },
  { seconds: 60, unit: 'min' },
];

function parse(iso: string): DateTime | undefined {
  const time = DateTime.fromISO(iso, { zone: 'utc' });
  return time.isValid ? time : undefined;
}

/**
 * A moment as people say it: `just now`, `4 min ago`, `3 h ago`, `12 d ago`,
 * `in 2 h`. Less than a minute either way is `just now`, since clocks differ.
 *
 * @param iso - ISO 8601; without a zone it is taken as UTC
 */
export function relativeTime(iso: string, now: Date): string {
  const time = parse(iso);
  if (!time) {
    return 'at an unknown time';
  }
  const seconds = (now.getTime() - time.toMillis()) / 1000;
  const distance = Math.abs(seconds);
  const step = STEPS.find(it => distance >= it.seconds);
  if (!step) {
    return 'just now';
  }
  const count = Math.floor(distance / (step.divisor ?? step.seconds));
  return seconds > 0 ? `${count} ${step.unit} ago` : `in ${count} ${step.unit}`;
}

/** The exact moment, `2026-03-01 14:05:09 UTC`; what came in when it is no time. */
export function exactTime(iso: string): string {
  return parse(iso)?.toFormat("yyyy-LL-dd HH:mm:ss 'UTC'") ?? iso;
}
