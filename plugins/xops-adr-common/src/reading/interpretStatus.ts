import { StatusState } from '../model/Status';
import { normaliseWords } from '../vocabulary/normaliseWords';
import { remembered } from '../vocabulary/remembered';
import { STATES } from '../vocabulary/statePhrases';
import { denialBefore } from './denial';
import { nearState } from '../vocabulary/nearState';
import { parseDates } from './parseDates';
import { isPartlySaid, isSuperseded } from './partOfRecord';
import { qualifiersOf, withoutDates } from './statusQualifiers';
import { statusText } from './statusText';

/** What the words of a status say. */
export interface StatusMeaning {
  state: StatusState;
  qualifiers: string[];
  /** False where no word of the vocabulary was found and the state is `other` for that. */
  known: boolean;
  /** True where they begin with the state and say no more than when, where or by whom. */
  bare: boolean;
}

const ARROW = /→|->|=>|➡|⇒/u;
// A record that was rejected or retired stays so, whatever took its place.
const ENDED = new Set<StatusState>(['superseded', 'deprecated', 'rejected']);
const IN_FORCE = new Set<StatusState>(['accepted', 'implemented']);
const OPEN = new Set<StatusState>(['draft', 'proposed']);
const AND = /^\s*(?:&|\+|and|und|et|y|e|en|i|og|och)\s*$/;
const OR = /^,?\s*(?:or|oder|ou|o|of|lub|nebo|або|или|veya|eller|tai)\s*$/u;
// Words a reader skips before the state: `This ADR is accepted`.
const MOST_WORDS_BEFORE = 8;
const SHORT = 60;
// A longer text that names many states tells what happened.
const LONGEST_LIST = 160;
// `by Ada`, `in the meeting`, `am 3. Mai`, `since`
const BESIDE_STATE =
  /^(?:$|[^\p{L}\p{N}]|(?:by|on|in|at|since|as of|with|von|am|im|seit|durch|par|le|en|por|el|em|da|dal|il|door|op|przez|dnia|w|від|от|в|av|den|by the)\s)/u;

type FoundState = ReturnType<typeof STATES.find>[number];

function meaningOf(source: string): StatusMeaning | undefined {
  const { text, isChoice } = statusText(source);
  if (isChoice || !/[\p{L}\p{N}]/u.test(text)) {
    return undefined;
  }
  const normalised = normaliseWords(text);
  const all = STATES.find(normalised);
  if (listsStates(normalised, all)) {
    return undefined;
  }
  const found = currentOf(text, normalised, all);
  if (!found) {
    const near = nearState(normalised);
    return near
      ? { state: near, qualifiers: [], known: true, bare: false }
      : { state: 'other', qualifiers: [], known: false, bare: false };
  }
  if (found.meaning === 'superseded' && isPartlySaid(normalised, found)) {
    // What was superseded in part holds for the rest.
    const qualifiers = qualifiersOf(text, undefined);
    return { state: 'accepted', qualifiers, known: true, bare: false };
  }
  return {
    state: stateOf(found, normalised),
    qualifiers: qualifiersOf(text, found.phrase),
    known: true,
    bare: isBare(found, normalised),
  };
}

/** Of several states the one that holds. */
function currentOf(
  text: string,
  normalised: string,
  all: readonly FoundState[],
): FoundState | undefined {
  if (ARROW.test(text)) {
    return all.at(-1);
  }
  return (
    latestOf(normalised) ??
    takenAtOnce(normalised, all) ??
    all.find(
      ({ meaning, start }) =>
        wordsBefore(normalised, start) <= MOST_WORDS_BEFORE &&
        // `not superseded` says nothing of what it is instead.
        !(ENDED.has(meaning) && denialBefore(normalised.slice(0, start))),
    )
  );
}

