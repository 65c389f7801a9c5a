import fc from 'fast-check';
import { readAmount, readNumber, wholeNumber } from './readNumber';

describe('readNumber', () => {
  it.each([
    ['4', '4', 0],
    ['4.0', '4.0', 1],
    ['4,5', '4.5', 1],
    ['0,35', '0.35', 2],
    ['0,125', '0.125', 3],
    ['4.125', '4.125', 3],
    ['1,200', '1200', 0],
    ['1,200.50', '1200.50', 2],
    ['1.200,5', '1200.5', 1],
    ['1.234.567', '1234567', 0],
    ["1'200", '1200', 0],
    ['1 200', '1200', 0],
    ['1\u202f200,25', '1200.25', 2],
    ['−3', '-3', 0],
    ['+2', '2', 0],
    ['-0', '0', 0],
    ['007', '7', 0],
  ])('reads %p as %s with %i decimals', (text, value, decimals) => {
    expect(readNumber(text)).toEqual({ value, decimals, end: text.length });
  });

  it('reads points as groups where money is written so', () => {
    expect(readNumber('1.200', 0, { pointGroups: true })?.value).toBe('1200');
    expect(readNumber('0.085', 0, { pointGroups: true })?.value).toBe('0.085');
  });

  it.each(['', 'four', '.', '-', '(4)', '1.234.5'])(
    'finds none at the beginning of %p',
    text => {
      expect(readNumber(text)).toBeUndefined();
    },
  );

  it('begins where it is told and says where the number ends', () => {
    expect(readNumber('p95 < 200 ms', 6)).toEqual({
      value: '200',
      decimals: 0,
      end: 9,
    });
  });

  it('keeps every plain decimal as it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999, max: 999_999 }),
        fc.integer({ min: 0, max: 2 }),
        (units, decimals) => {
          const text = (units / 10 ** decimals).toFixed(decimals);
          expect(Number(readNumber(text)?.value)).toBe(Number(text));
        },
      ),
    );
  });
});

describe('readAmount', () => {
  it.each([
    ['3k', '3000', 2],
    ['1.5M', '1500000', 4],
    ['1,25k', '1250', 5],
    ['2 k', '2000', 3],
    ['3kg', '3', 1],
    ['5 minutes', '5', 1],
  ])('reads %p as %s', (text, value, end) => {
    expect(readAmount(text)).toMatchObject({ value, end });
  });
});

describe('wholeNumber', () => {
  it.each([' 4 ', '4.5'])('takes %p', text => {
    expect(wholeNumber(text)).toBeDefined();
  });
  it.each(['4/5', '4 ms', '3.13.11', '4-5', ''])('leaves %p', text => {
    expect(wholeNumber(text)).toBeUndefined();
  });
});
