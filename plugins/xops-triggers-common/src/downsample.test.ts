import fc from 'fast-check';
import { downsample } from './downsample';

const points = (values: readonly number[]) =>
  values.map((value, index) => ({ time: index * 60_000, value }));

describe('downsample', () => {
  it('leaves a short line as it is', () => {
    const line = points([1, 5, 2]);
    expect(downsample(line, 100)).toEqual(line);
  });

  it('keeps the one peak in a year of quiet', () => {
    const values = Array.from({ length: 9600 }, () => 1);
    values[4711] = 40;
    expect(downsample(points(values), 100)).toContainEqual({
      time: 4711 * 60_000,
      value: 40,
    });
  });

  it('keeps ends, extremes and order, and is never longer than promised', () => {
    const lines = fc.array(fc.double({ noNaN: true }), { maxLength: 500 });
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 20 }), (values, parts) => {
        const line = points(values);
        const fewer = downsample(line, parts);
        const numbers = fewer.map(({ value }) => value);
        expect(fewer.length).toBeLessThanOrEqual(Math.max(parts * 4, 0));
        expect(fewer[0]).toEqual(line[0]);
        expect(fewer.at(-1)).toEqual(line.at(-1));
        expect(Math.max(...numbers)).toBe(Math.max(...values));
        expect(Math.min(...numbers)).toBe(Math.min(...values));
        expect(
          fewer.every((it, i) => i === 0 || it.time > fewer[i - 1].time),
        ).toBe(true);
      }),
    );
  });

  it('takes many points of one moment', () => {
    const line = Array.from({ length: 50 }, (_, value) => ({ time: 0, value }));
    expect(downsample(line, 2).map(({ value }) => value)).toEqual([0, 49]);
  });
});