/** `Drafted & accepted`, on one day: the second step holds. */
function takenAtOnce(
  text: string,
  [first, second]: readonly FoundState[],
): FoundState | undefined {
  return first &&
    second &&
    OPEN.has(first.meaning) &&
    IN_FORCE.has(second.meaning) &&
    AND.test(text.slice(first.end, second.start))
    ? second
    : undefined;
}

function stateOf(found: FoundState, normalised: string): StatusState {
  const { meaning } = found;
  if (!ENDED.has(meaning) && isSuperseded(normalised)) {
    return 'superseded';
  }
  // `No aceptado`, `nog niet geaccepteerd`, `未承認`: what is denied is not taken for what it denies.
  const denial = IN_FORCE.has(meaning)
    ? denialBefore(normalised.slice(0, found.start))
    : undefined;
  if (denial === undefined) {
    return meaning;
  }
  return denial === 'not yet' ? 'proposed' : 'rejected';
}

function isBare({ start, end }: FoundState, normalised: string): boolean {
  return (
    !/\p{L}/u.test(withoutDates(normalised.slice(0, start))) &&
    BESIDE_STATE.test(withoutDates(normalised.slice(end)).trim())
  );
}

const meaningOfShort = remembered(meaningOf);

/**
 * What the words of a status field or section say. Undefined for an empty
 * value, a placeholder (`{proposed | accepted}`) and a list to choose from.
 */
export function interpretStatus(source: string): StatusMeaning | undefined {
  return source.length > SHORT ? meaningOf(source) : meaningOfShort(source);
}

/** `Submitted, 2017-01-26; approved, 2017-02-01`: of states with a day each, the latest holds. */
function latestOf(text: string): FoundState | undefined {
  if (!/\d/.test(text)) {
    return undefined;
  }
  const dated = text.split(/[;\n]|\.\s/).flatMap(clause => {
    const [date] = parseDates(clause);
    const [state] = date ? STATES.find(clause) : [];
    return state && date ? [{ state, date }] : [];
  });
  return dated.length < 2
    ? undefined
    : dated.reduce((latest, it) =>
        it.date.value >= latest.date.value ? it : latest,
      ).state;
}

const ASKS =
  /^(?:what|which|one of|choose|select|pick|either|the (?:\p{L}+'?s? )?status|(?:valid|possible|allowed) (?:\p{L}+ )?stat(?:us|es?|uses)\b)|such as|e\.g\.|for example|\?$|ornegin|z\.b\.|par exemple|por ejemplo|por exemplo/u;

/** `One of proposed, accepted, rejected`: the words explain what could stand here. */
function listsStates(text: string, found: readonly FoundState[]): boolean {
  const states = new Set(found.map(({ meaning }) => meaning)).size;
  return (
    (states >= 4 && text.length < LONGEST_LIST) ||
    (states >= 3 && isListAlone(text)) ||
    (states >= 2 &&
      !ARROW.test(text) &&
      (ASKS.test(text) || isEither(text, found)))
  );
}

/** `Accepted or rejected`, `[proposed, accepted]` */
function isEither(text: string, found: readonly FoundState[]): boolean {
  const [first, second] = found;
  return (
    found.length === 2 &&
    !/\p{L}/u.test(text.slice(0, first.start) + text.slice(second.end)) &&
    (OR.test(text.slice(first.end, second.start)) || /^\[.*\]$/.test(text))
  );
}

/** `proposed, accepted, replaced by`: three states with nothing said of any, one of them an end. */
function isListAlone(text: string): boolean {
  const words = text.split(
    /\s*[,、，(（)）]\s*|\s+(?:or|oder|ou|o|of|lub|или|або|veya)\s+/u,
  );
  const states = words.flatMap(word => {
    const [state] = STATES.find(word);
    return state?.start === 0 && word.length - state.end < 8
      ? [state.meaning]
      : [];
  });
  return (
    new Set(states).size >= 3 &&
    states.includes('accepted') &&
    states.some(state => ENDED.has(state))
  );
}

function wordsBefore(text: string, place: number): number {
  return text.slice(0, place).split(/\s+/).filter(Boolean).length;
}
