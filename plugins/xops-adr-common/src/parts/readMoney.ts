import { moneyWords } from '../vocabulary/promiseWords';
import { foldInPlace } from '../vocabulary/wordPattern';
import { wordTest } from '../vocabulary/wordTest';
import { comparatorBefore } from './readComparisons';
import { readAmount } from './readNumber';
import { Period, periodAfter, periodIn } from './readPeriod';
import { readSigns, SIGNS } from '../vocabulary/textSigns';
import { matchesOf } from '../vocabulary/matchesOf';

/** An amount of money as it is written. */
export interface WrittenMoney {
  /** Decimal strings; equal for one figure. */
  minimum: string;
  maximum: string;
  /** ISO 4217. */
  currency: string;
  /** Absent where the text beside it names none. */
  period?: Period | 'once';
  direction: 'cost' | 'saving';
  /** What the text says of the figure: `<` of `below $120`. */
  comparator?: '>' | '≥' | '<' | '≤';
  /** The amount with its period, as written. */
  raw: string;
  start: number;
  end: number;
}

const MAXIMUM_LENGTH = 2_000;
const MOST_AMOUNTS = 40;
// Longer than all words of a comparator.
const LOOK_BACK = 80;
const CURRENCIES: Record<string, string> = {
  us$: 'USD',
  r$: 'BRL',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₴': 'UAH',
  '₺': 'TRY',
  '₽': 'RUB',
  '₩': 'KRW',
  zł: 'PLN',
  kč: 'CZK',
  грн: 'UAH',
  руб: 'RUB',
  tl: 'TRY',
  euro: 'EUR',
  euros: 'EUR',
  євро: 'EUR',
  евро: 'EUR',
  dollars: 'USD',
  доларів: 'USD',
  долларов: 'USD',
};
const CODES =
  'USD|EUR|GBP|CHF|PLN|SEK|NOK|DKK|CZK|UAH|TRY|BRL|CAD|AUD|INR|JPY|RUB|HUF|RON|MXN|NZD|SGD|KRW|CNY';
const BEFORE = new RegExp(
  `(?=[$€£¥₹₴₺₽₩A-Z])(?<![\\p{L}\\d])(?:(US\\$|R\\$|AU?\\$|CA?\\$|[$€£¥₹₴₺₽₩])|(${CODES}))\\s?(?=\\d)`,
  'gu',
);
const AFTER = new RegExp(
  `^\\s?(?:([$€£¥₹₴₺₽₩]|zł|Kč|грн\\.?|руб\\.?|TL|[Ee]uros?|євро|евро|dollars|доларів|долларов)|(${CODES}))(?![\\p{L}\\d])`,
  'u',
);
const NUMBER = /(?<![\p{L}\d.,/_$€£-])\d/gu;
const RANGE =
  /^\s?(?:[-–—]|to|bis|à|a|do|до|tot|till)\s?(?:US\$|[$€£¥₹₴₺₽])?\s?(?=\d)/iu;
const COMMA_CURRENCIES = new Set([
  'USD',
  'GBP',
  'AUD',
  'CAD',
  'INR',
  'JPY',
  'KRW',
  'CNY',
  'NZD',
  'SGD',
  'MXN',
]);
const saysOnce = wordTest(moneyWords.once);
const saysSaving = wordTest(moneyWords.saving);
const SIGN = /[$€£¥₹₴₺₽₩]/;
const WORD = new RegExp(
  `\\b(?:${CODES}|TL|[Ee]uros?|dollars)\\b|zł|Kč|грн|руб|євро|евро|доларів|долларов`,
);
// `/million requests`, `/GB`, `/user/month` price a unit that nobody here counts.
const UNIT_PRICE = /^\s?(?:\/|per\s|pro\s|par\s|por\s)\s?\p{L}/u;

const MAY_HOLD_SIGN = SIGNS.dollar | SIGNS.beyond;
const MAY_HOLD_WORD = SIGNS.capitals | SIGNS.beyond;

/** True where a text may hold an amount: a quick test for passing over the rest. */
export function mayHoldMoney(text: string, signs = readSigns(text)): boolean {
  return (
    (signs & SIGNS.digit) !== 0 &&
    (((signs & MAY_HOLD_SIGN) !== 0 && SIGN.test(text)) ||
      (((signs & MAY_HOLD_WORD) !== 0 ||
        text.includes('uro') ||
        text.includes('dollars')) &&
        WORD.test(text)))
  );
}

