import { Lexicon } from './Lexicon';
import { partTopics } from './partTopics';

describe('Lexicon', () => {
  const lexicon = new Lexicon<'fruit' | 'red'>({
    fruit: { en: 'apple, passion fruit', de: 'birn*' },
    red: { en: 'red, passion' },
  });

  it.each([
    ['An apple a day', ['fruit']],
    ['A red APPLE', ['red', 'fruit']],
    ['Passion fruit!', ['red', 'fruit']],
    ['Birnen', ['fruit']],
    ['pineapple', []],
    ['', []],
  ])('finds in %p the topics %p', (text, topics) => {
    expect([...lexicon.topicsIn(text)]).toEqual(topics);
    // Once more, now that it is known.
    expect([...lexicon.topicsIn(text)]).toEqual(topics);
  });

  it.each([
    ['passion fruit', true],
    ['apple, birne', true],
    ['red apple', false],
    ['an apple', false],
    ['', false],
    ['…', false],
  ])('tells of %p that it is all about fruit: %p', (text, expected) => {
    expect(lexicon.isAllAbout(text, ['fruit'])).toBe(expected);
  });

  it('refuses stems that are too short or more than a word', () => {
    expect(() => new Lexicon({ a: { en: 'ab*' } })).toThrow("'ab*' is no stem");
    expect(() => new Lexicon({ a: { en: 'two words*' } })).toThrow(
      'is no stem',
    );
  });

  it('knows words like those of objects only where it was taught them', () => {
    expect([...lexicon.topicsIn('constructor __proto__ toString')]).toEqual([]);
  });

  it('is linear in the text', () => {
    const start = performance.now();
    lexicon.topicsIn('passion '.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('partTopics', () => {
  it.each([
    ['Gewichtung', 'weight'],
    ['AĞIRLIK', 'weight'],
    ['Pondération', 'weight'],
    ['Середній бал', 'average'],
    ['Próg', 'threshold'],
    ['Überprüfung', 'review'],
  ] as const)('names %p as %s', (text, topic) => {
    expect(partTopics.topicsIn(text).has(topic)).toBe(true);
  });
});
