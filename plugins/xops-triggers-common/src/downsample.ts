export interface ChartPoint {
  /** Milliseconds since 1970. */
  time: number;
  value: number;
}

/**
 * Fewer points of the same line, with every peak and dip still in it: of each
 * part of equal length the first, lowest, highest and last point stay. At most
 * `4 × parts` points, in the order of time.
 */
export function downsample(
  points: readonly ChartPoint[],
  parts: number,
): ChartPoint[] {
  if (points.length <= parts * 4) {
    return [...points];
  }
  const start = points[0].time;
  const length = (points[points.length - 1].time - start) / parts || 1;
  const groups = new Map<number, ChartPoint[]>();
  for (const point of points) {
    const part = Math.min(parts - 1, Math.floor((point.time - start) / length));
    const group = groups.get(part);
    if (group) {
      group.push(point);
    } else {
      groups.set(part, [point]);
    }
  }
  return [...groups.values()].flatMap(outline);
}

function outline(group: readonly ChartPoint[]): ChartPoint[] {
  let lowest = group[0];
  let highest = group[0];
  for (const point of group) {
    lowest = point.value < lowest.value ? point : lowest;
    highest = point.value > highest.value ? point : highest;
  }
  const kept = new Set([group[0], lowest, highest, group[group.length - 1]]);
  return group.filter(point => kept.has(point));
}
