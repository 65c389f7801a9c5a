import { StatedDate } from '../model/StatedDate';
import { MONTH_NAMES } from '../vocabulary/monthNames';
import { listWords, normaliseWords } from '../vocabulary/normaliseWords';
import { remembered } from '../vocabulary/remembered';
import { matchesOf } from '../vocabulary/matchesOf';

/** A date in a text, with its place in it. */
export interface FoundDate extends Omit<StatedDate, 'line'> {
  index: number;
}

const MONTHS = new Map(
  MONTH_NAMES.flatMap((names, index) =>
    listWords(names).map(({ word }): [string, number] => [word, index + 1]),
  ),
);
const LONGEST_TEXT = 2_000;
const NAME = '\\p{L}{3,12}';
// `2022`, `'22`
const YEAR = "(\\d{4}|['’]\\d{2})";
const TIME =
  '(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?';

interface Form {
  pattern: string;
  read: (parts: string[], dayFirst?: boolean) => Reading | undefined;
}
interface Reading {
  year: number;
  month?: number;
  day?: number;
  ambiguous?: boolean;
  /** True where `month` is the first of a quarter. */
  quarter?: boolean;
}

const FORMS: readonly Form[] = [
  {
    // 2026-05-27, 2022/09/07, 2026-02-04T12:00:00Z
    pattern: `(\\d{4})\\s?([-/.\\u2010-\\u2015])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,2})(?!\\d)${TIME}`,
    // Who writes 2023-27-02 means the only month that it can be.
    read: ([year, , month, day]) =>
      reading(year, month, day) ?? reading(year, day, month),
  },
  {
    // 2024年5月27日, 2024년 5월 27일, 2024年5月
    pattern:
      '(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월](?:\\s?(\\d{1,2})\\s?[日일号])?',
    read: ([year, month, day]) => reading(year, month, day),
  },
  {
    // 28/02/2019, 03.05.2020, 15/12/22
    pattern:
      '(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})(?!\\d|\\.\\d)',
    read: ([first, , second, year], dayFirst) =>
      readNumbers(Number(first), Number(second), fullYear(year), dayFirst),
  },
  {
    // 28 January 2022, 28. Januar 2022, 5 de mayo de 2021, 22-Oct-2019, 1er mars 2022
    pattern: `(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\\.)?(?:\\s+(?:de|of|d')\\s+|[\\s-]+)(${NAME})\\.?,?(?:\\s+(?:de|del|of)\\s+|[\\s-]+)${YEAR}(?!\\d)`,
    read: ([day, month, year]) => named(year, month, day),
  },
  {
    // 22-Oct-19
    pattern: `(\\d{1,2})([-/])(${NAME})\\2(\\d{2})(?!\\d)`,
    read: ([day, , month, year]) => named(`'${year}`, month, day),
  },
  {
    // January 28th, 2022; May 3, '21
    pattern: `(${NAME})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}(?!\\d)`,
    read: ([month, day, year]) => named(year, month, day),
  },
  {
    // 2019 Oct 22, 2019-Oct-22
    pattern: `(\\d{4})[\\s,-]+(${NAME})\\.?[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`,
    read: ([year, month, day]) => named(year, month, day),
  },
  {
    // Q2 2021, 2. Quartal 2021, T2 2021
    pattern:
      '(?:[QKTqkt]([1-4])|([1-4])(?:\\.|st|nd|rd|th)?\\s?(?:[Qq]uarter|[Qq]uartal|kwartał|квартал\\p{L}*))[\\s/-]{1,3}(?:of\\s)?(\\d{4})(?!\\d)',
    read: ([short, long, year]) => quarter(short || long, year),
  },
  {
    // 2021 Q2, 2021-Q2
    pattern: '(\\d{4})[\\s/-]{0,3}[Qq]([1-4])(?!\\d)',
    read: ([year, part]) => quarter(part, year),
  },
  {
    // January 2025, enero de 2025, May '21; not what is left of 31 February 2025
    pattern: `(?<!(?<![\\p{L}\\d./-])\\d{1,2}(?:st|nd|rd|th|\\.)?\\s)(${NAME})\\.?,?\\s+(?:de\\s+|del\\s+|of\\s+)?${YEAR}(?!\\d)`,
    read: ([month, year]) => named(year, month),
  },
  {
    // 2025-01, 2025/01
    pattern: '(\\d{4})[-/](\\d{2})(?![-/\\d])',
    read: ([year, month]) => reading(year, month),
  },
  {
    // 01/2025, 01.2025
    pattern: '(\\d{1,2})[/.](\\d{4})(?![-/.\\d])',
    read: ([month, year]) => reading(year, month),
  },
  {
    // 20260527
    pattern: '(20\\d{2})(\\d{2})(\\d{2})(?!\\d)',
    read: ([year, month, day]) => reading(year, month, day),
  },
];

