import { sparkline, trendBegins, trendWords } from './sparkline';

const range = { since: 0, until: 100 };
const points = (...values: number[]) =>
  values.map((value, index) => ({
    at: new Date(index * 10).toISOString(),
    value,
  }));

describe('a sparkline', () => {
  it('holds a value until the next one, and the last until now', () => {
    expect(sparkline({ points: points(0, 10), threshold: 5 }, range)).toEqual({
      now: 'M98 2h0',
      path: 'M0 22H10V2H100',
      threshold: 12,
    });
  });

  it('shows a threshold that no value came near', () => {
    expect(sparkline({ points: points(1), threshold: 100 }, range)).toEqual({
      now: 'M98 21.8h0',
      path: 'M0 21.8H100',
      threshold: 2,
    });
  });

  it('fills its box with a reading that is measured since yesterday', () => {
    const young = [{ at: new Date(60).toISOString(), value: 1 }];
    const path = sparkline({ points: young, threshold: 2 }, range)?.path;
    expect(path).toMatch(/^M0 .*H100$/);
  });

  it('does not begin before the time that is asked for', () => {
    const old = [
      { at: new Date(-50).toISOString(), value: 1 },
      { at: new Date(50).toISOString(), value: 2 },
    ];
    expect(sparkline({ points: old }, range)?.path).toMatch(/H50V2H100$/);
  });

  it('has no threshold where a rule has several', () => {
    expect(sparkline({ points: points(0) }, range)).toEqual({
      now: 'M98 22h0',
      path: 'M0 22H100',
      threshold: undefined,
    });
  });

  it('is none where nothing was read', () => {
    expect(sparkline({ points: [] }, range)).toBeUndefined();
  });

  it('stays in its box for values of any size', () => {
    const shape = sparkline({ points: points(-1e308, 1e308) }, range);
    expect(shape?.path).not.toMatch(/NaN|Infinity/);
  });
});

describe('the day since which a trend is measured', () => {
  const at = '2026-11-21T12:00:00.000Z';
  it.each([
    ['told of a young one', 30, 'Nov 21'],
    ['not told of one that is there all the time', 3, undefined],
  ])('is %s', (_, days, day) => {
    const since = Date.parse(at) - days * 86_400_000;
    expect(trendBegins({ points: [{ at, value: 1 }] }, since)).toBe(day);
  });

  it('stands in its words', () => {
    const young = [{ at, value: 1 }];
    expect(trendWords({ points: young }, 0)).toBe(
      'Measured since Nov 21: 1 to 1, now 1 and steady',
    );
  });
});

describe('the words of a trend', () => {
  it.each([
    [[1, 7], 'Last eight weeks: 1 to 7, now 7 and rising, threshold 5'],
    [[7, 2], 'Last eight weeks: 2 to 7, now 2 and falling, threshold 5'],
    [[3], 'Last eight weeks: 3 to 3, now 3 and steady, threshold 5'],
    [[], 'Nothing was read in the last eight weeks'],
  ])('of %j', (values, words) => {
    expect(trendWords({ points: points(...values), threshold: 5 }, 0)).toBe(
      words,
    );
  });
});
