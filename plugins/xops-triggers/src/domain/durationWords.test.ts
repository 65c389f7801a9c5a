import { delayWords, secondsWords } from './durationWords';

describe('the words of a time', () => {
  it.each([
    [0, '0 seconds'],
    [0.5, '0 seconds'],
    [1, '1 second'],
    [90, '1 minute, 30 seconds'],
    [3_600, '1 hour'],
    [93_784, '1 day, 2 hours, 3 minutes'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(secondsWords(seconds)).toBe(words);
  });

  it.each([
    ['PT0S', 'at once'],
    ['P1D', '1 day'],
    ['PT1H', '1 hour'],
  ])('a delay of %s is %s', (duration, words) => {
    expect(delayWords(duration)).toBe(words);
  });
});
