import { type Box, GAP } from './GraphLayout';
import { routeEdge } from './routeEdge';

const box = (x: number, y: number): Box => ({ x, y, width: 200, height: 50 });

describe('routeEdge', () => {
  it('goes straight from border to border where nothing is between', () => {
    expect(routeEdge(box(0, 0), box(0, 200), [box(300, 100)])).toEqual([
      { x: 100, y: 50 },
      { x: 100, y: 200 },
    ]);
  });

  it('goes by the left side of what stands between', () => {
    expect(routeEdge(box(0, 0), box(0, 200), [box(0, 100)])).toEqual([
      { x: 0, y: 25 },
      { x: -GAP / 2, y: 25 },
      { x: -GAP / 2, y: 225 },
      { x: 0, y: 225 },
    ]);
  });

  it('goes by the right side where the left one is taken', () => {
    const wide = { ...box(-300, 100), width: 450 };

    expect(routeEdge(box(0, 0), box(0, 200), [wide])[1]).toEqual({
      x: 200 + GAP / 2,
      y: 25,
    });
  });

  it('goes around all that is between where both near sides are taken', () => {
    const wall = { ...box(-50, 100), width: 300 };

    expect(routeEdge(box(0, 0), box(0, 200), [wall])[1].x).toBe(-50 - GAP / 2);
  });

  it('goes straight where no side is free', () => {
    const [left, middle, right] = [
      { ...box(-400, 0), width: 390 },
      box(0, 100),
      { ...box(210, 0), width: 390 },
    ];

    expect(
      routeEdge(box(0, 0), box(0, 200), [left, middle, right]),
    ).toHaveLength(2);
  });

  it('does not take a line along a border for one across', () => {
    expect(
      routeEdge(box(0, 0), box(0, 200), [{ ...box(100, 100), width: 50 }]),
    ).toHaveLength(2);
  });

  it('draws a box’s line to itself as a point, not as nothing', () => {
    expect(routeEdge(box(0, 0), box(0, 0), [])).toEqual([
      { x: 100, y: 25 },
      { x: 100, y: 25 },
    ]);
  });
});
