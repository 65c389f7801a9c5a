import { OncePer } from '../document/OncePer';
import { DecisionPromise } from '../model/DecisionPromise';
import { interpretStatus } from '../reading/interpretStatus';
import { parseDates } from '../reading/parseDates';
import { deadlineWords, doneWords } from '../vocabulary/promiseWords';
import { foldInPlace, wordPattern } from '../vocabulary/wordPattern';
import {
  liesIn,
  liesInOptions,
  OutlinedText,
  OutlinePlace,
  standsUnder,
} from './outlineOf';
import { matchesOf } from '../vocabulary/matchesOf';

type DatePromise = Extract<DecisionPromise, { kind: 'date' }>;

const LONGEST_SUBJECT = 200;
const LOOK_BACK = 30;
const MAXIMUM_LENGTH = 1_000;
const DEADLINE = new RegExp(
  `(?<![\\p{L}])(?:${wordPattern(
    deadlineWords,
  )})\\s?:?\\s?(?:the\\s|le\\s|dem\\s|zum\\s|am\\s)?$`,
  'u',
);
const DONE = new RegExp(
  `(?<![\\p{L}])(?:${wordPattern(doneWords)})(?![\\p{L}])|[✅✔☑]`,
  'u',
);
const DEADLINE_BEHIND = /^\S{0,6}\s(?:tarihine kadar|kadar|mennessä)/iu;
// `Q2 2026`, `2026 Q2`, `Q2/2026`, `H1 2026`, `2. Quartal 2026`
const QUARTER =
  /(?<![\p{L}\d])(?:([QTK]|H)([1-4])[\s/-]{0,3}(20\d{2})|(20\d{2})[\s/-]{0,3}(Q|H)([1-4])|([1-4])\.\s?(?:Quartal|kwartał|квартал\p{L}*)\s(20\d{2}))(?!\d)/giu;
// A year, or a day of one in two digits.
const MAY_HOLD = /20\d{2}|\d[./-]\d{1,2}[./-]\d{2}/;
const YEAR = /(?<![\p{L}\d.-])(20\d{2})(?![\d.-])/gu;

const datePlaces = new OncePer(promisesDates);

/** Dates by which a decision promises something: `by 2026-03-31`, `until Q2 2026`, `**Q3 2026**: …` of a plan. */
export function datePromises(outlined: OutlinedText): DatePromise[] {
  const { block } = outlined;
  if (!MAY_HOLD.test(block.source) || !datePlaces.of(outlined.place)) {
    return [];
  }
  return outlined.lines.flatMap(({ source, line }) => {
    const text = source.slice(0, MAXIMUM_LENGTH);
    const folded = foldInPlace(text);
    const isPlan = block.type === 'item' && standsUnder(outlined, 'plan');
    return datesIn(text).flatMap(({ date, raw, index }) => {
      const deadline = DEADLINE.exec(
        folded.slice(Math.max(0, index - LOOK_BACK), index),
      );
      const behind = DEADLINE_BEHIND.exec(folded.slice(index + raw.length));
      const leads =
        isPlan &&
        index === 0 &&
        line === block.line &&
        !DONE.test(folded) &&
        !isStep(text.slice(raw.length));
      return deadline || behind || leads
        ? [
            {
              kind: 'date',
              date,
              subject: text.slice(0, LONGEST_SUBJECT),
              raw: text.slice(
                index - (deadline?.[0].length ?? 0),
                index + raw.length + (behind?.[0].length ?? 0),
              ),
              line,
            },
          ]
        : [];
    });
  });
}

/** `2025-11-11: Accepted` tells the history of the record. */
function isStep(behind: string): boolean {
  return interpretStatus(behind.replace(/^\W{0,10}/u, ''))?.bare === true;
}

/** Reviews are no promises but rules of their own. */
function promisesDates(outlined: OutlinePlace): boolean {
  return (
    outlined.headings.length > 0 &&
    !standsUnder(outlined, 'review') &&
    !liesIn(outlined, 'status', 'date') &&
    !liesInOptions(outlined)
  );
}

interface FoundDay {
  date: string;
  raw: string;
  index: number;
}

function datesIn(text: string): FoundDay[] {
  // Of a quarter its end is promised.
  const days = parseDates(text).flatMap(({ value, precision, raw, index }) =>
    precision === 'quarter' ? [] : [{ date: value, raw, index }],
  );
  const found = [...days];
  for (const match of matchesOf(QUARTER, text)) {
    const [
      raw,
      kind,
      part,
      year,
      yearFirst,
      kindLast,
      partLast,
      count,
      yearLast,
    ] = match;
    const months = (kind ?? kindLast)?.toUpperCase() === 'H' ? 6 : 3;
    const place = Number(part ?? partLast ?? count);
    if (place * months <= 12) {
      addDay(found, {
        date: `${year ?? yearFirst ?? yearLast}-${String(
          place * months,
        ).padStart(2, '0')}`,
        raw,
        index: match.index,
      });
    }
  }
  for (const match of matchesOf(YEAR, text)) {
    addDay(found, { date: match[1], raw: match[0], index: match.index });
  }
  return found.sort((a, b) => a.index - b.index);
}

function addDay(found: FoundDay[], day: FoundDay) {
  const isNew = found.every(
    it =>
      day.index >= it.index + it.raw.length ||
      day.index + day.raw.length <= it.index,
  );
  if (isNew) {
    found.push(day);
  }
}
