import { partTopics } from '../vocabulary/partTopics';
import { Grid } from './Grid';
import { OptionNames } from './optionName';
import { OutlinedBlock } from './outlineOf';
import { readWeightCell } from './readWeight';
import { Weight } from './ScoreTable';

const BLOCKS_ABOVE = 3;
const BLOCKS_BELOW = 4;
const NAMED_WEIGHT =
  /(\p{L}[\p{L}\s&/-]{1,60}?)\s?[:=(–-]?\s?(\d{1,3}(?:[.,]\d{1,2})?\s?%|0[.,]\d{1,3})/gu;

/**
 * Weights that are stated in words beside a table: "Weights: leverage 35%,
 * value 30%, maintenance 35%". Undefined unless each criterion has one.
 */
export function weightsInText(
  criteria: readonly string[],
  grid: Grid,
  outline: readonly OutlinedBlock[],
): Weight[] | undefined {
  const names = new OptionNames(criteria);
  const near = [
    ...outline.slice(grid.index + 1, grid.index + 1 + BLOCKS_BELOW),
    ...outline.slice(Math.max(grid.index - BLOCKS_ABOVE, 0), grid.index),
  ];
  for (const { text } of near) {
    if (/\d/.test(text) && partTopics.topicsIn(text).has('weight')) {
      const weights = new Map<number, Weight>();
      for (const [, name, written] of text.matchAll(NAMED_WEIGHT)) {
        const index = names.indexOf(name);
        const weight = readWeightCell(written);
        if (index !== undefined && weight && !weights.has(index)) {
          weights.set(index, weight);
        }
      }
      if (weights.size === criteria.length && weights.size > 1) {
        return criteria.flatMap((_, index) => weights.get(index) ?? []);
      }
    }
  }
  return undefined;
}
