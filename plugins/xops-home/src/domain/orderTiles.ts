import { type HomeTile, LOOP_STEPS } from '@xops/plugin-xops-home-react';

/** The tiles in the order of the loop, then by title. */
export function orderTiles(tiles: readonly HomeTile[]): HomeTile[] {
  return [...tiles].sort(
    (a, b) =>
      LOOP_STEPS.indexOf(a.step) - LOOP_STEPS.indexOf(b.step) ||
      a.title.localeCompare(b.title),
  );
}
