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

/**
 * The nearest list above that gives each criterion its weight and holds nothing
 * else: by its name, its short one, or its place where most are named alike.
 */
function weightsInList(
  names: OptionNames,
  criteria: readonly string[],
  above: readonly OutlinedBlock[],
): Weight[] | undefined {
  let items: NamedWeight[] = [];
  for (const outlined of [undefined, ...above].toReversed()) {
    const item = outlined && itemOf(outlined);
    if (item) {
      items.unshift(item);
    } else if (items.length > 0) {
      const weights = weightsOfItems(items, names, criteria);
      if (weights) {
        return weights;
      }
      items = [];
    }
  }
  return undefined;
}

interface NamedWeight {
  name: string;
  short?: string;
  weight: Weight;
}

function itemOf({ block, text }: OutlinedBlock): NamedWeight | undefined {
  const match =
    block.type === 'item' && /%|0[.,]\d/.test(text) ? ITEM.exec(text) : null;
  const weight = match ? readWeightCell(match[3]) : undefined;
  return match && weight
    ? { name: match[1], short: match[2], weight }
    : undefined;
}

function weightsOfItems(
  items: readonly NamedWeight[],
  names: OptionNames,
  criteria: readonly string[],
): Weight[] | undefined {
  const places = items.map(item => placeOf(item, names, criteria));
  const inOrder =
    items.length === criteria.length &&
    places.filter((place, index) => place === index).length * 2 >
      criteria.length &&
    places.every((place, index) => place === undefined || place === index);
  const weights = criteria.flatMap(
    (_, index) =>
      items.at(inOrder ? index : places.indexOf(index))?.weight ?? [],
  );
  const isComplete =
    inOrder || criteria.every((_, index) => places.includes(index));
  return criteria.length > 1 && isComplete ? weights : undefined;
}

function placeOf(
  { name, short }: NamedWeight,
  names: OptionNames,
  criteria: readonly string[],
): number | undefined {
  const place = short ? criteria.indexOf(short) : -1;
  return place < 0 ? names.indexOf(name) : place;
}
