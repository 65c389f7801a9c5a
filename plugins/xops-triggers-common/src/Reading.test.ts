import { at, reading } from './__testUtils__/readings';
import { isStale, readingSchema } from './Reading';

describe('readingSchema', () => {
  it.each([
    ['a value', { value: 3 }],
    [
      'no value where there is no data',
      { quality: 'noData' as const, reason: 'new' },
    ],
  ])('takes %s', (_, part) => {
    expect(
      readingSchema.safeParse(reading({ minutes: 0, ...part })).success,
    ).toBe(true);
  });

  it.each([
    ['a good reading without a value', {}],
    ['a value of a failed reading', { quality: 'error' as const, value: 1 }],
    ['NaN', { value: Number.NaN }],
    ['an endless value', { value: Infinity }],
    ['no time to live', { value: 1, timeToLiveSeconds: 0 }],
  ])('refuses %s', (_, part) => {
    expect(
      readingSchema.safeParse(reading({ minutes: 0, ...part })).success,
    ).toBe(false);
  });
});

describe('isStale', () => {
  it.each([
    [59, false],
    [60, false],
    [61, true],
    [-5, false],
  ])('after %d of 60 minutes: %s', (minutes, stale) => {
    expect(isStale(reading({ minutes: 0, value: 1 }), at(minutes))).toBe(stale);
  });
});
