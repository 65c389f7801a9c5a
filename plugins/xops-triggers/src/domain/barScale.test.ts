import { barScale } from './barScale';

describe('a bar', () => {
  it.each([
    [5, 2.5, 40, 80],
    [5, 10, 80, 40],
    [5, 0, 0, 80],
    [0, 0, 0, 0],
    [-5, 5, 80, 0],
  ])(
    'with threshold %d and value %d is filled to %d, marked at %d',
    (threshold, value, filled, mark) => {
      expect(barScale({ threshold }, value)).toEqual({
        filled,
        threshold: mark,
      });
    },
  );

  it('stays within its length for values of any size', () => {
    expect(barScale({ threshold: 5 }, 1e308).filled).toBeLessThanOrEqual(100);
    expect(barScale({ threshold: -1e308 }, 1e308)).toEqual({
      filled: 0,
      threshold: 0,
    });
  });
});
