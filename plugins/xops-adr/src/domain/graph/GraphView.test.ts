import { panned, revealing, wholeView, zoomed } from './GraphView';

const whole = wholeView({ width: 1000, height: 500 });
const middle = ({ x, width }: { x: number; width: number }) => x + width / 2;

describe('what is seen of a graph', () => {
  it('is all of it, with a margin', () => {
    expect(whole).toEqual({ x: -16, y: -16, width: 1032, height: 532 });
  });

  it('does not blow a single record up to the size of the screen', () => {
    expect(wholeView({ width: 10, height: 10 }).width).toBeGreaterThan(300);
  });

  it('keeps its middle and its shape when it is zoomed', () => {
    const near = zoomed(whole, 2, whole);

    expect(near.width).toBe(whole.width / 2);
    expect(middle(near)).toBe(middle(whole));
    expect(near.width / near.height).toBeCloseTo(whole.width / whole.height);
  });

  it('cannot be zoomed until nothing is seen', () => {
    expect(zoomed(whole, 1_000, whole).width).toBe(300);
    expect(zoomed(whole, 0.001, whole).width).toBe(2 * whole.width);
  });

  it('moves by parts of itself', () => {
    expect(panned(whole, 0.5, -1)).toMatchObject({ x: 500, y: -548 });
  });

  it('moves to what is out of sight, and stays where it is seen', () => {
    const near = { x: 0, y: 0, width: 300, height: 150 };
    const box = { x: 600, y: 300, width: 100, height: 50 };

    expect(revealing(near, box)).toMatchObject({ x: 500, y: 250 });
    expect(revealing(near, { ...box, x: 10, y: 10 })).toBe(near);
  });
});
