import { foldWords } from './foldWords';

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
