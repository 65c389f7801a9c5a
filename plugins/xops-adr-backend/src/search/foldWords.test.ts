import { foldWords, searchedWords } from './foldWords';

describe('foldWords', () => {
  it.each([
    ['ADR-0007: Use *Atlantis*', 'adr 0007 use atlantis'],
    ['Größe über Äpfel', 'große uber apfel'],
    ['Використати K3S', 'використати k3s'],
    ['İstanbul’da ADR', 'istanbul da adr'],
    ['採用K3S', '採 用 k3s'],
    ['a\u0000b\u2028c', 'a b c'],
    ['… --- "\'', ''],
    ['', ''],
  ])('makes %p into %p', (text, words) => {
    expect(foldWords(text)).toBe(words);
  });

  it('leaves what is folded as it is', () => {
    const words = foldWords('Größe 採用K3S — İstanbul');
    expect(foldWords(words)).toBe(words);
  });
});

describe('searchedWords', () => {
  it('stay below what PostgreSQL takes, in whole words, whatever folding makes of them', () => {
    const words = searchedWords('결정을 '.repeat(60_000));
    expect(Buffer.byteLength(words)).toBeLessThanOrEqual(400_000);
    expect(new Set(words.split(' '))).toEqual(new Set([foldWords('결정을')]));
  });

  it('are all there where they are few', () => {
    expect(searchedWords('Use K3S, at the edge')).toBe('use k3s at the edge');
  });
});
