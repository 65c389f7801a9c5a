import { comparatorWords, shareWords } from '../vocabulary/conditionWords';
import {
  foldedPhrases,
  foldInPlace,
  wordPattern,
} from '../vocabulary/wordPattern';
import { readAmount } from './readNumber';
import { periodAfter } from './readPeriod';
import { matchesOf } from '../vocabulary/matchesOf';

export type Comparator = keyof typeof comparatorWords | '=';

/** A number that is compared with: `p95 < 200 ms`, `at least 3 engineers`, `>5/week`. */
export interface Comparison {
  comparator: Comparator;
  /** Decimal string. */
  value: string;
  /** As written: `ms`, `%`, `engineers`; empty for a plain number. */
  unit: string;
  /** ISO 8601 duration of a rate: `P7D` of `>5/week`. */
  window?: string;
  /** Where the comparison begins and ends in the text. */
  start: number;
  end: number;
}

const MAXIMUM_LENGTH = 2_000;
const MOST_NUMBERS = 40;
const LOOK_BACK = 40;
const LOOK_AHEAD = 60;
const NUMBER = /(?<![\p{L}\d.,/_-])\d/gu;
const SIGNS: Record<string, Comparator> = {
  '>': '>',
  '>=': '≥',
  '=>': '≥',
  '≥': '≥',
  '⩾': '≥',
  '<': '<',
  '<=': '≤',
  '=<': '≤',
  '≤': '≤',
  '⩽': '≤',
  '=': '=',
  '==': '=',
};
const SIGN_BEFORE = /(>=|<=|=>|=<|==|[<>≤≥⩾⩽=])\s?[~≈]?\s?[$€£%]?\s?$/u;
// What may stand between a comparator's words and the number.
const BEFORE_NUMBER = /\.?\s[~≈]?\s?[$€£%]?\s?$/u;
const FILLER = /\s(?:a|the|about|ca\.?)$/u;
const LETTER = /\p{L}/u;

interface ComparatorPhrase {
  comparator: keyof typeof comparatorWords;
  phrase: string;
}

/** Comparators' phrases, folded, by the letters that they end with; the longest first. */
const PHRASES = comparatorPhrases();

function comparatorPhrases(): ReadonlyMap<string, ComparatorPhrase[]> {
  const found = new Map<string, ComparatorPhrase[]>();
  let comparator: keyof typeof comparatorWords;
  for (comparator in comparatorWords) {
    if (Object.hasOwn(comparatorWords, comparator)) {
      for (const phrase of foldedPhrases(comparatorWords[comparator])) {
        const last = lastLetters(phrase);
        found.set(last, [...(found.get(last) ?? []), { comparator, phrase }]);
      }
    }
  }
  found.forEach(phrases =>
    // `no more than` holds `more than`.
    phrases.sort((a, b) => b.phrase.length - a.phrase.length),
  );
  return found;
}

