import { NearestIndex, placesOf } from './NearestIndex';

describe('placesOf', () => {
  it.each([
    ['docs/adr/1.md', ['docs/adr/1.md', 'docs/adr', 'docs', '']],
    ['1.md', ['1.md', '']],
    ['/1.md', ['/1.md', '']],
    ['', ['']],
  ])('of %p goes up to the root', (path, places) => {
    expect(placesOf(path)).toEqual(places);
  });
});

describe('NearestIndex', () => {
  function indexOf(...paths: string[]) {
    const index = new NearestIndex<string>();
    paths.forEach(path => index.add('seven', path, path));
    return index;
  }

  it.each([
    [
      'the same folder',
      ['a/adr/7.md', 'b/adr/7.md'],
      'a/adr/1.md',
      'a/adr/7.md',
    ],
    ['a folder below', ['a/old/7.md', 'b/7.md'], 'a/1.md', 'a/old/7.md'],
    [
      'the folder above before its other folders',
      ['a/7.md', 'a/x/7.md'],
      'a/y/1.md',
      'a/7.md',
    ],
    ['the only one there is', ['z/deep/7.md'], 'a/1.md', 'z/deep/7.md'],
    [
      'none of two that are equally near',
      ['b/7.md', 'c/7.md'],
      'a/1.md',
      undefined,
    ],
    [
      'none of three in a folder',
      ['b/7-x.md', 'b/7-y.md', 'b/7-z.md'],
      'b/1.md',
      undefined,
    ],
  ])('finds %s', (_what, paths, from, found) => {
    expect(indexOf(...paths).find('seven', from, 'nobody')).toBe(found);
  });

  it('never finds the one that asks, but the other one of two', () => {
    const index = indexOf('a/7-x.md', 'a/7-y.md');
    expect(index.find('seven', 'a/7-x.md', 'a/7-x.md')).toBe('a/7-y.md');
  });

  it('finds no name that nobody has', () => {
    const index = indexOf('a/7.md');
    expect(index.find('eight', 'a/1.md', 'nobody')).toBeUndefined();
    expect([index.has('seven'), index.has('eight')]).toEqual([true, false]);
  });
});
