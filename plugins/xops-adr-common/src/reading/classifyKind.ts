import { DecisionScope } from '../document/DecisionScope';
import { Section } from '../document/MarkdownDocument';
import { inlineLinks, plainText } from '../document/inlineText';
import { RecordKind } from '../model/DecisionRecord';
import { Status } from '../model/Status';
import { fieldMeaning } from '../vocabulary/fieldMeaning';
import { SectionConcern } from '../vocabulary/sectionConcern';
import { Genre } from '../vocabulary/genreWords';
import { isTemplate } from './isTemplate';
import { isRecordLink } from './linkTargets';
import { statementsOf } from './readChangelog';
import { yStatement } from './readExcerpts';
import { TitleParts } from './recordTitle';
import { StatedField } from './StatedField';
import { isOfAnyText, sectionName } from './sectionName';

export interface KindReading {
  scope: DecisionScope;
  fields: readonly StatedField[];
  identity: TitleParts;
  status?: Status;
  path: string;
  /** What the file is, where that is known to be no record. */
  genre?: Genre;
}

const WEAK = 'weak decision';
const LEAST_LETTERS = 15;
const MOST_PLAIN_BLOCKS = 40;
const INDEX_TITLE =
  /\b(?:index|overview|table of contents|roadmap|backlog|list of|(?:decision|adr) log|catalogue?|übersicht|verzeichnis|liste|índice|indice|оглавление|зміст)\b|^(?:architecture|architectural|design) ?(?:decision)? ?(?:records|decisions)$|^adrs?$|一覧|目录/i;
const INDEX_FILE =
  /^(?:readme|index|_index|overview|summary|toc|_sidebar|adrs?|decisions|.*-?roadmap|.*backlog|log)\.\w+$/i;
// `0007-…`, `ADR-007-…`, `ODH-ADR-Operator-0005-…`; `c4-context.md` has no number of its own.
const NUMBERED_FILE = /(?:^|[-_. a-z])\d{2,6}(?:[-_. ]|$)/i;
const NAMED_ID = /\p{L}{3}/u;
const DATED_FILE = /^(?:19|20)\d\d[-_.]?[01]\d[-_.]?[0-3]\d[-_. ]/;
const IN_FOLDER =
  /(?:^|\/)(?:adrs?|madrs?|decisions?|architecture-decisions?|decision-records?|architecture-decision-records?|rfcs?)\//i;
// A numbered file right in a folder of records, whatever it looks like.
const AMONG_RECORDS =
  /(?:^|\/)(?:adrs?|madrs?|(?:architecture|architectural)-decisions|(?:(?:architecture|architectural)-)?decision-records?)\/(?:adr[-_]?)?\d{3,5}[-_](?!\d)[^/]*$/i;
// `0006-length-background.md` stands beside the record of that number.
const COMPANION =
  /[-_.](?:background|appendix|annex|notes|supplement|attachment|discussion|faq|minutes|anhang|hintergrund|protokoll|annexe|anexo|allegato|bijlage)\.\w+$/i;
const WEIGHING: readonly SectionConcern[] = [
  'options',
  'consequences',
  'drivers',
  'pros',
  'cons',
  'risks',
];

/** What a file that holds at most one decision is. */
export function classifyKind(reading: KindReading): RecordKind {
  const { scope, fields, identity, status, path } = reading;
  if (isTemplate(reading)) {
    return 'template';
  }
  if (isEmpty(scope)) {
    return 'placeholder';
  }
  if (reading.genre) {
    return looksLikeIndex(reading) ? 'index' : 'other';
  }
  const concerns = concernsOf(scope.section);
  const has = (...wanted: SectionConcern[]) =>
    wanted.some(it => concerns.has(it));
  const meanings = new Set(fields.map(({ meaning }) => meaning));
  const decision =
    has('decision') || concerns.has(WEAK) || meanings.has('decision');
  const context = has('context') || meanings.has('context');
  const weighing = has(...WEIGHING) || meanings.has('consequences');
  const name = path.split('/').at(-1) ?? path;
  const named =
    (NUMBERED_FILE.test(name) ||
      DATED_FILE.test(name) ||
      (identity.number !== undefined && NAMED_ID.test(identity.id ?? '')) ||
      IN_FOLDER.test(path)) &&
    !INDEX_FILE.test(name);
  const marks = [
    decision,
    context,
    weighing,
    status !== undefined,
    named,
  ].filter(Boolean);
  // A README that explains what records hold names their sections too.
  const speaks =
    !INDEX_FILE.test(name) ||
    identity.id !== undefined ||
    (status !== undefined && isKnown(status));
  const isSure =
    concerns.has('decision') || status !== undefined || named || identity.id;
  if (decision && (context || weighing) && speaks && isSure) {
    return 'record';
  }
  if (looksLikeIndex(reading)) {
    return 'index';
  }
  if (
    speaks &&
    (yStatement(scope) !== undefined ||
      (decision && isSure && marks.length >= 2) ||
      (context && (weighing || named)) ||
      (named && has('options') && has('drivers', 'consequences')) ||
      (status !== undefined && (context || weighing)) ||
      (status !== undefined && named) ||
      (!COMPANION.test(name) &&
        (AMONG_RECORDS.test(path) || isPlainRecord(reading, name))))
  ) {
    return 'record';
  }
  return INDEX_FILE.test(name) && recordLinks(scope) > 0 ? 'index' : 'other';
}

