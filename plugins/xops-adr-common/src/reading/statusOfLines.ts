import { plainText } from '../document/inlineText';
import { Block, InlineSource } from '../document/MarkdownDocument';
import { StatusState } from '../model/Status';
import { normaliseWords } from '../vocabulary/normaliseWords';
import { namedConcern } from '../vocabulary/sectionConcern';
import { interpretStatus, StatusMeaning } from './interpretStatus';
import { isNone } from './linkTargets';
import { parseDates } from './parseDates';
import { isPartly } from './partOfRecord';
import { statementsOf } from './readChangelog';
import { StatusCandidate, statusCandidate } from './StatusCandidate';
import { isPlaceholder } from './statusText';

/** A line of a section called "Status" with what it says. */
interface StatusLine extends InlineSource {
  meaning?: StatusMeaning;
}

const MOST_LINES = 12;
const LONGEST_ENTRY = 140;
const LONGEST_UNKNOWN = 60;
const LONGEST_NOTICE = 300;
const BOLD = /^\s*(\*\*|__)[^*_]+\1/;
// The order in which a decision goes through its states.
const COURSE: readonly StatusState[] = [
  'draft',
  'proposed',
  'accepted',
  'implemented',
  'deprecated',
  'superseded',
];

/** What the lines of a section called "Status" say: the first that states one, or the one that a later line puts in its place. */
export function statusOfLines(
  blocks: readonly Block[],
  dayFirst?: boolean,
): StatusCandidate | undefined {
  const lines = statusLines(blocks);
  if (!lines[0] || isPlaceholder(lines[0].source) || isList(lines)) {
    return undefined;
  }
  const main =
    currentOf(lines, dayFirst) ??
    lines.find(({ meaning }) => meaning?.known) ??
    lines.find(({ meaning }) => meaning);
  if (
    !main?.meaning ||
    (!main.meaning.known && main.source.length > LONGEST_UNKNOWN)
  ) {
    return undefined;
  }
  return withLaterNotice(main, main.meaning, lines);
}

/** Of several lines that each state the status the one that holds now; undefined where they tell no history. */
export function latestOfLines<Line extends InlineSource>(
  lines: readonly Line[],
  dayFirst?: boolean,
): Line | undefined {
  const read = lines.map(line => ({
    ...line,
    meaning: interpretStatus(line.source),
  }));
  const current = currentOf(read, dayFirst);
  return lines.find(({ line }) => line === current?.line);
}

/** True where a section lists the states to choose from, and none of them is chosen yet. */
export function isUnmadeList(blocks: readonly Block[]): boolean {
  return isList(statusLines(blocks));
}

function statusLines(blocks: readonly Block[]): StatusLine[] {
  return blocks
    .slice(0, MOST_LINES)
    .flatMap(statementsOf)
    .map(({ source, line }) => ({ source: withoutLabel(source), line }))
    .filter(({ source }) => plainText(source) || source.includes('!['))
    .slice(0, MOST_LINES)
    .map(line => ({ ...line, meaning: interpretStatus(line.source) }));
}

/** Lines that state a state and nothing else, as the entries of a history do. */
function entriesOf(lines: readonly StatusLine[]): StatusLine[] {
  return lines.filter(
    ({ source, meaning }) =>
      meaning?.known && meaning.bare && source.length < LONGEST_ENTRY,
  );
}

function stateIn(line: StatusLine): StatusState {
  return line.meaning?.state ?? 'other';
}

/** Undated states that no decision goes through one after the other are a choice; one in bold is the chosen one. */
function isList(lines: readonly StatusLine[]): boolean {
  const entries = entriesOf(lines);
  const states = new Set(entries.map(stateIn));
  return (
    states.size >= 3 &&
    (states.size >= 4 || (states.has('accepted') && states.has('rejected'))) &&
    entries.every(({ source }) => !/\d/.test(withoutHref(source))) &&
    onlyBold(entries) === undefined
  );
}

/** An example's number stands in the address of a link, or in its words. */
function withoutHref(source: string): string {
  return source.replace(/\[[^\]]{0,200}\]\([^)]{0,300}\)/g, '');
}

function onlyBold(entries: readonly StatusLine[]): StatusLine | undefined {
  const bold = entries.filter(({ source }) => BOLD.test(source));
  return bold.length === 1 && entries.length > 1 ? bold[0] : undefined;
}

/** Of a history the entry that holds now: the latest by day, else the last; the first where later ones go back. */
function currentOf(
  lines: readonly StatusLine[],
  dayFirst?: boolean,
): StatusLine | undefined {
  // What superseded it is a notice, not a step.
  const entries = entriesOf(lines).filter(it => stateIn(it) !== 'superseded');
  if (entries.length < 2 || entries[0] !== firstKnown(lines)) {
    return undefined;
  }
  const chosen = onlyBold(entries);
  if (chosen) {
    return chosen;
  }
  const dates = entries.map(
    ({ source }) => parseDates(plainText(source), dayFirst)[0]?.value,
  );
  if (dates.every(date => date !== undefined)) {
    const newestFirst = dates[0] > dates[dates.length - 1];
    return entries.reduce((latest, entry, index) => {
      const known = dates[entries.indexOf(latest)];
      return dates[index] > known || (dates[index] === known && !newestFirst)
        ? entry
        : latest;
    });
  }
  const places = entries.map(entry => COURSE.indexOf(stateIn(entry)));
  const goesBack = places.every(
    (place, index) => index === 0 || place < places[index - 1],
  );
  return goesBack ? entries[0] : entries.at(-1);
}

function firstKnown(lines: readonly StatusLine[]): StatusLine | undefined {
  return lines.find(({ meaning }) => meaning?.known);
}

/** A line that was added later, when the record was superseded, is the one that holds. */
function withLaterNotice(
  main: StatusLine,
  meaning: StatusMeaning,
  lines: readonly StatusLine[],
): StatusCandidate {
  const stated = statusCandidate(meaning, main, 'section');
  const notice = lines
    .slice(lines.indexOf(main) + 1)
    .find(
      ({ source, meaning: said }) =>
        said?.known &&
        source.length < LONGEST_NOTICE &&
        (said.state === 'superseded' || isPartly(normaliseWords(source))) &&
        !saysByNone(source),
    );
  if (!notice?.meaning || stated.state === 'superseded') {
    return stated;
  }
  return isWhole(notice.source)
    ? {
        ...statusCandidate(notice.meaning, notice, 'section'),
        qualifiers: [stated.raw],
      }
    : {
        ...stated,
        qualifiers: [...stated.qualifiers, plainText(notice.source)],
      };
}

/** `Superseded by: -` names nothing, and says nothing of the status. */
function saysByNone(source: string): boolean {
  const [, value] = /:\s*([^:]*)$/.exec(plainText(source).slice(0, 300)) ?? [];
  return value !== undefined && isNone(value);
}

function isWhole(source: string): boolean {
  return (
    interpretStatus(`accepted. ${plainText(source)}`)?.state === 'superseded'
  );
}

/** `Status: Accepted` inside of the section of that name. */
function withoutLabel(source: string): string {
  const match =
    /^(?:\*\*|__)?([^:：*_]{2,30})(?::\*\*|\*\*:|__:|:__|:|：)\s*/.exec(source);
  return match && namedConcern(match[1]) === 'status'
    ? source.slice(match[0].length)
    : source;
}
