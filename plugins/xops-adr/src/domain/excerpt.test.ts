import { excerpt } from './excerpt';

const tags = { preTag: '<1>', postTag: '</1>' };
const words = (count: number) => 'word '.repeat(count);

describe('excerpt', () => {
  it('is the whole of a short text', () => {
    expect(excerpt('a <1>b</1> c', tags)).toBe('a <1>b</1> c');
  });

  it('is the beginning where nothing is marked', () => {
    expect(excerpt(words(100))).toBe(`${words(60)} …`);
  });

  it('begins shortly before the first word that was found', () => {
    const cut = excerpt(`${words(100)}<1>found</1> ${words(100)}`, tags);

    expect(cut).toMatch(/^… (word ){12}<1>found<\/1> word/);
    expect(cut.length).toBeLessThan(310);
  });

  it.each([288, 292, 297, 298, 299])(
    'tears no mark that begins after %i characters',
    position => {
      const cut = excerpt(`${'-'.repeat(position)}<1>found</1> x`, {
        ...tags,
        preTag: '<1>',
      });

      const opened = cut.split('<1>').length;
      expect(cut.split('</1>')).toHaveLength(opened);
      expect(cut).not.toMatch(/<\/?1?( …)?$/);
    },
  );
});
