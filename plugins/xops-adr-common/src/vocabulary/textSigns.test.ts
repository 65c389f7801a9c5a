import { readSigns, SIGNS } from './textSigns';

const held = (text: string) =>
  Object.entries(SIGNS).flatMap(([name, sign]) =>
    (readSigns(text) & sign) === 0 ? [] : [name],
  );

// Long texts are looked at in another way than short ones.
const LENGTHS = [
  ['short', (text: string) => text],
  ['long', (text: string) => `${'x '.repeat(60)}${text}`],
  ['very long', (text: string) => `${'é '.repeat(9_000)}${text}`],
] as const;

describe('readSigns', () => {
  it.each([
    ['nothing in plain words', 'Words, and more (of them).', []],
    ['digits', 'In 3 days', ['digit']],
    ['marks', 'a *b*', ['marked']],
    ['blanks that are not single', 'a  b', ['marked']],
    ['a tab', 'a\tb', ['marked', 'blanks']],
    ['words for a direction', 'The lowest wins', ['direction']],
    ['a word for looking again', 'Reviewed', ['review', 'revisit']],
    ['a link', '[a](b/c)', ['marked', 'bracket', 'slash']],
    ['a colon', 'a: b', ['colon']],
    ['money', '$5', ['digit', 'dollar']],
    ['two capitals in a row', 'Five EUR', ['capitals']],
    ['no two capitals apart', 'A B of It', []],
    ['letters of other languages', 'Größe', ['beyond']],
    ['a word for reviewing', 'We Revisit it', ['review', 'revisit']],
    ['no such word within another', 'unreviewed', []],
  ])('finds %s', (_, text, signs) => {
    expect(held(text)).toEqual(signs);
  });

  it.each(LENGTHS)('finds the same at the end of a %s text', (_, long) => {
    expect(held(long('a *b* 3 reviews'))).toEqual(
      expect.arrayContaining(['digit', 'marked', 'review']),
    );
  });

  it('passes over none of the words of a text that it looks at in parts', () => {
    const parts = 'x'.repeat(16_383);
    expect(held(`${parts} review`)).toContain('review');
  });
});
