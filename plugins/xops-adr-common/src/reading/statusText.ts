import { readInline } from '../document/readInline';
import { matchesOf } from '../vocabulary/matchesOf';
import { normaliseWords } from '../vocabulary/normaliseWords';
import { STATES } from '../vocabulary/statePhrases';

/** The words of a status without Markdown, badges and what is struck through. */
export interface StatusText {
  text: string;
  /** True where they are a choice that nobody has made yet. */
  isChoice: boolean;
}

const LONGEST_TEXT = 600;
const LONGEST_CHOICE = 70;
// Emoji by name: `:white_check_mark:`.
const SHORT_CODE = /:[a-z][a-z0-9_+-]{1,40}:/g;
const PLACEHOLDER =
  /^\W{0,40}(?:[{<[][^\]}>]*[|/…][^\]}>]*|\{[^{}]*|<[\p{L} |/_-]{2,200}>|\[[\p{L} |/…_-]{2,200}\](?![([:]))/u;
// `[Accepted]`, `**[Accepted]**.`
const ENCLOSED = /^\W{0,3}\[([\p{L} -]{4,30})\]\W{0,3}$/u;
// `Proposed [Proposed, Accepted, Rejected]`
const WITH_CHOICES = /^([^[({]{3,60})[[({]([^\])}]{10,300})[\])}]\W{0,3}$/u;
const MAY_BE_CHOICE = /[{<[|│/]/;
const CHOICE = /\s*[|│/,]\s*/;
const BOLD = /\*\*([^*]+)\*\*/g;
const ITALIC = /(?<![*_\p{L}])[*_]([^*_,|/]+)[*_](?![*_\p{L}])/gu;

/** True where the words are a choice that nobody has made yet; `[Accepted]` has been made. */
export function isPlaceholder(text: string): boolean {
  if (!MAY_BE_CHOICE.test(text)) {
    return false;
  }
  const words = text.slice(0, LONGEST_TEXT).trim();
  return PLACEHOLDER.test(words) && !isOneState(words);
}

function isOneState(words: string): boolean {
  const inner = normaliseWords(ENCLOSED.exec(words)?.[1] ?? '');
  const [found] = inner === '' ? [] : STATES.find(inner);
  return found !== undefined && found.end - found.start === inner.length;
}

/** As `isPlaceholder`, also without brackets: `Proposed | Accepted | Superseded by [ADR-0005](…)`. */
export function isUnmadeChoice(source: string): boolean {
  return MAY_BE_CHOICE.test(source) && statusText(source).isChoice;
}

/** The words of a status, as its reader sees them. */
export function statusText(source: string): StatusText {
  const cut = source.slice(0, LONGEST_TEXT);
  const { text, struck } = readInline(withImages(cut).replace(SHORT_CODE, ''));
  const kept = struck
    .reduceRight(
      (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
      text,
    )
    .trim();
  const chosen = chosenOf(kept);
  if (chosen !== undefined) {
    return { text: chosen, isChoice: false };
  }
  if (isPlaceholder(kept)) {
    return { text: kept, isChoice: true };
  }
  const choices = CHOICE.test(kept) ? kept.split(CHOICE) : [];
  const states = choices.map(
    choice => STATES.find(normaliseWords(choice))[0]?.meaning,
  );
  if (
    choices.length < 3 ||
    choices.some(({ length }) => length > LONGEST_CHOICE) ||
    new Set(states).size < 3 ||
    states.some(state => state === undefined)
  ) {
    return { text: kept, isChoice: false };
  }
  // `Proposed | **Accepted** | Rejected`: the one in bold is chosen.
  const marked = onlyOne(BOLD, cut) ?? onlyOne(ITALIC, cut);
  return {
    text: marked ?? kept,
    isChoice: marked === undefined && !kept.includes(','),
  };
}

function onlyOne(mark: RegExp, source: string): string | undefined {
  const found = matchesOf(mark, source);
  return found.length === 1 ? found[0][1] : undefined;
}

/** What stands before a list of states to choose from, where it states one. */
function chosenOf(text: string): string | undefined {
  const [, chosen, list] = WITH_CHOICES.exec(text) ?? [];
  return list !== undefined &&
    new Set(STATES.find(normaliseWords(list)).map(({ meaning }) => meaning))
      .size >= 3 &&
    STATES.find(normaliseWords(chosen)).length > 0
    ? chosen.trim()
    : undefined;
}

/** A badge says its status in its alternative text or address: `…/badge/status-accepted-green`. */
function withImages(source: string): string {
  return source.includes('![')
    ? source.replace(
        /!\[([^\]]{0,200})\]\(([^()\s]{0,500})[^)]{0,200}\)/g,
        (_, text: string, href: string) => {
          const badge = /badge\/([^/?]{1,100})/.exec(href)?.[1];
          return badge ? badgeWords(badge) : ` ${text} `;
        },
      )
    : source;
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
