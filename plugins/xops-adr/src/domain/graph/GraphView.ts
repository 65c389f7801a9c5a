import type { Box } from './GraphLayout';

const MARGIN = 16;
/** Smaller than this many units, a single record would be larger than the screen. */
const SMALLEST = 300;

/** The part of the drawing that is seen. */
export type GraphView = Box;

/** Sees the whole drawing. */
export function wholeView({
  width,
  height,
}: {
  width: number;
  height: number;
}): GraphView {
  return {
    x: -MARGIN,
    y: -MARGIN,
    width: Math.max(width, SMALLEST) + 2 * MARGIN,
    height: Math.max(height, SMALLEST / 2) + 2 * MARGIN,
  };
}

/** Sees less (`factor` above 1) or more of the drawing, around the middle. */
export function zoomed(
  view: GraphView,
  factor: number,
  whole: GraphView,
): GraphView {
  const largest = Math.max(whole.width, SMALLEST) * 2;
  const width = Math.min(Math.max(view.width / factor, SMALLEST), largest);
  const height = (view.height * width) / view.width;
  return {
    x: view.x + (view.width - width) / 2,
    y: view.y + (view.height - height) / 2,
    width,
    height,
  };
}

/** Moves by parts of what is seen: 0.1 to the right is a tenth of its width. */
export function panned(
  view: GraphView,
  right: number,
  down: number,
): GraphView {
  return {
    ...view,
    x: view.x + right * view.width,
    y: view.y + down * view.height,
  };
}

/** Moves so that a box is in the middle, unless all of it is seen already. */
export function revealing(view: GraphView, box: Box): GraphView {
  const seen =
    box.x >= view.x &&
    box.y >= view.y &&
    box.x + box.width <= view.x + view.width &&
    box.y + box.height <= view.y + view.height;
  return seen
    ? view
    : {
        ...view,
        x: box.x + box.width / 2 - view.width / 2,
        y: box.y + box.height / 2 - view.height / 2,
      };
}