const AFTER_NUMBER: readonly [Comparator, RegExp][] = [
  [
    '≥',
    /^(?:\+|\s?(?:or more|or higher|or greater|oder mehr|ou plus|o más|ou mais|o più|of meer|lub więcej|або більше|или более|eller fler|eller mer|veya daha fazla|以上))/u,
  ],
  [
    '≤',
    /^\s?(?:or less|or fewer|or lower|oder weniger|ou moins|o menos|ou menos|o meno|of minder|lub mniej|або менше|или менее|eller mindre|以下|以内)/u,
  ],
  ['>', /^[\s'’]?\S{0,20}\s?(?:uzerinde|dan fazla|den fazla|超)/u],
  ['<', /^[\s'’]?\S{0,20}\s?(?:altinda|dan az|den az|未満)/u],
];
const UNIT = /^\s?(%|‰|[\p{L}µ°][\p{L}²³]{0,24}(?:\/[\p{L}]{1,12})?)/u;
const SHARE = new RegExp(
  `^\\s?%\\s(?:${wordPattern(shareWords)})(?!\\p{L})`,
  'u',
);

/** The comparisons of a text with their numbers, in order. */
export function readComparisons(text: string): Comparison[] {
  const words = text.slice(0, MAXIMUM_LENGTH);
  if (!/\d/.test(words)) {
    return [];
  }
  const folded = foldInPlace(words);
  return matchesOf(NUMBER, words)
    .slice(0, MOST_NUMBERS)
    .flatMap(({ index }) => comparisonAt(words, folded, index) ?? []);
}

function comparisonAt(
  text: string,
  folded: string,
  index: number,
): Comparison | undefined {
  const number = readAmount(text, index);
  if (!number || isPartOfMore(text.slice(number.end))) {
    return undefined;
  }
  const before = folded.slice(Math.max(0, index - LOOK_BACK), index);
  const after = folded.slice(number.end);
  const compared = comparatorBefore(before) ?? comparatorAfter(after);
  if (!compared) {
    return undefined;
  }
  const behind = text.slice(number.end + compared.behind);
  const rate = periodAfter(behind);
  const unit = rate ? undefined : unitBefore(behind);
  const unitEnd = number.end + compared.behind + (unit?.end ?? 0);
  const later = rate ?? periodAfter(text.slice(unitEnd));
  return {
    comparator: compared.comparator,
    value: number.value,
    // Turkish writes the sign first: `%80`.
    unit: text[index - 1] === '%' ? '%' : unit?.name ?? '',
    ...(later ? { window: later.period } : {}),
    start: index - compared.length,
    end: unitEnd + (later?.end ?? 0),
  };
}

/** `PRs` of ` PRs/week`, whose period is read as one, and `MB/s` as it stands. */
function unitBefore(behind: string): { name: string; end: number } | undefined {
  const [all, name] = UNIT.exec(behind) ?? [];
  if (all === undefined || name === undefined) {
    return undefined;
  }
  const slash = all.indexOf('/');
  const isRate = slash > 0 && periodAfter(behind.slice(slash)) !== undefined;
  return isRate
    ? { name: name.slice(0, name.indexOf('/')), end: slash }
    : { name, end: all.length };
}

/** Dates, versions, ranges, clock times and names such as `1Password` are no single numbers. */
function isPartOfMore(after: string): boolean {
  return /^(?:[.:/-]\d|\s?[-–—]\s?\d|\p{Lu}\p{Ll}{4})/u.test(after);
}

interface FoundComparator {
  comparator: Comparator;
  /** Letters before the number that belong to it. */
  length: number;
  /** Letters behind the number that belong to it. */
  behind: number;
}

/** The comparator that words end with: `below ` of `stays below `; `before` is folded. */
export function comparatorBefore(before: string): FoundComparator | undefined {
  const sign = SIGN_BEFORE.exec(before);
  // `->` and `=>` at the end of words are arrows.
  if (sign && !/[-=]$/.test(before.slice(0, sign.index))) {
    return {
      comparator: SIGNS[sign[1]],
      length: sign[0].length,
      behind: 0,
    };
  }
  const beside = BEFORE_NUMBER.exec(before);
  if (!beside) {
    return undefined;
  }
  const words = before.slice(0, beside.index);
  const phrase =
    phraseAtEnd(words) ?? phraseAtEnd(words.replace(FILLER, '').trimEnd());
  return phrase
    ? {
        comparator: phrase.comparator,
        length: before.length - phrase.start,
        behind: 0,
      }
    : undefined;
}

/** The letters that a text ends with. */
function lastLetters(text: string): string {
  let start = text.length;
  while (start > 0 && LETTER.test(text[start - 1])) {
    start -= 1;
  }
  return text.slice(start);
}

/** The longest phrase of a comparator that a text ends with. */
function phraseAtEnd(
  text: string,
): (ComparatorPhrase & { start: number }) | undefined {
  const last = lastLetters(text);
  const found =
    last === ''
      ? undefined
      : PHRASES.get(last)?.find(
          ({ phrase }) =>
            text.endsWith(phrase) &&
            !LETTER.test(text[text.length - phrase.length - 1] ?? ' '),
        );
  return found && { ...found, start: text.length - found.phrase.length };
}

function comparatorAfter(after: string): FoundComparator | undefined {
  if (after.includes('%') && SHARE.test(after)) {
    return { comparator: '≥', length: 0, behind: 0 };
  }
  const near = after.slice(0, LOOK_AHEAD);
  for (const [comparator, pattern] of AFTER_NUMBER) {
    const match = pattern.exec(near);
    if (match) {
      const postposition = comparator === '>' || comparator === '<';
      return {
        comparator,
        length: 0,
        behind: postposition ? 0 : match[0].length,
      };
    }
  }
  return undefined;
}
