import { foldInPlace, PhraseFinder } from './PhraseFinder';

const finder = new PhraseFinder({
  yes: { en: 'accepted, in force', ja: '承認済み, 承認' },
  no: { en: 'not accepted', fr: 'rejeté' },
});

function found(text: string) {
  return finder
    .find(foldInPlace(text))
    .map(({ meaning, start, end }) => [meaning, text.slice(start, end)]);
}

describe('PhraseFinder', () => {
  it.each([
    ['Accepted', [['yes', 'Accepted']]],
    [
      'It is NOT accepted, then in force',
      [
        ['no', 'NOT accepted'],
        ['yes', 'in force'],
      ],
    ],
    ['unaccepted in forced', []],
    ['Rejetée', []],
    ['REJETÉ', [['no', 'REJETÉ']]],
    ['これは承認済みです', [['yes', '承認済み']]],
    ['', []],
  ])('finds the longest phrases of %j', (text, phrases) => {
    expect(found(text)).toEqual(phrases);
  });

  it('keeps every place when it folds', () => {
    const text = 'Ünïcode\tİstanbul ß ½ 한국어 𝒜';
    expect(foldInPlace(text)).toHaveLength(text.length);
  });
});
