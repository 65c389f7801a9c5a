import { holdWords, mandateWords } from '../vocabulary/conditionWords';
import { foldInPlace, wordPattern } from '../vocabulary/wordPattern';
import { Comparison, readComparisons } from './readComparisons';
import { countedPeriod } from './readPeriod';

/** What a trigger's condition says. */
export type Threshold =
  | ({ kind: 'number' } & Pick<
      Comparison,
      'comparator' | 'value' | 'unit' | 'window' | 'start'
    > & {
        /** ISO 8601 duration for which it must hold: `P14D` of `for 2 weeks`. */
        heldFor?: string;
      })
  | { kind: 'mandate' }
  | { kind: 'unreadable'; reason: string };

const MAXIMUM_LENGTH = 500;
const MANDATE = new RegExp(
  `(?<![\\p{L}])(?:${wordPattern(mandateWords)})(?![\\p{L}])`,
  'u',
);
const HOLD = wordPattern(holdWords);
const HOLD_BEFORE = new RegExp(`(?<![\\p{L}])(?:${HOLD})\\s{1,3}$`, 'u');
const HOLD_BEHIND = new RegExp(`^\\s{1,3}(?:${HOLD})(?![\\p{L}])`, 'u');
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
    const period = periodBehind(condition.slice(first.end), more);
    const window =
      first.window ?? (period?.isHold ? undefined : period?.length);
    const currency = /[$€£]\s?(?=[\d.,]+)/u.exec(condition.slice(first.start));
    return {
      kind: 'number',
      comparator: first.comparator,
      value: first.value,
      unit: first.unit || (currency ? CURRENCIES[currency[0].trim()] : ''),
      ...(window ? { window } : {}),
      ...(period?.isHold ? { heldFor: period.length } : {}),
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

/** `over 30 days` behind the first number, and `for 3 months`, for which it must hold. */
function periodBehind(
  rest: string,
  more: readonly Comparison[],
): { length: string; isHold: boolean } | undefined {
  const match = /(?<![\p{L}\d])(\d{1,4})(?![\d.,%])/u.exec(rest);
  const behind = match && rest.slice(match.index + match[1].length);
  const counted = match && behind && countedPeriod(match[1], behind);
  if (!counted || more.length >= 2) {
    return undefined;
  }
  const isHold =
    HOLD_BEFORE.test(foldInPlace(rest.slice(0, match.index))) ||
    HOLD_BEHIND.test(foldInPlace(behind.slice(counted.end)));
  return { length: counted.duration, isHold };
}
