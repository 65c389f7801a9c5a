import { ParseCache } from './ParseCache';

describe('ParseCache', () => {
  it('parses a row once for as long as its text is the same', () => {
    const parse = jest.fn((text: string): unknown => JSON.parse(text));
    const cache = new ParseCache(parse);
    const first = cache.get('a', '{"x":1}');
    expect(cache.get('a', '{"x":1}')).toBe(first);
    expect(cache.get('b', '{"x":1}')).not.toBe(first);
    expect(cache.get('a', '{"x":2}')).toEqual({ x: 2 });
    expect(cache.get('a', '{"x":1}')).toEqual({ x: 1 });
    expect(parse).toHaveBeenCalledTimes(4);
  });

  it('keeps nothing of what cannot be parsed', () => {
    const cache = new ParseCache<unknown>(JSON.parse);
    expect(() => cache.get('a', '{')).toThrow();
    expect(cache.get('a', '1')).toBe(1);
  });
});