/** A short text with a number among the records, which has a title and no parts. */
function isPlainRecord(
  { scope, identity, path }: KindReading,
  name: string,
): boolean {
  return (
    identity.title !== '' &&
    NUMBERED_FILE.test(name) &&
    (IN_FOLDER.test(path) || NAMED_ID.test(identity.id ?? '')) &&
    scope.blocks.length < MOST_PLAIN_BLOCKS &&
    scope.blocks.every(block => block.type !== 'heading' || block.level === 1)
  );
}

function isKnown({ state, raw }: Status): boolean {
  return state !== 'other' || raw.length < 30;
}

function concernsOf(section: Section): Set<SectionConcern | typeof WEAK> {
  const found = new Set<SectionConcern | typeof WEAK>();
  const visit = (part: Section, depth: number) => {
    const { concern, meaning, text } = sectionName(part);
    if (concern) {
      found.add(concern === 'decision' && isOfAnyText(text) ? WEAK : concern);
    }
    if (meaning === 'decision') {
      found.add('decision');
    }
    if (depth < 3) {
      part.children.forEach(child => visit(child, depth + 1));
    }
  };
  section.children.forEach(child => visit(child, 0));
  return found;
}

const LONGEST_PLACEHOLDER = 200;
const PLACEHOLDER =
  /^\W*(?:tbd|todo|to be (?:done|written|defined|decided)|coming soon|wip|placeholder|work in progress|lorem ipsum|\[[A-Z_ ]+\]|\{[^}]*\}|…|\.\.\.)\W*$/i;
const LETTER = /[\p{L}\p{N}]/gu;

function isEmpty({ blocks }: DecisionScope): boolean {
  let characters = 0;
  for (const block of blocks) {
    if (block.type === 'code') {
      characters += block.content.length;
    } else if (block.type !== 'heading') {
      for (const { source } of statementsOf(block)) {
        if (source.includes('](')) {
          return false;
        }
        // A placeholder is short; a longer text is not looked at by the expression.
        const text = plainText(source);
        characters +=
          text.length <= LONGEST_PLACEHOLDER && PLACEHOLDER.test(text)
            ? 0
            : lettersOf(text, LEAST_LETTERS);
      }
    }
    if (characters >= LEAST_LETTERS) {
      return false;
    }
  }
  return true;
}

/** Letters and digits of a text, counted as far as a number of them. */
function lettersOf(text: string, most: number): number {
  let count = 0;
  LETTER.lastIndex = 0;
  while (count < most && LETTER.test(text)) {
    count += 1;
  }
  return count;
}

function looksLikeIndex(reading: KindReading): boolean {
  const { scope, identity, path } = reading;
  const name = path.split('/').at(-1) ?? path;
  const links = recordLinks(scope);
  const titled = INDEX_TITLE.test(identity.title) || INDEX_FILE.test(name);
  return (
    (titled && (links > 0 || listsRecords(scope))) ||
    (links >= 5 && linkShare(scope) > 0.5)
  );
}

function recordLinks({ blocks, document }: DecisionScope): number {
  return blocks
    .slice(0, 2_000)
    .flatMap(statementsOf)
    .slice(0, 5_000)
    .reduce(
      (count, statement) =>
        count +
        inlineLinks(statement, document.references).filter(isRecordLink).length,
      0,
    );
}

/** Share of items and rows that lead to a record. */
function linkShare({ blocks, document }: DecisionScope): number {
  const listed = blocks
    .filter(({ type }) => type === 'item' || type === 'table')
    .slice(0, 500)
    .flatMap(statementsOf);
  const leading = listed.filter(it =>
    inlineLinks(it, document.references).some(isRecordLink),
  );
  return listed.length === 0 ? 0 : leading.length / listed.length;
}

/** A table with a row for each record. */
function listsRecords({ blocks }: DecisionScope): boolean {
  return blocks.some(
    block =>
      block.type === 'table' &&
      block.rows.length >= 3 &&
      block.header.some(
        ({ source }) => fieldMeaning(plainText(source))?.meaning === 'title',
      ) &&
      block.header.some(({ source }) =>
        /^(?:status|date|priority|id|number|adr|#)$/i.test(plainText(source)),
      ),
  );
}
