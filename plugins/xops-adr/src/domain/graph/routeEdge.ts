import { type Box, GAP, type Point } from './GraphLayout';

/**
 * A way from the border of one box to the border of another: straight, or by
 * the side of what stands between, since a line across another box would seem
 * to begin or end there. Straight all the same where no side is free.
 */
export function routeEdge(
  start: Box,
  end: Box,
  others: readonly Box[],
): Point[] {
  const ways = [straight(start, end), ...besides(start, end, others)];
  return ways.find(way => !meetsAny(way, others)) ?? ways[0];
}

const center = ({ x, y, width, height }: Box): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});

function straight(start: Box, end: Box): Point[] {
  return [border(start, end), border(end, start)];
}

/** Where the line from the middle of a box to another leaves the box. */
function border(box: Box, other: Box): Point {
  const from = center(box);
  const towards = center(other);
  const dx = towards.x - from.x;
  const dy = towards.y - from.y;
  const scale = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
  );
  return Number.isFinite(scale)
    ? { x: from.x + dx * scale, y: from.y + dy * scale }
    : from;
}

/** Out at one side, along it, and in again: left and right of both boxes, then of all that is between. */
function besides(start: Box, end: Box, others: readonly Box[]): Point[][] {
  const top = Math.min(start.y, end.y);
  const bottom = Math.max(start.y + start.height, end.y + end.height);
  const between = others.filter(
    box => box.y < bottom && box.y + box.height > top,
  );
  return [[], between].flatMap(more => {
    const boxes = [start, end, ...more];
    const left = Math.min(...boxes.map(it => it.x)) - GAP / 2;
    const right = Math.max(...boxes.map(it => it.x + it.width)) + GAP / 2;
    return [left, right].map(x => {
      const side = (box: Box): Point => ({
        x: x < box.x ? box.x : box.x + box.width,
        y: center(box).y,
      });
      const [out, into] = [side(start), side(end)];
      return [out, { x, y: out.y }, { x, y: into.y }, into];
    });
  });
}

function meetsAny(way: readonly Point[], boxes: readonly Box[]): boolean {
  return way
    .slice(1)
    .some((point, index) => boxes.some(box => meets(way[index], point, box)));
}

/** True where the line from one point to another has a part inside a box. */
function meets(from: Point, to: Point, box: Box): boolean {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let enters = 0;
  let leaves = 1;
  for (const [step, distance] of [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ]) {
    if (step === 0 && distance <= 0) {
      return false;
    }
    if (step < 0) {
      enters = Math.max(enters, distance / step);
    } else if (step > 0) {
      leaves = Math.min(leaves, distance / step);
    }
  }
  return enters < leaves;
}
