import { fieldMeaning } from '../vocabulary/fieldMeaning';
import { normaliseWords } from '../vocabulary/normaliseWords';
import { parseDates } from './parseDates';

const CLAUSES =
  /\s*[;；。|│·•]\s*|\.\s+|\s+[–—-]{1,3}\s+|\s*[,，]\s+|\s*[()（）]\s*|\s*\n\s*|\s+&\s+|\s*(?:→|->|=>)\s*/u;
const FILLERS =
  /^(?:this|the|adr|record|decision|document|was|is|has|have|been|now|later|it|its|currently|later|subsequently|status|and|on|by|since|as|of|[\d./:-]+|t\d.*)$/;
// What is left where a date was taken out: `on`.
const LEFT_OF_DATE =
  /^\s*(?:on|at|am|vom|den|le|el|em|il|since|seit|as of)?\s{2,}/i;

/** The parts of a status, which each say something of their own. */
export function clausesOf(text: string): string[] {
  return text.split(CLAUSES).filter(Boolean);
}

/** What stands before a place since the clause began. */
export function clauseBefore(text: string, place: number): string {
  return text.slice(0, place).split(CLAUSES).at(-1) ?? '';
}

/** True for a word that says nothing by itself: `now`, `adr`. */
export function isFiller(word: string): boolean {
  return FILLERS.test(word);
}

/** What the words say beyond the state, which `phrase` names, if it goes without saying: one for each clause. */
export function qualifiersOf(
  text: string,
  phrase: string | undefined,
): string[] {
  let stateSeen = phrase === undefined;
  return clausesOf(text).flatMap(clause => {
    const normalised = normaliseWords(clause);
    const place =
      stateSeen || phrase === undefined ? -1 : normalised.indexOf(phrase);
    let rest = clause;
    if (place !== -1 && phrase !== undefined) {
      stateSeen = true;
      rest = place === 0 ? clause.slice(phrase.length) : clause;
      rest =
        normaliseWords(rest) === normalised
          ? withoutFillers(clause, phrase)
          : rest;
    }
    const words = withoutDates(rest)
      .replace(LEFT_OF_DATE, '')
      .replace(/^[\s.,:*_~"'()\p{S}\p{So}]+|[\s.,:*_"'()]+$/gu, '');
    return /\p{L}/u.test(words) && !isLeftover(words) ? [words] : [];
  });
}

/** What is left of a date or of a field on the same line: `on`, `Date`. */
function isLeftover(words: string): boolean {
  const meaning = fieldMeaning(words)?.meaning;
  return (
    meaning === 'decided' ||
    meaning === 'updated' ||
    /^(?:on|at|am|le|el|em|il|since|as of)$/i.test(words)
  );
}

/** A clause that holds the state in its midst qualifies it, unless it says no more. */
function withoutFillers(clause: string, phrase: string): string {
  const others = normaliseWords(clause)
    .replace(phrase, ' ')
    .split(/\s+/)
    .filter(word => /\p{L}/u.test(word) && !isFiller(word));
  return others.length > 0 ? clause : '';
}

/** The words without the dates among them. */
export function withoutDates(text: string): string {
  return (
    parseDates(text)
      // A slug begins with its date: `20201016-use-slugs`.
      .filter(
        ({ index, raw }) => !/^[-_]\p{L}/u.test(text.slice(index + raw.length)),
      )
      .reduceRight(
        (rest, { index, raw }) =>
          rest.slice(0, index) + rest.slice(index + raw.length),
        text,
      )
  );
}
