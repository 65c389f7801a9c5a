import {
  durationMilliseconds,
  isoDurationSchema,
  durationWords,
} from './isoDuration';

describe('durations', () => {
  it.each([
    ['PT0S', 0],
    ['PT30M', 1_800_000],
    ['P7D', 604_800_000],
    ['P1W', 604_800_000],
    ['P1M', 2_592_000_000],
  ])('%s is %d milliseconds', (text, milliseconds) => {
    expect(isoDurationSchema.parse(text)).toBe(text);
    expect(durationMilliseconds(text)).toBe(milliseconds);
  });

  it.each(['', '7 days', 'P', '-P1D', '__proto__'])(
    'refuses “%s”, and says what one looks like',
    text => {
      expect(() => durationMilliseconds(text)).toThrow(
        `'${text}' is no ISO 8601 duration such as P7D or PT30M`,
      );
      expect(isoDurationSchema.safeParse(text).success).toBe(false);
    },
  );
});

describe('durationWords', () => {
  it.each([
    ['P14D', '14 days'],
    ['PT15M', '15 minutes'],
    ['PT86400S', '1 day'],
    ['PT5400S', '1 hour, 30 minutes'],
  ])('says %p as %p', (duration, words) => {
    expect(durationWords(duration)).toBe(words);
  });
});
