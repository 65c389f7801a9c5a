import { chartPoints } from './chartPoints';
import { minute, pulls } from './__testUtils__/rules';
import { readingRowOf } from './store/readingRow';
import { SeriesRow } from './store/SeriesStore';

const row = (minutes: number, part: Partial<SeriesRow> = {}): SeriesRow => ({
  ...readingRowOf(pulls(minutes, 6)),
  resolution: 'raw',
  ...part,
});
const time = (minutes: number) => minute(minutes).getTime();
const perDay = { kind: 'rate', per: 'P1D' } as const;

describe('chartPoints', () => {
  it('gives a value as read in the unit of the line', () => {
    expect(chartPoints([row(0, { value: 7 })], perDay)).toEqual([
      { time: time(0), value: 1 },
    ]);
  });

  it('gives the lowest and the highest of an hour, and one point where they are the same', () => {
    const hour = { resolution: 'hour', lowest: 7, highest: 14 } as const;
    const flat = { resolution: 'hour', lowest: 7, highest: 7 } as const;
    expect(chartPoints([row(0, hour), row(60, flat)], perDay)).toEqual([
      { time: time(0), value: 1 },
      { time: time(30), value: 2 },
      { time: time(60), value: 1 },
    ]);
  });

  it('leaves out what has no value, and what is measured in another kind of unit', () => {
    const rows = [
      row(0, { value: null, quality: 'error' }),
      row(5, { unit_json: '{"kind":"count"}' }),
    ];
    expect(chartPoints(rows, perDay)).toEqual([]);
  });
});
