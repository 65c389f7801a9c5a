import { matchesOf } from './matchesOf';

describe('matchesOf', () => {
  it.each([
    [/\d+/g, 'a1b22c333'],
    [/x/g, 'abc'],
    [/\b/g, 'two words'],
    [/(?<=a)(b)?/gu, 'aab'],
  ])('finds with %p what matchAll finds, each time anew', (pattern, text) => {
    const expected = [...text.matchAll(pattern)];
    for (let time = 0; time < 2; time++) {
      expect(matchesOf(pattern, text)).toEqual(expected);
    }
  });
});
