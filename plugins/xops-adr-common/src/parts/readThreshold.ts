import { mandateWords } from '../vocabulary/measureWords';
import { foldInPlace, wordPattern } from '../vocabulary/wordPattern';
import { Comparison, readComparisons } from './readComparisons';
import { countedPeriod } from './readPeriod';

/** What a trigger's condition says. */
export type Threshold =
  | ({ kind: 'number' } & Pick<
      Comparison,
      'comparator' | 'value' | 'unit' | 'window' | 'start'
    >)
  | { kind: 'mandate' }
  | { kind: 'unreadable'; reason: string };

const MAXIMUM_LENGTH = 500;
const MANDATE = new RegExp(
  `(?<![\\p{L}])(?:${wordPattern(mandateWords)})(?![\\p{L}])`,
  'u',
);
const CURRENCIES: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP' };

/**
 * Reads `>5/week`, `more than 3 engineers`, `≥ 80 % for 3 months` as a number to
 * compare with, and `regulatory mandate` as a demand. What is neither keeps the
 * reason why.
 */
export function readThreshold(text: string): Threshold {
  const condition = text.slice(0, MAXIMUM_LENGTH).trim();
  const [first, ...more] = readComparisons(condition);
  if (first) {
    const window = first.window ?? windowIn(condition.slice(first.end), more);
    const currency = /[$€£]\s?(?=[\d.,]+)/u.exec(condition.slice(first.start));
    return {
      kind: 'number',
      comparator: first.comparator,
      value: first.value,
      unit: first.unit || (currency ? CURRENCIES[currency[0].trim()] : ''),
      ...(window ? { window } : {}),
      start: first.start,
    };
  }
  if (MANDATE.test(foldInPlace(condition))) {
    return { kind: 'mandate' };
  }
  return { kind: 'unreadable', reason: reasonFor(condition) };
}

function reasonFor(condition: string): string {
  if (condition === '') {
    return 'No condition is stated.';
  }
  return /\d/.test(condition)
    ? `'${condition}' has a number, but does not say whether it must be above or below it.`
    : `'${condition}' names neither a number to compare with nor a mandate.`;
}

/** `for 3 months`, `over 30 days` behind the first number. */
function windowIn(
  rest: string,
  more: readonly Comparison[],
): string | undefined {
  const match = /(?<![\p{L}\d])(\d{1,4})(?![\d.,%])/u.exec(rest);
  const counted =
    match && countedPeriod(match[1], rest.slice(match.index + match[1].length));
  return counted && more.length < 2 ? counted.duration : undefined;
}
