import { comparison, reading } from '../__testUtils__/fixtures';
import {
  amountWords,
  comparedValue,
  valueWords,
  numberWords,
  sourceOf,
  thresholdWords,
} from './valueWords';

describe('numberWords', () => {
  it.each([
    [0, '0'],
    [3.2, '3.2'],
    [1 / 3, '0.33'],
    [1250, '1,250'],
    [1e12, '1E12'],
    [0.001, '1E-3'],
    [-7, '-7'],
  ])('of %d is %s', (value, words) => {
    expect(numberWords(value)).toBe(words);
  });
});

describe('amountWords', () => {
  it.each([
    [
      { kind: 'rate', of: 'pull requests', per: 'P7D' },
      '7 pull requests a week',
    ],
    [{ kind: 'count' }, '7'],
    [{ kind: 'percent' }, '7 %'],
    [{ kind: 'duration' }, '7 seconds'],
    [{ kind: 'money', currency: 'EUR', per: 'P1M' }, '7 EUR a month'],
  ] as const)('in %j is %s', (unit, words) => {
    expect(amountWords(7, unit)).toBe(words);
  });
});

describe('comparedValue', () => {
  it('is in the unit of the threshold', () => {
    const daily = reading({ value: 1, unit: { kind: 'rate', per: 'P1D' } });
    expect(comparedValue(daily, comparison())).toBe(7);
  });

  it('is unknown where the units do not measure the same', () => {
    expect(
      comparedValue(reading({ unit: { kind: 'count' } }), comparison()),
    ).toBeUndefined();
    expect(comparedValue(undefined, comparison())).toBeUndefined();
  });
});

describe('the words of a comparison', () => {
  it('say what it waits for, and how far it is', () => {
    expect(thresholdWords(comparison())).toBe('above 5 pull requests a week');
    expect(valueWords(comparison(), reading({ value: 3.2 }))).toBe(
      '3.2 now, fires above 5 pull requests a week',
    );
  });

  it('say times as people say them', () => {
    const unit = { kind: 'duration' } as const;
    expect(
      valueWords(
        comparison({ threshold: 86_400, unit }),
        reading({ value: 5400, unit }),
      ),
    ).toBe('1 hour, 30 minutes now, fires above 1 day');
  });

  it('say that there is no value', () => {
    expect(valueWords(comparison(), undefined)).toBe(
      'no value, fires above 5 pull requests a week',
    );
  });

  it.each([
    [1, 'declared'],
    [0, 'not declared'],
  ])('of a mandate that reads %d are “%s”', (value, words) => {
    const unit = { kind: 'flag' } as const;
    const mandate = comparison({ comparator: '≥', threshold: 1, unit });
    expect(valueWords(mandate, reading({ value, unit }))).toBe(words);
    expect(thresholdWords(mandate)).toBe('once declared');
  });
});

describe('sourceOf', () => {
  it('is what stands before the parameters', () => {
    expect(sourceOf('pullRequests.rate?{"paths":["a?b"]}')).toBe(
      'pullRequests.rate',
    );
  });
});
