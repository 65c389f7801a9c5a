import { sparkline, trendWords } from './sparkline';

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

describe('the words of a trend', () => {
  it.each([
    [[1, 7], 'Last eight weeks: 1 to 7, now 7 and rising, threshold 5'],
    [[7, 2], 'Last eight weeks: 2 to 7, now 2 and falling, threshold 5'],
    [[3], 'Last eight weeks: 3 to 3, now 3 and steady, threshold 5'],
    [[], 'Nothing was read in the last eight weeks'],
  ])('of %j', (values, words) => {
    expect(trendWords({ points: points(...values), threshold: 5 })).toBe(words);
  });
});
