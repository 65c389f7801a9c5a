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
  return (
    weightsInSentence(names, criteria, grid, outline) ??
    weightsInList(names, criteria, outline.slice(0, grid.index))
  );
}

function weightsInSentence(
  names: OptionNames,
  criteria: readonly string[],
  grid: Grid,
  outline: readonly OutlinedBlock[],
): Weight[] | undefined {
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

/** `Answer speed (AS) – 40%`: name, short name, weight. */
const ITEM =
  /^(\p{L}[^()[\]:=\d]{0,60}?)\s?(?:\(([\p{L}\d&/]{1,8})\))?\s?[:=–—-]{1,2}\s?(\d{1,3}(?:[.,]\d{1,2})?\s?%|0[.,]\d{1,3})(?![\d.,])/u;

/** The nearest list above that gives each criterion its weight, by its name or its short one, and nothing else. */
function weightsInList(
  names: OptionNames,
  criteria: readonly string[],
  above: readonly OutlinedBlock[],
): Weight[] | undefined {
  const weights = new Map<number, Weight>();
  if (criteria.length < 2) {
    return undefined;
  }
  for (const { block, text } of above.toReversed()) {
    const item =
      block.type === 'item' && text.includes('%') ? ITEM.exec(text) : null;
    const index = item ? placeOf(item, names, criteria) : undefined;
    const weight = item ? readWeightCell(item[3]) : undefined;
    if (index === undefined || !weight) {
      weights.clear();
    } else {
      weights.set(index, weight);
    }
    if (weights.size === criteria.length) {
      break;
    }
  }
  return weights.size === criteria.length
    ? criteria.flatMap((_, at) => weights.get(at) ?? [])
    : undefined;
}

function placeOf(
  [, name, short]: RegExpExecArray,
  names: OptionNames,
  criteria: readonly string[],
): number | undefined {
  const place = short ? criteria.indexOf(short) : -1;
  return place < 0 ? names.indexOf(name) : place;
}
