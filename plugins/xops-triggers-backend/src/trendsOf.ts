import {
  Comparison,
  downsample,
  RuleTrends,
  TriggerRule,
} from '@xops/plugin-xops-triggers-common';
import { chartPoints } from './chartPoints';
import { pointsOf } from './readingsOfRule';
import { BUCKET_MILLISECONDS } from './store/resolution';
import { SeriesRow, SeriesStore } from './store/SeriesStore';

const WEEKS = 8;
/** `downsample` keeps up to four points of each. */
const PARTS = 15;

type Trend = RuleTrends['items'][number];

/** The last eight weeks of rules, as small as sparklines; a compound rule has no single line. */
export async function trendsOf(
  store: SeriesStore,
  { rules, now }: { rules: readonly TriggerRule[]; now: Date },
): Promise<RuleTrends> {
  const length = WEEKS * 7 * BUCKET_MILLISECONDS.day;
  const since = new Date(now.getTime() - length).toISOString();
  const single = new Map(
    rules.flatMap(({ id, condition }) =>
      'all' in condition || 'any' in condition ? [] : [[id, condition]],
    ),
  );
  const keys = new Set([...single.values()].map(({ reading }) => reading));
  const rows = await store.list([...keys], {
    since,
    until: now.toISOString(),
    finest: 'day',
  });
  return {
    since,
    items: rules.map(({ id }) => {
      const comparison = single.get(id);
      return comparison
        ? trendOf(id, {
            comparison,
            rows: rows.filter(row => row.reading_key === comparison.reading),
          })
        : { ruleId: id, points: [] };
    }),
  };
}

function trendOf(
  ruleId: string,
  {
    comparison: { threshold, unit },
    rows,
  }: { comparison: Comparison; rows: readonly SeriesRow[] },
): Trend {
  const points = pointsOf(downsample(chartPoints(rows, unit), PARTS));
  return { ruleId, points, threshold };
}
