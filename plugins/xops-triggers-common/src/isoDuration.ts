import { Duration } from 'luxon';
import { z } from 'zod';

/** An ISO 8601 duration that is not negative: `P7D`, `PT30M`, `PT0S`. Months count 30 days, years 365. */
export const isoDurationSchema = z.string().refine(isDuration, {
  error: 'is no ISO 8601 duration such as P7D or PT30M',
});

function isDuration(text: string): boolean {
  const duration = Duration.fromISO(text);
  return /\d/.test(text) && duration.isValid && duration.toMillis() >= 0;
}

/** True for an ISO 8601 duration that something can be counted in, other than `PT0S`. */
export function isLongerThanZero(text: string): boolean {
  return isDuration(text) && durationMilliseconds(text) > 0;
}

/** Rules and units name the same few durations in every evaluation. */
const lengths = new Map<string, number>();
const MOST_LENGTHS = 1000;

/**
 * The length of an ISO 8601 duration in milliseconds.
 *
 * @throws Error that names the text where it is none
 */
export function durationMilliseconds(text: string): number {
  const known = lengths.get(text);
  if (known !== undefined) {
    return known;
  }
  if (!isDuration(text)) {
    throw new Error(`'${text}' is no ISO 8601 duration such as P7D or PT30M`);
  }
  const length = Duration.fromISO(text).toMillis();
  if (lengths.size < MOST_LENGTHS) {
    lengths.set(text, length);
  }
  return length;
}

/** The duration for people: `14 days`, `1 hour, 30 minutes`. */
export function durationWords(text: string): string {
  const duration = Duration.fromISO(text, { locale: 'en' });
  // Days and months stay as they were said; seconds are put together.
  const told = text.startsWith('PT') ? duration.rescale() : duration;
  return told.toHuman({ showZeros: false });
}
