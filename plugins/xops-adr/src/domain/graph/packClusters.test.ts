import { packClusters } from './packClusters';

const box = (width: number, height: number) => ({ width, height });

describe('packClusters', () => {
  it('gives nothing a place when there is nothing', () => {
    expect(packClusters([])).toEqual([]);
  });

  it('puts the highest first and the next beside it', () => {
    expect(packClusters([box(100, 50), box(100, 300)])).toEqual([
      { x: 124, y: 0 },
      { x: 0, y: 0 },
    ]);
  });

  it('begins another row where a row is full', () => {
    const places = packClusters(Array.from({ length: 9 }, () => box(100, 100)));

    expect(new Set(places.map(({ y }) => y)).size).toBeGreaterThan(1);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(9);
  });
});
