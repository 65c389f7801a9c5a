import { cadenceWords, secondCadenceWords } from '../vocabulary/cadenceWords';
import {
  countWords,
  periodWords,
  perWords,
  shortUnitWords,
} from '../vocabulary/periodWords';
import { Words } from '../vocabulary/languages';
import { foldInPlace, wordPattern } from '../vocabulary/wordPattern';

export type Period = keyof typeof periodWords;

const PERIODS = Object.keys(periodWords) as Period[];
const groups = (words: Readonly<Record<Period, Words>>) =>
  PERIODS.map(period => `(${wordPattern(words[period])})`).join('|');
const NOUN = groups(periodWords);
const ADVERB = groups(cadenceWords);
const PER = wordPattern(perWords);
const COUNT = wordPattern(countWords.introduction);
const END = '(?![\\p{L}\\p{N}])';
const BEGIN = '(?<![\\p{L}\\p{N}])';
const RATE = new RegExp(
  `^[\\s)\\]*]{0,3}\\(?(?:(?:/\\s?|(?:${PER})\\s(?:1\\s)?)(?:${NOUN})|(?:${ADVERB}))${END}`,
  'u',
);
const ABBREVIATED = /^\s?(?:p\.\s?(?:(a)|(m))\.?|\/\s?m\.?(?![\p{L}]))/u;
const WITHIN = new RegExp(`${BEGIN}(?:${NOUN}|${ADVERB})${END}`, 'u');
const COUNTED = new RegExp(`^\\s?(?:${NOUN})${END}`, 'u');
const WHOLE = new RegExp(`^(?:${NOUN})$`, 'u');
const SHORT_UNIT = new RegExp(
  `^(?:(${wordPattern(shortUnitWords.milliseconds)})|(${wordPattern(
    shortUnitWords.seconds,
  )}))$`,
  'u',
);
const CADENCE = new RegExp(`${BEGIN}(?:${ADVERB})${END}`, 'u');
const SECOND = new RegExp(
  `${BEGIN}(?:(${wordPattern(secondCadenceWords.P14D)})|(${wordPattern(
    secondCadenceWords.P2M,
  )}))${END}`,
  'u',
);
const EVERY = new RegExp(`${BEGIN}(?:${PER})\\s(?:${NOUN})${END}`, 'u');
const EVERY_COUNTED = new RegExp(
  `${BEGIN}(?:${COUNT})\\s(?:(\\d{1,3})|(${wordPattern(
    countWords.two,
  )})|(${wordPattern(countWords.three)})|(${wordPattern(
    countWords.six,
  )}))\\s(?=\\p{L})`,
  'u',
);

export interface FoundPeriod {
  period: Period;
  /** Place behind it in the text. */
  end: number;
}

/** The period that a rate names at the beginning of a text: `/week`, ` per month`, ` monthly`, ` p.a.`. */
export function periodAfter(text: string): FoundPeriod | undefined {
  const folded = foldInPlace(text.slice(0, 60));
  const short = ABBREVIATED.exec(folded);
  if (short) {
    return { period: short[1] ? 'P1Y' : 'P1M', end: short[0].length };
  }
  return found(RATE.exec(folded));
}

/** The first period that a text names anywhere: `Monthly cost`, `USD/Monat`. */
export function periodIn(text: string): FoundPeriod | undefined {
  return found(WITHIN.exec(foldInPlace(text.slice(0, 200))));
}

/** How often a text says that something is done: `quarterly`, `every 6 months`, `once a year`, as ISO 8601 duration. */
export function cadenceIn(text: string): string | undefined {
  const folded = foldInPlace(text.slice(0, 500));
  const counted = EVERY_COUNTED.exec(folded);
  const [all, digits, two, three] = counted ?? [];
  const count = digits ?? (two && '2') ?? (three && '3') ?? '6';
  const duration =
    counted && all !== undefined
      ? countedPeriod(count, folded.slice(counted.index + all.length))?.duration
      : undefined;
  return (
    duration ??
    secondIn(folded) ??
    found(CADENCE.exec(folded))?.period ??
    found(EVERY.exec(folded))?.period
  );
}

function secondIn(folded: string): string | undefined {
  const match = SECOND.exec(folded);
  if (!match) {
    return undefined;
  }
  return match[1] === undefined ? 'P2M' : 'P14D';
}

/** A number of periods as ISO 8601 duration, from behind the number: ` weeks` of 2 gives P14D. */
export function countedPeriod(
  count: string,
  behind: string,
): { duration: string; end: number } | undefined {
  const period = found(COUNTED.exec(foldInPlace(behind.slice(0, 40))));
  const number = Number(count);
  if (!period || !Number.isInteger(number) || number < 1 || number > 9999) {
    return undefined;
  }
  return { duration: multiply(period.period, number), end: period.end };
}

/** The length of one unit of time as ISO 8601 duration: `PT1H` of `hours`, `PT0.001S` of `ms`; undefined for what is no time. */
export function lengthOfUnit(unit: string): string | undefined {
  const folded = foldInPlace(unit.slice(0, 40));
  const [, milliseconds, seconds] = SHORT_UNIT.exec(folded) ?? [];
  if (milliseconds !== undefined || seconds !== undefined) {
    return milliseconds === undefined ? 'PT1S' : 'PT0.001S';
  }
  const period = found(WHOLE.exec(folded));
  return period?.period;
}

function multiply(period: Period, count: number): string {
  const [, time = '', size, unit] = /^P(T?)(\d)(\w)$/.exec(period) ?? [];
  return `P${time}${Number(size) * count}${unit}`;
}

function found(match: RegExpExecArray | null): FoundPeriod | undefined {
  const group = match
    ? match.slice(1).findIndex(part => part !== undefined)
    : -1;
  return match && group >= 0
    ? {
        period: PERIODS[group % PERIODS.length],
        end: match.index + match[0].length,
      }
    : undefined;
}