// Digits, letters and versions (`v1.2.2020`) before a number make it part of another word.
const BEFORE = '(?<![\\p{L}\\d./-])';
const PATTERNS = FORMS.map(form => ({
  ...form,
  regExp: new RegExp(BEFORE + form.pattern, 'gu'),
}));
const MAY_HOLD =
  /(?:19|20)\d{2}|\d{1,2}([-/.])\s?\d{1,2}\1\s?\d{2}|['’]\d{2}|\d[-/]\p{L}{3,12}[-/]\d/u;
const YEAR_ALONE = /^\W{0,3}((?:19|20)\d{2})\W{0,3}$/;

// The date of a record is asked for by several readers.
const LONGEST_KNOWN = 40;
const NONE: readonly FoundDate[] = [];
const UNTOLD = remembered(text => readDates(text));
const DAY_FIRST = remembered(text => readDates(text, true));
const MONTH_FIRST = remembered(text => readDates(text, false));

function knownDates(dayFirst: boolean | undefined) {
  if (dayFirst === undefined) {
    return UNTOLD;
  }
  return dayFirst ? DAY_FIRST : MONTH_FIRST;
}

/** All dates in a text, in order. Undefined `dayFirst` marks a date whose day and month can be exchanged. */
export function parseDates(
  text: string,
  dayFirst?: boolean,
): readonly FoundDate[] {
  if (!MAY_HOLD.test(text)) {
    return NONE;
  }
  return text.length > LONGEST_KNOWN
    ? readDates(text, dayFirst)
    : knownDates(dayFirst)(text);
}

function readDates(text: string, dayFirst?: boolean): readonly FoundDate[] {
  const words = text.slice(0, LONGEST_TEXT);
  const found: FoundDate[] = [];
  for (const { regExp, read } of PATTERNS) {
    // Every form has digits: where all belong to dates, no other is left to find.
    if (found.length > 0 && !holdsDigits(words, found)) {
      break;
    }
    for (const match of matchesOf(regExp, words)) {
      const { index } = match;
      const raw = match[0].trim();
      const taken = found.some(
        it => index < it.index + it.raw.length && it.index < index + raw.length,
      );
      const date = taken
        ? undefined
        : read(
            match.slice(1).map(part => part ?? ''),
            dayFirst,
          );
      if (date) {
        found.push({ ...stated(date), raw, index });
      }
    }
  }
  const year = found.length === 0 ? YEAR_ALONE.exec(words) : null;
  if (year) {
    found.push({
      ...stated({ year: Number(year[1]) }),
      raw: year[1],
      index: 0,
    });
  }
  return found.sort((a, b) => a.index - b.index);
}

function holdsDigits(text: string, dates: readonly FoundDate[]): boolean {
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (
      code >= 48 &&
      code <= 57 &&
      !dates.some(
        ({ index, raw }) => index <= place && place < index + raw.length,
      )
    ) {
      return true;
    }
  }
  return false;
}

function stated({ year, month, day, ambiguous = false, ...more }: Reading) {
  const two = (value: number) => String(value).padStart(2, '0');
  if (month === undefined) {
    return { value: String(year), precision: 'year' as const, ambiguous };
  }
  return day === undefined
    ? {
        value: `${year}-${two(month)}`,
        precision: more.quarter ? ('quarter' as const) : ('month' as const),
        ambiguous,
      }
    : {
        value: `${year}-${two(month)}-${two(day)}`,
        precision: 'day' as const,
        ambiguous,
      };
}

function reading(
  year: string,
  month: string,
  day?: string,
): Reading | undefined {
  return valid({
    year: Number(year),
    month: Number(month),
    day: day ? Number(day) : undefined,
  });
}

function named(year: string, name: string, day?: string): Reading | undefined {
  const month = MONTHS.get(normaliseWords(name));
  return month === undefined
    ? undefined
    : reading(
        /^\d/.test(year) ? year : String(fullYear(year.slice(1))),
        String(month),
        day,
      );
}

function quarter(part: string, year: string): Reading | undefined {
  const first = reading(year, String((Number(part) - 1) * 3 + 1));
  return first && { ...first, quarter: true };
}

function readNumbers(
  first: number,
  second: number,
  year: number,
  dayFirst?: boolean,
): Reading | undefined {
  const ambiguous = first <= 12 && second <= 12 && first !== second;
  const firstIsDay = first > 12 || (second <= 12 && dayFirst !== false);
  return valid({
    year,
    month: firstIsDay ? second : first,
    day: firstIsDay ? first : second,
    ambiguous: ambiguous && dayFirst === undefined,
  });
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function valid(date: Reading): Reading | undefined {
  const { year, month = 1, day = 1 } = date;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year >= 1970 &&
    year <= 2100 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= last
    ? date
    : undefined;
}
