/** How far back a chart goes, by its name in the page's address. */
export const CHART_RANGES = {
  week: { word: '7 days', days: 7 },
  weeks: { word: '8 weeks', days: 56 },
  year: { word: '1 year', days: 365 },
} as const;
export type ChartRange = keyof typeof CHART_RANGES;

const DAY_MILLISECONDS = 86_400_000;

export function isChartRange(text: string | null): text is ChartRange {
  return text !== null && Object.hasOwn(CHART_RANGES, text);
}

/** ISO 8601 UTC time at which a range begins, to the minute, so that one question is asked once. */
export function rangeStart(range: ChartRange, now: Date): string {
  const start = now.getTime() - CHART_RANGES[range].days * DAY_MILLISECONDS;
  return new Date(Math.floor(start / 60_000) * 60_000).toISOString();
}
