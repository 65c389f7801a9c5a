import { GAP, type Point } from './GraphLayout';

type Size = { width: number; height: number };

/** Wider than high, as screens are. */
const ASPECT = 1.7;

/**
 * Puts boxes in rows, the highest first, so that all together are about as
 * wide as a screen. Gives each one's place, in the order of the boxes.
 */
export function packClusters(sizes: readonly Size[]): Point[] {
  const area = sizes.reduce(
    (sum, { width, height }) => sum + width * height,
    0,
  );
  const widest = Math.max(0, ...sizes.map(({ width }) => width));
  const limit = Math.max(widest, Math.sqrt(area * ASPECT));
  const places: Point[] = sizes.map(() => ({ x: 0, y: 0 }));
  const order = sizes
    .map((_, index) => index)
    .sort((a, b) => sizes[b].height - sizes[a].height || a - b);
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  for (const index of order) {
    const { width, height } = sizes[index];
    if (x > 0 && x + width > limit) {
      x = 0;
      y += rowHeight + GAP;
      rowHeight = 0;
    }
    places[index] = { x, y };
    x += width + GAP;
    rowHeight = Math.max(rowHeight, height);
  }
  return places;
}
