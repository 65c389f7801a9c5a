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
