import fc from 'fast-check';
import { Fraction } from './Fraction';

const of = Fraction.of;

describe('Fraction', () => {
  it('adds decimals without an error in the last digit', () => {
    expect(of('0.1').plus(of('0.2')).equals(of('0.3'))).toBe(true);
    expect(of('0.25').plus(of('3')).toNumber(2)).toBe(3.25);
  });

  it('takes back a division by multiplying', () => {
    expect(of(1).dividedBy(of(3)).times(of(3)).equals(of(1))).toBe(true);
  });

  it.each([
    ['2.45', 1, 2.5],
    ['2.449', 1, 2.4],
    ['-2.45', 1, -2.5],
    ['0.00000000005', 10, 1e-10],
    ['123456789012345678.5', 0, 123456789012345680],
    ['-0.4', 0, -0],
  ])('rounds %s half up to %d decimals', (value, decimals, rounded) => {
    expect(of(value).toNumber(decimals)).toBe(rounded);
  });

  it('keeps the sign of a quotient', () => {
    expect(of('-7').dividedBy(of('-2')).toNumber(1)).toBe(3.5);
    expect(of('7').dividedBy(of('-2')).toNumber(1)).toBe(-3.5);
  });

  it('compares numbers that are written with different decimals', () => {
    expect(of('1.50').compare(of('1.5'))).toBe(0);
    expect(of('-1').compare(of('0.5'))).toBeLessThan(0);
    expect(of('100').compare(of('99.999'))).toBeGreaterThan(0);
  });
});

describe('Fraction of any length', () => {
  const decimal = fc
    .tuple(
      fc.bigInt({
        min: -(BigInt(10) ** BigInt(18)),
        max: BigInt(10) ** BigInt(18),
      }),
      fc.integer({ min: 0, max: 12 }),
    )
    .map(([digits, decimals]) => {
      const size = String(digits < BigInt(0) ? -digits : digits).padStart(
        decimals + 1,
        '0',
      );
      const place = size.length - decimals;
      return `${digits < BigInt(0) ? '-' : ''}${size.slice(0, place)}${
        decimals > 0 ? `.${size.slice(place)}` : ''
      }`;
    });
  /** Digits of the number with twelve decimals. */
  const scaled = (value: string) => {
    const [whole, part = ''] = value.split('.');
    return BigInt(whole + part.padEnd(12, '0'));
  };

  it('is exact in sums, products and quotients', () => {
    fc.assert(
      fc.property(
        decimal,
        decimal.filter(value => scaled(value) !== BigInt(0)),
        (a, b) => {
          const [one, other] = [of(a), of(b)];
          const back = [
            one.plus(other).plus(other.times(of(-1))),
            one.dividedBy(other).times(other),
            one.times(other).dividedBy(other),
          ];
          expect(back.map(it => it.equals(one))).toEqual([true, true, true]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is in the order of its digits', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const difference = scaled(a) - scaled(b);
        expect(Math.sign(of(a).compare(of(b)))).toBe(
          Number(difference > BigInt(0)) - Number(difference < BigInt(0)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
