import { DateTime } from 'luxon';

/** What a field for day and time holds (the reader's own time, no zone) as ISO 8601 UTC; undefined while it holds no time. */
export function utcOf(local: string): string | undefined {
  const time = DateTime.fromISO(local);
  return local !== '' && time.isValid ? time.toUTC().toISO() : undefined;
}

/** A moment as such a field takes it. */
export function localOf(moment: Date | string): string {
  const time =
    moment instanceof Date
      ? DateTime.fromJSDate(moment)
      : DateTime.fromISO(moment);
  return time.isValid ? time.toFormat("yyyy-LL-dd'T'HH:mm") : '';
}

/** So many days from now, as such a field takes it. */
export function daysFromNow(days: number, now: Date): string {
  return localOf(DateTime.fromJSDate(now).plus({ days }).toJSDate());
}
