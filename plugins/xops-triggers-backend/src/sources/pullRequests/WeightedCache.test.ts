import { WeightedCache } from './WeightedCache';

describe('WeightedCache', () => {
  it('forgets what was not used for longest, once all weighs too much', () => {
    const cache = new WeightedCache<string>(10);
    cache.set('a', 'A', 4);
    cache.set('b', 'B', 4);
    cache.get('a');
    cache.set('c', 'C', 4);
    expect(['a', 'b', 'c'].map(key => cache.get(key))).toEqual([
      'A',
      undefined,
      'C',
    ]);
  });

  it('weighs what takes another place once', () => {
    const cache = new WeightedCache<number>(10);
    for (let value = 0; value < 100; value += 1) {
      cache.set('a', value, 6);
    }
    cache.set('b', 1, 4);
    expect([cache.get('a'), cache.get('b')]).toEqual([99, 1]);
  });

  it('does not keep what is too heavy alone', () => {
    const cache = new WeightedCache<number>(10);
    cache.set('a', 1, 11);
    expect(cache.get('a')).toBeUndefined();
    cache.set('b', 2, 10);
    expect(cache.get('b')).toBe(2);
  });
});
