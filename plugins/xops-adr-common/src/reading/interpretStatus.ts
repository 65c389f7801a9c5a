import { readInline } from '../document/readInline';
import { StatusState } from '../model/Status';
import { fieldMeaning } from '../vocabulary/fieldMeaning';
import { normaliseWords } from '../vocabulary/normaliseWords';
import { PhraseFinder } from '../vocabulary/PhraseFinder';
import { LINK_WORDS } from '../vocabulary/linkWords';
import { PART_WORDS, STATE_WORDS } from '../vocabulary/stateWords';
import { remembered } from '../vocabulary/remembered';
import { parseDates } from './parseDates';

/** What the words of a status say. */
export interface StatusMeaning {
  state: StatusState;
  qualifiers: string[];
  /** False where no word of the vocabulary was found and the state is `other` for that. */
  known: boolean;
}

const STATES = new PhraseFinder<StatusState>(STATE_WORDS);
const PARTS = new PhraseFinder({ part: PART_WORDS });
const SUPERSEDED = new PhraseFinder({ supersededBy: LINK_WORDS.supersededBy });
const LONGEST_TEXT = 600;
const CLAUSES =
  /\s*[;；。|│·•]\s*|\.\s+|\s+[–—-]{1,3}\s+|\s*[,，]\s+|\s*[()（）]\s*|\s*\n\s*|\s+&\s+|\s*(?:→|->|=>)\s*/u;
// Emoji by name: `:white_check_mark:`.
const SHORT_CODE = /:[a-z][a-z0-9_+-]{1,40}:/g;
const ARROW = /→|->|=>|➡|⇒/u;
const PLACEHOLDER =
  /^\W{0,40}(?:[{<[][^\]}>]*[|/…][^\]}>]*|\{[^{}]*|<[\p{L} |/_-]{2,200}>|\[[\p{L} |/…_-]{2,200}\](?![([:]))/u;
const FILLERS =
  /^(?:this|the|adr|record|decision|document|was|is|has|have|been|now|later|it|its|currently|later|subsequently|status|and|on|by|since|as|of|[\d./:-]+|t\d.*)$/;
// What is left where a date was taken out: `on`.
const LEFT_OF_DATE =
  /^\s*(?:on|at|am|vom|den|le|el|em|il|since|seit|as of)?\s{2,}/i;
// A record that was rejected or retired stays so, whatever took its place.
const ENDED = new Set<StatusState>(['superseded', 'deprecated', 'rejected']);
const IN_FORCE = new Set<StatusState>(['accepted', 'implemented']);
const DENIAL =
  /(?:(?<![\p{L}\d])(?:not|never|no|non|nao|ne|pas|niet|nicht|nie|не|ikke|inte|nunca|jamais|mai|nooit|nie wieder)(?:\s+(?:yet|been|foi|fue|ha sido|stato|ancora|aun|todavia|ainda|encore|ete|nog|noch|еще|ще|был|была|ännu))?\s*|[未不没미])$/u;
const NOT_YET =
  /(?:yet|ancora|aun|todavia|ainda|encore|nog|noch|еще|ще|annu)(?![\p{L}])|[未미]$/u;
// Words a reader skips before the state: `This ADR is accepted`.
const MOST_WORDS_BEFORE = 8;

function meaningOf(source: string): StatusMeaning | undefined {
  const words = statusWords(source);
  const text = words.text;
  if (!/[\p{L}\p{N}]/u.test(text) || words.isChoice) {
    return undefined;
  }
  const normalised = normaliseWords(text);
  const all = STATES.find(normalised);
  if (listsStates(normalised, all)) {
    return undefined;
  }
  const found = ARROW.test(text)
    ? all.at(-1)
    : latestOf(normalised) ??
      all.find(
        ({ start }) => wordsBefore(normalised, start) <= MOST_WORDS_BEFORE,
      );
  if (!found) {
    return { state: 'other', qualifiers: [], known: false };
  }
  const superseded = !ENDED.has(found.meaning) && isSuperseded(normalised);
  const meant = unlessDenied(found.meaning, normalised.slice(0, found.start));
  return {
    state: superseded ? 'superseded' : meant,
    qualifiers: qualifiersOf(text, found.phrase),
    known: true,
  };
}

/** `No aceptado`, `nog niet geaccepteerd`, `未承認`: what is denied is not taken for what it denies. */
function unlessDenied(state: StatusState, before: string): StatusState {
  const near = before.slice(-40);
  if (!IN_FORCE.has(state) || !DENIAL.test(near)) {
    return state;
  }
  return NOT_YET.test(near) ? 'proposed' : 'rejected';
}

const SHORT = 60;
const meaningOfShort = remembered(meaningOf);

/**
 * What the words of a status field or section say. Undefined for an empty
 * value, a placeholder (`{proposed | accepted}`) and a list to choose from.
 */
export function interpretStatus(source: string): StatusMeaning | undefined {
  return source.length > SHORT ? meaningOf(source) : meaningOfShort(source);
}

/** `Submitted, 2017-01-26; approved, 2017-02-01`: of states with a day each, the latest holds. */
function latestOf(
  text: string,
): ReturnType<typeof STATES.find>[number] | undefined {
  const dated = text.split(/[;\n]|\.\s/).flatMap(clause => {
    const [state] = STATES.find(clause);
    const [date] = parseDates(clause);
    return state && date ? [{ state, date }] : [];
  });
  return dated.length < 2
    ? undefined
    : dated.reduce((latest, it) =>
        it.date.value >= latest.date.value ? it : latest,
      ).state;
}

const ASKS =
  /^(?:what|which|one of|choose|select|pick|either|the (?:\p{L}+'?s? )?status)|such as|e\.g\.|for example|\?$|ornegin|z\.b\.|par exemple|por ejemplo|por exemplo/u;

/** `One of proposed, accepted, rejected`: the words explain what could stand here. */
function listsStates(
  text: string,
  found: readonly { meaning: StatusState }[],
): boolean {
  const states = new Set(found.map(({ meaning }) => meaning)).size;
  return states >= 4 || (states >= 2 && ASKS.test(text) && !ARROW.test(text));
}

/** True where the words are a choice that nobody has made yet. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text.slice(0, LONGEST_TEXT).trim());
}

function statusWords(source: string): { text: string; isChoice: boolean } {
  const cut = source.slice(0, LONGEST_TEXT);
  const { text, struck } = readInline(withImages(cut).replace(SHORT_CODE, ''));
  const kept = struck
    .reduceRight(
      (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
      text,
    )
    .trim();
  if (isPlaceholder(kept)) {
    return { text: kept, isChoice: true };
  }
  const choices = kept.split(/\s*[|│/]\s*/);
  const states = choices.map(
    choice => STATES.find(normaliseWords(choice))[0]?.meaning,
  );
  if (
    choices.length < 3 ||
    new Set(states).size < 3 ||
    states.some(state => state === undefined)
  ) {
    return { text: kept, isChoice: false };
  }
  // `Proposed | **Accepted** | Rejected`: the one in bold is chosen.
  const bold = /\*\*([^*]+)\*\*/.exec(cut)?.[1];
  return { text: bold ?? kept, isChoice: bold === undefined };
}

/** A badge says its status in its alternative text or address: `…/badge/status-accepted-green`. */
function withImages(source: string): string {
  return source.replace(
    /!\[([^\]]{0,200})\]\(([^()\s]{0,500})[^)]{0,200}\)/g,
    (_, text: string, href: string) => {
      const badge = /badge\/([^/?]{1,100})/.exec(href)?.[1];
      return badge ? badgeWords(badge) : ` ${text} `;
    },
  );
}

