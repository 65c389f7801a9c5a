import { momentWords, refWords } from './peopleWords';

describe('refWords', () => {
  it.each([
    ['user:default/mara', 'mara'],
    ['group:acme/platform', 'platform'],
    ['plugin:scaffolder', 'plugin:scaffolder'],
  ])('of %s is %s', (entityRef, words) => {
    expect(refWords(entityRef)).toBe(words);
  });
});

describe('momentWords', () => {
  it.each([
    ['2026-11-21T20:57:59.999Z', '2026-11-21 20:57 UTC'],
    ['2026-11-21T00:00:00Z', '2026-11-21 00:00 UTC'],
  ])('of %s is %s', (instant, words) => {
    expect(momentWords(instant)).toBe(words);
  });
});
