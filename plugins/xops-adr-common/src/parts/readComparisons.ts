import { comparatorWords, shareWords } from '../vocabulary/measureWords';
import { foldInPlace, wordPattern } from '../vocabulary/wordPattern';
import { readAmount } from './readNumber';
import { periodAfter } from './readPeriod';

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
const COMPARATORS = Object.entries(comparatorWords) as [
  keyof typeof comparatorWords,
  (typeof comparatorWords)[keyof typeof comparatorWords],
][];
// `no more than` holds `more than`: the longest words are tried first by all.
const WORD_BEFORE = COMPARATORS.map(([comparator, words]) => ({
  comparator,
  pattern: new RegExp(
    `(?:^|[^\\p{L}])(${wordPattern(
      words,
    )})\\.?\\s(?:(?:a|the|about|ca\\.?)\\s)?[~≈]?\\s?[$€£%]?\\s?$`,
    'u',
  ),
}));
const AFTER_NUMBER: readonly [Comparator, RegExp][] = [
  [
    '≥',
    /^\s?(?:\+|or more|or higher|or greater|oder mehr|ou plus|o más|ou mais|o più|of meer|lub więcej|або більше|или более|eller fler|eller mer|veya daha fazla|以上)/u,
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
  return [...words.matchAll(NUMBER)]
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

/** Dates, versions, ranges and clock times are no single numbers. */
function isPartOfMore(after: string): boolean {
  return /^(?:[.:/-]\d|\s?[-–—]\s?\d)/.test(after);
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
  let best: (FoundComparator & { words: number }) | undefined;
  for (const { comparator, pattern } of WORD_BEFORE) {
    const match = pattern.exec(before);
    if (match && match[1].length > (best?.words ?? 0)) {
      best = {
        comparator,
        length: match[0].replace(/^[^\p{L}]/u, '').length,
        behind: 0,
        words: match[1].length,
      };
    }
  }
  return best;
}

function comparatorAfter(after: string): FoundComparator | undefined {
  if (SHARE.test(after)) {
    return { comparator: '≥', length: 0, behind: 0 };
  }
  for (const [comparator, pattern] of AFTER_NUMBER) {
    const match = pattern.exec(after);
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
