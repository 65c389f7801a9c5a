import {
  type ReadingSeries,
  unitWords,
} from '@xops/plugin-xops-triggers-common';
import { exactTime } from '@xops/plugin-xops-home-react';

/** A point of a chart; without a value the line breaks off. */
export type ChartRow = {
  /** Milliseconds since 1970. */
  time: number;
  value: number | undefined;
};

/** A reading over time; the last value goes on until now, unless nothing is known since. */
export function chartRows(
  { points, gaps }: Pick<ReadingSeries, 'points' | 'gaps'>,
  until: number,
): ChartRow[] {
  const rows = [
    ...points.map(({ at, value }) => ({ time: Date.parse(at), value })),
    ...gaps.map(({ at }) => ({ time: Date.parse(at), value: undefined })),
  ].sort((a, b) => a.time - b.time);
  const last = rows.at(-1);
  return last?.value !== undefined && last.time < until
    ? [...rows, { time: until, value: last.value }]
    : rows;
}

/** The same as a table: head, then rows, oldest first. */
export function chartTable(series: ReadingSeries): (string | number)[][] {
  const unit = unitWords(series.unit);
  const rows = [
    ...series.points.map(({ at, value }) => ({ at, value, why: '' })),
    ...series.gaps.map(({ at, quality, reason }) => ({
      at,
      value: '' as const,
      why: reason ?? quality,
    })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return [
    ['time', unit ? `value (${unit})` : 'value', 'why there is none'],
    ...rows.map(({ at, value, why }) => [exactTime(at), value, why]),
  ];
}
