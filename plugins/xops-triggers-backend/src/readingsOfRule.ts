import {
  comparisonsOf,
  downsample,
  Reading,
  ReadingSeries,
  RuleReadings,
  TriggerRule,
  unitFactor,
} from '@xops/plugin-xops-triggers-common';
import { ReadingsQuery } from './parseRequest';
import { ReadingStore } from './store/ReadingStore';

/** `downsample` keeps up to so many points of each part. */
const POINTS_OF_PART = 4;

export interface ReadingsOfRule extends ReadingsQuery {
  rule: TriggerRule;
  now: Date;
}

/** What the readings of a rule were over time, few enough for a chart. */
export async function readingsOfRule(
  store: ReadingStore,
  { rule, now, since, points }: ReadingsOfRule,
): Promise<RuleReadings> {
  const units = new Map(
    comparisonsOf(rule.condition).map(({ reading, unit }) => [reading, unit]),
  );
  const readings = await store.findBetween([...units.keys()], {
    after: new Date(Date.parse(since) - 1).toISOString(),
    until: now.toISOString(),
  });
  const parts = Math.floor(points / units.size / POINTS_OF_PART) || 1;
  return {
    since,
    series: [...units].map(([reading, unit]) => {
      const own = readings.filter(it => it.key === reading);
      return { reading, unit, ...lineOf(own, { unit, parts }) };
    }),
  };
}

function lineOf(
  readings: readonly Reading[],
  { unit, parts }: Pick<ReadingSeries, 'unit'> & { parts: number },
): Pick<ReadingSeries, 'points' | 'gaps'> {
  const points = readings.flatMap(({ at, value, unit: measured }) => {
    // What was measured in another kind of unit is no point of this line.
    const factor = unitFactor(measured, unit);
    return value === undefined || factor === undefined
      ? []
      : [{ time: Date.parse(at), value: value * factor }];
  });
  const gaps = readings.flatMap(({ at, quality, reason }, index) => {
    const before = readings[index - 1];
    const isNew = before?.quality !== quality || before.reason !== reason;
    return quality !== 'ok' && isNew ? [{ at, quality, reason }] : [];
  });
  return {
    gaps,
    points: downsample(points, parts).map(({ time, value }) => ({
      at: new Date(time).toISOString(),
      value,
    })),
  };
}
