import { Block, InlineSource, Section } from '../document/MarkdownDocument';
import { isNone } from './linkTargets';
import { plainText } from '../document/inlineText';
import { Status } from '../model/Status';
import { namedConcern } from '../vocabulary/sectionConcern';
import {
  interpretStatus,
  isPlaceholder,
  StatusMeaning,
} from './interpretStatus';
import { FieldOrigin } from './StatedField';
import {
  blocksBelow,
  latestState,
  logEntries,
  statementsOf,
} from './readChangelog';

/** A status that was found somewhere, with how much that place is believed. */
export interface StatusCandidate extends Status {
  origin: FieldOrigin;
  known: boolean;
}

const MOST_LINES = 12;
const LONGEST_RAW = 500;
const MARKED = /[✅☑✔✓🟢🔵●◉x]|\[x\]|:white_check_mark:|:heavy_check_mark:/iu;
const UNMARKED = /^\s*(?:[⬜☐○◯❌⚪–—-]|\[ \])?\s*$/u;

/** The candidate of a field's value; undefined where it says nothing. */
export function statusOfValue(
  { source, line }: InlineSource,
  origin: FieldOrigin,
): StatusCandidate | undefined {
  const meaning = interpretStatus(source);
  return meaning && candidate(meaning, { source, line }, origin);
}

function candidate(
  { state, qualifiers, known }: StatusMeaning,
  { source, line }: InlineSource,
  origin: FieldOrigin,
): StatusCandidate {
  const raw = source.trim().slice(0, LONGEST_RAW);
  return { state, qualifiers, known, raw, line, origin };
}

/** What a section called "Status" says: its first words, the box that is ticked, the last entry of a history. */
export function statusOfSection(
  section: Section,
  dayFirst?: boolean,
): StatusCandidate | undefined {
  const blocks =
    section.blocks.length > 0 ? section.blocks : blocksBelow(section);
  const tasks = blocks.filter(
    block => block.type === 'item' && block.checked !== undefined,
  );
  if (tasks.length > 0) {
    const ticked = tasks.flatMap(block =>
      block.type === 'item' && block.checked ? [block] : [],
    );
    const last = ticked.at(-1);
    return last && statusOfValue(last, 'section');
  }
  const history = logEntries(blocks.filter(isListed), dayFirst);
  const latest = history.length > 1 ? latestState(history) : undefined;
  return latest
    ? statusOfValue(latest, 'section')
    : statusOfStages(blocks) ?? statusOfLines(blocks);
}

function isListed(block: Block): boolean {
  return block.type === 'item' || block.type === 'table';
}

/** A table of stages in which one is marked, mostly by an emoji. */
export function statusOfStages(
  blocks: readonly Block[],
): StatusCandidate | undefined {
  for (const block of blocks) {
    if (block.type !== 'table') {
      continue;
    }
    const rows = [block.header, ...block.rows.map(({ cells }) => cells)];
    const stages = rows.filter(
      ([first]) => first && interpretStatus(first.source)?.known,
    );
    const marked = stages.filter(([, ...marks]) =>
      marks.some(
        ({ source }) => MARKED.test(source) && source.trim().length < 30,
      ),
    );
    const open = stages.filter(([, ...marks]) =>
      marks.every(({ source }) => UNMARKED.test(plainText(source))),
    );
    const last = marked.at(-1);
    if (
      last &&
      stages.length >= 2 &&
      marked.length + open.length >= stages.length
    ) {
      return statusOfValue(last[0], 'section');
    }
    const across = stagesAcross(block.header, block.rows[0]?.cells ?? []);
    if (across) {
      return statusOfValue(across, 'section');
    }
  }
  return undefined;
}

function stagesAcross(
  header: readonly InlineSource[],
  marks: readonly InlineSource[],
): InlineSource | undefined {
  const stages = header.filter(({ source }) => interpretStatus(source)?.known);
  return stages.length >= 2 && stages.length * 2 > header.length
    ? header.findLast(
        (stage, index) =>
          stages.includes(stage) && MARKED.test(marks[index]?.source ?? ''),
      )
    : undefined;
}

function statusOfLines(blocks: readonly Block[]): StatusCandidate | undefined {
  const lines = blocks
    .slice(0, MOST_LINES)
    .flatMap(statementsOf)
    .filter(
      ({ source }) => plainText(withoutLabel(source)) || source.includes('!['),
    )
    .slice(0, MOST_LINES);
  const meanings = lines.map(({ source }) =>
    interpretStatus(withoutLabel(source)),
  );
  if (lines[0] && isPlaceholder(lines[0].source)) {
    return undefined;
  }
  const first = meanings.findIndex(meaning => meaning?.known);
  const place = first === -1 ? meanings.findIndex(Boolean) : first;
  const meaning = meanings[place];
  if (!meaning || (!meaning.known && lines[place].source.length > 60)) {
    return undefined;
  }
  const superseded = lines.findIndex(
    ({ source }, index) =>
      index > place &&
      meanings[index]?.state === 'superseded' &&
      source.length < 300 &&
      !saysByNone(source),
  );
  const main = candidate(
    meaning,
    { ...lines[place], source: withoutLabel(lines[place].source) },
    'section',
  );
  if (superseded === -1 || main.state === 'superseded') {
    return main;
  }
  // A line that was added later, when the record was superseded, is the one that holds.
  return isWhole(lines[superseded].source)
    ? {
        ...candidate(
          meanings[superseded] ?? meaning,
          lines[superseded],
          'section',
        ),
        qualifiers: [main.raw],
      }
    : {
        ...main,
        qualifiers: [...main.qualifiers, plainText(lines[superseded].source)],
      };
}

/** `Superseded by: -` names nothing, and says nothing of the status. */
function saysByNone(source: string): boolean {
  const [, value] = /:\s*([^:]*)$/.exec(plainText(source).slice(0, 300)) ?? [];
  return value !== undefined && isNone(value);
}

function isWhole(source: string): boolean {
  const text = plainText(source);
  return interpretStatus(`accepted. ${text}`)?.state === 'superseded';
}

/** `Status: Accepted` inside of the section of that name. */
function withoutLabel(source: string): string {
  const match =
    /^(?:\*\*|__)?([^:：*_]{2,30})(?::\*\*|\*\*:|__:|:__|:|：)\s*/.exec(source);
  return match && namedConcern(match[1]) === 'status'
    ? source.slice(match[0].length)
    : source;
}
