import {
  ChartPoint,
  Unit,
  unitFactor,
  unitSchema,
} from '@xops/plugin-xops-triggers-common';
import { BUCKET_MILLISECONDS } from './store/resolution';
import { SeriesRow } from './store/SeriesStore';

/**
 * Values as points of a line in a unit. An hour or a day gives two where its
 * lowest and highest differ: at which moment of it each was, is not known.
 */
export function chartPoints(
  rows: readonly SeriesRow[],
  unit: Unit,
): ChartPoint[] {
  const factorOf = factors(unit);
  return rows.flatMap(row => {
    // What was measured in another kind of unit is no point of this line.
    const factor = factorOf(row.unit_json);
    if (row.value === null || factor === undefined) {
      return [];
    }
    const time = Date.parse(row.at);
    const { resolution, value, lowest, highest } = row;
    if (resolution === 'raw' || lowest === null || highest === null) {
      return [{ time, value: value * factor }];
    }
    const low = { time, value: lowest * factor };
    const middle = time + BUCKET_MILLISECONDS[resolution] / 2;
    return lowest === highest
      ? [low]
      : [low, { time: middle, value: highest * factor }];
  });
}

/** Most rows of a line have the same unit, which is read once. */
function factors(unit: Unit): (json: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  return json => {
    if (!known.has(json)) {
      known.set(json, unitFactor(unitSchema.parse(JSON.parse(json)), unit));
    }
    return known.get(json);
  };
}
