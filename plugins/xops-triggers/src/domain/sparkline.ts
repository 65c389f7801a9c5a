import type { RuleTrends } from '@xops/plugin-xops-triggers-common';
import { numberWords } from './valueWords';

type Trend = Omit<RuleTrends['items'][number], 'ruleId'>;

const DAY_MILLISECONDS = 86_400_000;
const DAY = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** The box that a sparkline is drawn in. */
export const SPARKLINE = { width: 100, height: 24 } as const;
const MARGIN = 2;

export type SparklineShape = {
  /** SVG path: a value holds until the next one is read. */
  path: string;
  /** SVG path of a dot where the value is now. */
  now: string;
  /** Height of the threshold in the box. */
  threshold?: number;
};

/** A trend as a drawing from its first value, but not before `since`, until now; undefined where nothing was read. */
export function sparkline(
  { points, threshold }: Trend,
  { since: asked, until }: { since: number; until: number },
): SparklineShape | undefined {
  if (points.length === 0) {
    return undefined;
  }
  const values = points.map(it => it.value).concat(threshold ?? []);
  // A young reading fills the drawing.
  const since = Math.max(asked, Date.parse(points[0].at));
  const low = Math.min(0, ...values);
  const high = Math.max(...values);
  const x = (at: string) =>
    round(((Date.parse(at) - since) / (until - since || 1)) * SPARKLINE.width);
  const y = (value: number) => {
    const share = (value - low) / (high - low || 1);
    const room = SPARKLINE.height - 2 * MARGIN;
    return round(SPARKLINE.height - MARGIN - share * room);
  };
  const [first, ...rest] = points;
  const steps = rest.map(({ at, value }) => `H${x(at)}V${y(value)}`);
  const right = SPARKLINE.width - MARGIN;
  return {
    now: `M${right} ${y(points[points.length - 1].value)}h0`,
    path: `M${x(first.at)} ${y(first.value)}${steps.join('')}H${
      SPARKLINE.width
    }`,
    threshold: threshold === undefined ? undefined : y(threshold),
  };
}

function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 10) / 10 : 0;
}

/** The day since which a reading is measured, `Nov 21`, where that is well after the trend begins. */
export function trendBegins(
  { points: [first] }: Pick<Trend, 'points'>,
  since: number,
): string | undefined {
  return first && Date.parse(first.at) - since > 7 * DAY_MILLISECONDS
    ? DAY.format(new Date(first.at))
    : undefined;
}

/** A trend in words: since when it is measured, where it went, and whether it rises. */
export function trendWords(trend: Trend, since: number): string {
  const { points, threshold } = trend;
  const values = points.map(it => it.value);
  const last = values.at(-1);
  if (last === undefined) {
    return 'Nothing was read in the last eight weeks';
  }
  const before = values.at(-2) ?? last;
  const line =
    threshold === undefined ? '' : `, threshold ${numberWords(threshold)}`;
  const begins = trendBegins(trend, since);
  const range = begins ? `Measured since ${begins}` : 'Last eight weeks';
  return `${range}: ${numberWords(Math.min(...values))} to ${numberWords(
    Math.max(...values),
  )}, now ${numberWords(last)} and ${direction(last - before)}${line}`;
}

function direction(change: number): 'rising' | 'falling' | 'steady' {
  if (change === 0) {
    return 'steady';
  }
  return change > 0 ? 'rising' : 'falling';
}
