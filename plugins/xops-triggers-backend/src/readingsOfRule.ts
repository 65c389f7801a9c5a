import {
  ChartPoint,
  Comparison,
  comparisonsOf,
  downsample,
  ReadingSeries,
  RuleReadings,
  TriggerRule,
  Unit,
} from '@xops/plugin-xops-triggers-common';
import { chartPoints } from './chartPoints';
import { ReadingsQuery } from './parseRequest';
import { BUCKET_MILLISECONDS, Resolution } from './store/resolution';
import { SeriesRow, SeriesStore } from './store/SeriesStore';

/** `downsample` keeps up to so many points of each part. */
const POINTS_OF_PART = 4;

/** The newest; a source that fails in another way each time is told once. */
const MOST_GAPS = 100;

/** No chart is wide enough for every value of a longer time. */
const MOST_RAW_MILLISECONDS = 10 * BUCKET_MILLISECONDS.day;
const MOST_HOURLY_MILLISECONDS = 500 * BUCKET_MILLISECONDS.day;

export interface ReadingsOfRule extends ReadingsQuery {
  rule: TriggerRule;
  now: Date;
}

/** What the readings of a rule were over time, few enough for a chart. */
export async function readingsOfRule(
  store: SeriesStore,
  { rule, now, since, points }: ReadingsOfRule,
): Promise<RuleReadings> {
  const units = unitsOf(comparisonsOf(rule.condition));
  const rows = await store.list([...units.keys()], {
    since,
    until: now.toISOString(),
    finest: finestFor(now.getTime() - Date.parse(since)),
  });
  const parts = Math.floor(points / units.size / POINTS_OF_PART) || 1;
  return {
    since,
    series: [...units].map(([reading, unit]) => {
      const own = rows.filter(row => row.reading_key === reading);
      return {
        reading,
        unit,
        points: pointsOf(downsample(chartPoints(own, unit), parts)),
        gaps: gapsOf(own),
      };
    }),
  };
}

/** Points as they are told: nobody sees more than nine digits. */
export function pointsOf(
  points: readonly ChartPoint[],
): ReadingSeries['points'] {
  return points.map(({ time, value }) => ({
    at: new Date(time).toISOString(),
    value: Number(value.toPrecision(9)),
  }));
}

function unitsOf(comparisons: readonly Comparison[]): Map<string, Unit> {
  return new Map(comparisons.map(({ reading, unit }) => [reading, unit]));
}

function finestFor(milliseconds: number): Resolution {
  if (milliseconds <= MOST_RAW_MILLISECONDS) {
    return 'raw';
  }
  return milliseconds <= MOST_HOURLY_MILLISECONDS ? 'hour' : 'day';
}

function gapsOf(rows: readonly SeriesRow[]): ReadingSeries['gaps'] {
  const gaps = rows.flatMap<ReadingSeries['gaps'][number]>(
    ({ at, quality, reason }, index) => {
      const before = rows[index - 1];
      const isNew = before?.quality !== quality || before.reason !== reason;
      return (quality === 'noData' || quality === 'error') && isNew
        ? [{ at, quality, reason: reason ?? undefined }]
        : [];
    },
  );
  return gaps.slice(-MOST_GAPS);
}
