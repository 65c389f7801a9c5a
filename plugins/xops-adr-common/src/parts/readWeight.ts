import { partTopics } from '../vocabulary/partTopics';
import { remembered } from '../vocabulary/remembered';
import { wholeNumber } from './readNumber';

/** A criterion's weight, apart from the criterion's name. */
export interface WrittenWeight {
  /** What stands beside it: `Capability` of `Capability (35%)`; empty where nothing does. */
  name: string;
  /** Decimal string: `35`, `0.35`, `3`. */
  value: string;
  unit: 'percent' | 'number';
  /**
   * False for a bare `(3)` beside a name, which is a weight only where its
   * neighbours have one too.
   */
  sure: boolean;
}

const MAXIMUM_LENGTH = 200;
const BRACKETS = /^(.*?)[([{]([^()[\]{}]{1,40})[)\]}]\s*$/u;
const TRAILING =
  /^(.+?)(?:\s*[,;:|–—-]\s*|\s+|(?=×))([×x*]?\s?\d[\d.,]*\s?%?|[\d.,]+\s?%?\s?[×x])$/u;
const LEADING = /^(\d[\d.,]*\s?%)\s*[,;:–—-]?\s*(\S.*)$/u;
const TIMES = /^[×x*]\s?(?=\d)|\s?[×x]$/u;
const LABEL = /^(\D*?)\s*[:=]?\s*$/u;

// The head of a column is asked several times, and tables share their criteria.
const knownWeight = remembered(weightIn, 60);

/**
 * Reads the weight out of a criterion's words: `Cost (35%)`, `Cost, 35%`,
 * `Cost (0.35)`, `Cost (weight: 3)`, `Cost ×3`, `35% Cost`, `Weight 3`. A cell
 * that is a weight alone, `25%` or `3`, is read by `readWeightCell`.
 */
export function readWeight(text: string): WrittenWeight | undefined {
  return knownWeight(text);
}

function weightIn(text: string): Readonly<WrittenWeight> | undefined {
  const cell = text.length > MAXIMUM_LENGTH ? '' : text.trim();
  if (!/\d/.test(cell)) {
    return undefined;
  }
  const inside = BRACKETS.exec(cell);
  if (inside) {
    return weightOf(inside[2], inside[1], true);
  }
  const leading = LEADING.exec(cell);
  if (leading) {
    return weightOf(leading[1], leading[2], true);
  }
  const trailing = TRAILING.exec(cell);
  return trailing ? weightOf(trailing[2], trailing[1], false) : undefined;
}

/** Reads a cell that holds nothing but a weight: `25%`, `0.25`, `3`, `×3`. */
export function readWeightCell(
  text: string,
): Pick<WrittenWeight, 'value' | 'unit'> | undefined {
  const cell = text.trim().replace(TIMES, '').trim();
  // Turkish writes the sign first: `%25`.
  const percent = /^%?\s?([\d.,]{1,20})\s?%?$/u.exec(cell);
  const isPercent = percent !== null && cell.includes('%');
  const number = wholeNumber(isPercent ? percent[1] : cell);
  return number && !number.value.startsWith('-')
    ? { value: number.value, unit: isPercent ? 'percent' : 'number' }
    : undefined;
}

function weightOf(
  written: string,
  beside: string,
  bracketed: boolean,
): WrittenWeight | undefined {
  const name = beside.replace(/[\s,;:–—-]+$/u, '');
  const words = weightWords(written);
  const weight = readWeightCell(words.rest);
  if (!weight) {
    return undefined;
  }
  const named = words.named || partTopics.isAllAbout(name, ['weight']);
  const times = TIMES.test(written.trim());
  const share = weight.value.startsWith('0.');
  if (!bracketed && !named && !times && weight.unit === 'number' && !share) {
    return undefined;
  }
  return {
    name: partTopics.isAllAbout(name, ['weight']) ? '' : name,
    ...weight,
    sure: named || times || weight.unit === 'percent' || share,
  };
}

/** `weight: 3`, `w=0.3`, `Gewicht 30 %` without its word. */
function weightWords(written: string): { rest: string; named: boolean } {
  const place = written.search(/\d/);
  const before = LABEL.exec(written.slice(0, Math.max(place, 0)))?.[1] ?? '';
  const after = /[\p{L}]{2,20}$/u.exec(written)?.[0] ?? '';
  const isWord = (word: string) =>
    word.toLowerCase() === 'w' || partTopics.isAllAbout(word, ['weight']);
  if (place > 0 && isWord(before)) {
    return { rest: written.slice(place), named: true };
  }
  return after && isWord(after)
    ? { rest: written.slice(0, -after.length), named: true }
    : { rest: written, named: false };
}
