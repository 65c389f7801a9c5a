import { parseQuantity } from './quantity';

describe('parseQuantity', () => {
  it.each([
    ['100m', 0.1],
    ['1', 1],
    [1, 1],
    [0.5, 0.5],
    ['1.5Gi', 1.5 * 2 ** 30],
    ['128Mi', 128 * 2 ** 20],
    ['1e3', 1000],
    ['1E', 1e18],
    ['2k', 2000],
    ['-1', -1],
  ])('reads %s as %d', (quantity, number) => {
    expect(parseQuantity(quantity)).toBeCloseTo(number, 9);
  });

  it.each(['', 'much', '1 Gi', '1Gb', 'Gi'])('knows no number for %j', text => {
    expect(parseQuantity(text)).toBeNaN();
  });
});
