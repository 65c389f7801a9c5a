import { parseDates } from './parseDates';

const MAY_BEGIN = /^[[(]?(?:\d|\p{L}{3,12}\.? \d)/u;
const BETWEEN = /^[\s\])]*(?:[:：–—·|-]+\s*|\s+)(?=[\p{L}\p{N}"“'`*[(])/u;

/** The day that a heading begins with, and what follows it: `2026-05-27 — Use a queue`; undefined where nothing follows. */
export function leadingDay(
  text: string,
): { day: string; rest: string } | undefined {
  const start = text.slice(0, 60);
  if (!MAY_BEGIN.test(start)) {
    return undefined;
  }
  const opening = /^[[(]/.test(start) ? 1 : 0;
  const [date] = parseDates(start);
  if (date?.index !== opening || date.precision !== 'day') {
    return undefined;
  }
  const after = text.slice(opening + date.raw.length);
  const between = BETWEEN.exec(after);
  return between
    ? { day: date.raw, rest: after.slice(between[0].length) }
    : undefined;
}
