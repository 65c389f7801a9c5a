const DURATION =
  /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * The last day that a date of any precision can mean: `2026-02` is 2026-02-28.
 * Undefined for what is no date of the calendar.
 */
export function lastDay(value: string): string | undefined {
  const [year, month = 12, day] = value.split('-').map(Number);
  const end = new Date(0);
  end.setUTCFullYear(year, day === undefined ? month : month - 1, day ?? 0);
  const text = isoDay(end);
  return text?.startsWith(value) ? text : undefined;
}

/** True for a duration of years, months, weeks and days that is not empty: `P3M`. */
export function isDuration(text: string): boolean {
  return DURATION.test(text) && /\d/.test(text);
}

/** The day that is `duration` after `day`; a month's end stays one. Undefined where it cannot be told. */
export function addDuration(day: string, duration: string): string | undefined {
  const match = DURATION.exec(duration);
  if (!match || !isDuration(duration)) {
    return undefined;
  }
  const [years, months, weeks, days] = match
    .slice(1)
    .map(part => Number(part ?? 0));
  const [year, month, date] = day.split('-').map(Number);
  const total = year * 12 + (month - 1) + years * 12 + months;
  const lastOfMonth = new Date(0);
  lastOfMonth.setUTCFullYear(Math.floor(total / 12), (total % 12) + 1, 0);
  const result = new Date(lastOfMonth);
  result.setUTCDate(
    Math.min(date, lastOfMonth.getUTCDate()) + weeks * 7 + days,
  );
  return isoDay(result);
}

/** Days from one ISO 8601 day to a later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS);
}

function isoDay(date: Date): string | undefined {
  return Number.isNaN(date.getTime())
    ? undefined
    : date.toISOString().slice(0, 10);
}
