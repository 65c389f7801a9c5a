import { chartRows, chartTable } from './chartRows';

const series = {
  reading: 'team.size?{}',
  unit: { kind: 'count', of: 'people' },
  points: [
    { at: '2026-11-01T00:00:00.000Z', value: 3 },
    { at: '2026-11-03T00:00:00.000Z', value: 4 },
  ],
  gaps: [
    {
      at: '2026-11-02T00:00:00.000Z',
      quality: 'error' as const,
      reason: 'The catalog did not answer',
    },
  ],
} as const;
const of = (day: number) => Date.parse(`2026-11-0${day}T00:00:00.000Z`);

const mutable = () => ({
  ...series,
  points: [...series.points],
  gaps: [...series.gaps],
});

describe('the rows of a chart', () => {
  it('break off where nothing was known, and go on until now', () => {
    expect(chartRows(mutable(), of(5))).toEqual([
      { time: of(1), value: 3 },
      { time: of(2), value: undefined },
      { time: of(3), value: 4 },
      { time: of(5), value: 4 },
    ]);
  });

  it('end with what is not known', () => {
    const rows = chartRows({ ...mutable(), points: [] }, of(5));
    expect(rows).toEqual([{ time: of(2), value: undefined }]);
  });

  it('are none where nothing was read', () => {
    expect(chartRows({ points: [], gaps: [] }, of(5))).toEqual([]);
  });
});

describe('the table of a chart', () => {
  it('names the unit, the exact time, and why there is no value', () => {
    expect(chartTable(mutable())).toEqual([
      ['time', 'value (people)', 'why there is none'],
      ['2026-11-01 00:00:00 UTC', 3, ''],
      ['2026-11-02 00:00:00 UTC', '', 'The catalog did not answer'],
      ['2026-11-03 00:00:00 UTC', 4, ''],
    ]);
  });
});