/** The amounts of money in a sentence or cell, in order, each with the period that its clause names. */
export function readMoney(text: string): WrittenMoney[] {
  const words = text.slice(0, MAXIMUM_LENGTH);
  if (!mayHoldMoney(words)) {
    return [];
  }
  const amounts = amountsIn(words);
  return amounts.flatMap((amount, index) => {
    const next = amounts[index + 1]?.start ?? words.length;
    if (index === 0) {
      return withPeriod(amount, words, 0, next);
    }
    // What belongs to the amount before says nothing about this one.
    const previous = amounts[index - 1].end;
    const said = periodAfter(words.slice(previous, amount.start))?.end ?? 0;
    return withPeriod(amount, words, previous + said, next);
  });
}

type Amount = Pick<
  WrittenMoney,
  'minimum' | 'maximum' | 'currency' | 'start' | 'end'
>;

function amountsIn(text: string): Amount[] {
  const found: Amount[] = [];
  for (const match of matchesOf(BEFORE, text)) {
    const currency = match[2] ?? CURRENCIES[match[1].toLowerCase()];
    const from = match.index + match[0].length;
    add(found, amountAt(text, match.index, from, currency));
  }
  for (const match of found.length > 0 ? [] : matchesOf(NUMBER, text)) {
    add(found, amountAt(text, match.index, match.index, undefined));
  }
  return found.sort((a, b) => a.start - b.start);
}

function add(found: Amount[], amount: Amount | undefined) {
  const isNew =
    amount &&
    found.every(it => amount.start >= it.end || amount.end <= it.start);
  if (amount && isNew && found.length < MOST_AMOUNTS) {
    found.push(amount);
  }
}

function amountAt(
  text: string,
  start: number,
  from: number,
  known: string | undefined,
): Amount | undefined {
  const options = {
    ofMoney: true,
    pointGroups: known === undefined || !COMMA_CURRENCIES.has(known),
  };
  const first = readAmount(text, from, options);
  if (!first) {
    return undefined;
  }
  const dash = RANGE.exec(text.slice(first.end));
  const second = dash
    ? readAmount(text, first.end + dash[0].length, options)
    : undefined;
  const end = second?.end ?? first.end;
  const behind = known === undefined ? AFTER.exec(text.slice(end)) : null;
  const currency =
    known ??
    behind?.[2] ??
    CURRENCIES[(behind?.[1] ?? '').toLowerCase().replace('.', '')];
  if (currency === undefined) {
    return undefined;
  }
  const [low, high] = [first.value, second?.value ?? first.value];
  // `$5-10K`: the letter holds for both.
  const minimum =
    second &&
    Number(low) * 1000 <= Number(high) &&
    /\d\s?k/i.test(text.slice(first.end, end))
      ? String(Number(low) * 1000)
      : low;
  return Number(minimum) > Number(high)
    ? undefined
    : {
        minimum,
        maximum: high,
        currency,
        start,
        end: end + (behind?.[0].length ?? 0),
      };
}

function withPeriod(
  amount: Amount,
  text: string,
  previous: number,
  next: number,
): WrittenMoney[] {
  const after = text.slice(amount.end, next);
  const direct = periodAfter(after.replace(/^\+/, ' '));
  if (!direct && UNIT_PRICE.test(after)) {
    return [];
  }
  // `/user/month`
  if (direct && /^\s?\/\s?\p{L}/u.test(after.slice(direct.end))) {
    return [];
  }
  const period =
    direct?.period ?? periodAround(text.slice(previous, amount.start), after);
  const end = amount.end + (direct?.end ?? 0);
  const compared = comparatorBefore(
    foldInPlace(
      text.slice(Math.max(previous, amount.start - LOOK_BACK), amount.start),
    ),
  );
  const comparator =
    compared && compared.comparator !== '=' ? compared.comparator : undefined;
  const start = amount.start - (comparator && compared ? compared.length : 0);
  return [
    {
      ...amount,
      ...(period ? { period } : {}),
      ...(comparator ? { comparator } : {}),
      direction: saysSaving(foldInPlace(sentenceAround(text, amount)))
        ? 'saving'
        : 'cost',
      raw: text
        .slice(start, end)
        .replace(/[\s(]+$/, '')
        .trimStart(),
      end,
    },
  ];
}

/** The period that the clauses around an amount name. */
function periodAround(written: string, after: string): WrittenMoney['period'] {
  const before = clauseBefore(written);
  const behind = clauseAfter(after);
  return saysOnce(foldInPlace(`${before} | ${behind}`))
    ? 'once'
    : periodIn(behind.slice(0, 40))?.period ?? periodIn(before)?.period;
}

function clauseBefore(text: string): string {
  return text.split(/[.;/](?:\s|$)|\s\/\s/).at(-1) ?? '';
}

function clauseAfter(text: string): string {
  return text.split(/[.;,](?:\s|$)|\s[/+]\s/)[0];
}

function sentenceAround(text: string, { start, end }: Amount): string {
  const from = Math.max(text.lastIndexOf('. ', start), 0);
  const to = text.indexOf('. ', end);
  return text.slice(from, to < 0 ? undefined : to);
}