/** `status-proposed-yellow` of shields.io: label, message and colour; `--` and `_` stand for `-` and a blank. */
function badgeWords(badge: string): string {
  const parts = badge
    .replace(/\.svg$/, '')
    .replace(/--/g, '\u2010')
    .split('-')
    .map(part => part.replace(/_|%20/g, ' '));
  return ` ${parts.length > 2 ? parts.slice(1, -1).join(' ') : parts[0]} `;
}

function wordsBefore(text: string, place: number): number {
  return text.slice(0, place).split(/\s+/).filter(Boolean).length;
}

function clausesOf(text: string): string[] {
  return text.split(CLAUSES).filter(Boolean);
}

/** True where the whole record is said to be superseded, not a part of it. */
function isSuperseded(normalised: string): boolean {
  return clausesOf(normalised).some(clause => {
    const [found] = SUPERSEDED.find(clause);
    return (
      found !== undefined && !isPartial(clause.slice(0, found.start), clause)
    );
  });
}

/** True where what stands before a word such as `superseded by` names a part of the record. */
export function isPartial(before: string, clause: string): boolean {
  return (
    PARTS.find(clause).length > 0 ||
    before
      .split(/[\s,]+/)
      .some(
        word =>
          /\p{L}/u.test(word) &&
          !FILLERS.test(word) &&
          STATES.find(word).length === 0,
      )
  );
}

function qualifiersOf(text: string, phrase: string): string[] {
  let stateSeen = false;
  return clausesOf(text).flatMap(clause => {
    const normalised = normaliseWords(clause);
    const place = stateSeen ? -1 : normalised.indexOf(phrase);
    let rest = clause;
    if (place !== -1) {
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
    .filter(word => /\p{L}/u.test(word) && !FILLERS.test(word));
  return others.length > 0 ? clause : '';
}

function withoutDates(text: string): string {
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
