import { DecisionScope } from '../document/DecisionScope';
import { Section } from '../document/MarkdownDocument';
import { plainText } from '../document/inlineText';
import { RecordLink } from '../model/RecordLink';
import { Status } from '../model/Status';
import { titleSection } from './collectFields';
import { normaliseWords } from '../vocabulary/normaliseWords';
import { STATES } from '../vocabulary/statePhrases';
import { interpretStatus } from './interpretStatus';
import { blocksBelow, latestState, logEntries } from './readChangelog';
import { noticeHeadings } from './noticeHeadings';
import { stateLine } from './stateLine';
import { stateMark } from './stateMark';
import { ENDED, StatusCandidate } from './StatusCandidate';
import { badge, notice } from './statusNotices';
import {
  statusOfHistory,
  statusOfSection,
  statusOfStages,
  statusOfValue,
} from './readStatus';
import { FIELD_ORIGINS, fieldsOf, StatedField } from './StatedField';
import { latestOfLines } from './statusOfLines';
import { sectionName } from './sectionName';

export interface StatusReading {
  scope: DecisionScope;
  fields: readonly StatedField[];
  links: readonly RecordLink[];
  dayFirst?: boolean;
}

/** The status of a decision, and what other places say about it. */
export interface DecidedStatus {
  status?: Status;
  others: Status[];
}

const IN_FORCE = new Set([
  'accepted',
  'implemented',
  'proposed',
  'draft',
  'other',
]);

/** Ranks what all places say about the status; a record that says it is superseded is. */
export function decideStatus(reading: StatusReading): DecidedStatus {
  const stated = [...candidatesOf(reading)];
  const candidates = (
    stated.some(({ known }) => known)
      ? stated
      : [...stated, ...impliedBy(reading)]
  ).sort(
    (a, b) =>
      Number(b.known) - Number(a.known) ||
      FIELD_ORIGINS.indexOf(a.origin) - FIELD_ORIGINS.indexOf(b.origin) ||
      a.line - b.line,
  );
  const [best, ...rest] = candidates;
  const by = supersededBy(reading.links);
  if (!best) {
    return {
      ...(by ? { status: impliedStatus(by, reading) } : {}),
      others: [],
    };
  }
  const others = rest
    .filter(
      ({ known, origin, raw }) =>
        known &&
        origin !== 'appendix' &&
        (origin !== 'section' || beginsWithState(raw)),
    )
    .map(plain);
  if (!by || !IN_FORCE.has(best.state)) {
    return { status: plain(best), others };
  }
  return {
    status: {
      ...plain(best),
      state: 'superseded',
      qualifiers: [...best.qualifiers, `superseded by ${by.target}`],
    },
    others: [plain(best), ...others],
  };
}

/** Where no status is stated, the line that names a successor states it. */
function impliedStatus({ line }: RecordLink, { scope }: StatusReading): Status {
  const raw = scope.document.lines[line - 1]?.trim().slice(0, 500) ?? '';
  return { state: 'superseded', qualifiers: [], raw, line };
}

/** False for a sentence about the work: `We have implemented the first form of it.` */
function beginsWithState(raw: string): boolean {
  const words = normaliseWords(plainText(raw)).replace(/^[^\p{L}\p{N}]+/u, '');
  return STATES.find(words)[0]?.start === 0;
}

function plain({ state, qualifiers, raw, line }: StatusCandidate): Status {
  return { state, qualifiers, raw, line };
}

function supersededBy(links: readonly RecordLink[]): RecordLink | undefined {
  return links.find(
    ({ type, partial, number, href }) =>
      type === 'supersededBy' &&
      !partial &&
      (number !== undefined || href !== undefined),
  );
}

function* candidatesOf({
  scope,
  fields,
  dayFirst,
}: StatusReading): Generator<StatusCandidate> {
  const { document, section } = scope;
  const stated = withoutDoubtful(fieldsOf(fields, 'status'));
  for (const field of withoutPast(stated, dayFirst)) {
    yield* one(statusOfValue(field, field.origin));
  }
  const title = section === document.root ? titleSection(section) : section;
  for (const part of statusSections(section, title)) {
    yield* one(statusOfSection(part, dayFirst));
  }
  const head = [
    ...(title === section ? [] : section.blocks),
    ...(title?.blocks ?? []),
  ];
  for (const block of head.slice(0, 20)) {
    if (block.type === 'paragraph' && /!\[/.test(block.source)) {
      yield* one(badge(block.source, block.line));
    }
    if (block.type === 'paragraph' && block.source.length < 1_000) {
      yield* one(notice(block.source, block.line));
    }
  }
  yield* one(statusOfHistory(head, dayFirst));
  yield* one(stateLine(title?.blocks[0]));
  for (const { source, line } of noticeHeadings(section)) {
    yield* one(statusOfValue({ source, line }, 'title'));
  }
  yield* one(statusOfStages(head.filter(({ type }) => type === 'table')));
  if (title?.heading) {
    yield* one(titleMark(title.heading.source, title.line));
  }
}

/** What is looked at only where no place states a status: the change log and the tags. */
function* impliedBy({
  scope,
  fields,
  dayFirst,
}: StatusReading): Generator<StatusCandidate> {
  yield* changelogStates(scope.section, dayFirst);
  yield* tagStates(fields);
}

function* one(
  candidate: StatusCandidate | undefined,
): Generator<StatusCandidate> {
  if (candidate) {
    yield candidate;
  }
}

/** Several sections that each state a status speak of themselves, not of the record. */
function withoutDoubtful(fields: StatedField[]): StatedField[] {
  const appended = fields.filter(({ origin }) => origin === 'appendix');
  return appended.length > 1
    ? fields.filter(({ origin }) => origin !== 'appendix')
    : fields;
}

/** Of several lines at the head that tell a history the last one alone. */
function withoutPast(fields: StatedField[], dayFirst?: boolean): StatedField[] {
  const head = fields.filter(({ origin }) => origin === 'head');
  const latest = head.length > 1 ? latestOfLines(head, dayFirst) : undefined;
  return latest
    ? fields.filter(it => it === latest || it.origin !== 'head')
    : fields;
}

/** Sections called "Status", and those called "Superseded" that stand before the text. */
function statusSections(section: Section, title?: Section): Section[] {
  const found: Section[] = [];
  const visit = (parent: Section, depth: number) => {
    const isHead = parent === section || parent === title;
    for (const child of parent.children) {
      const { text: name, concern, meaning } = sectionName(child);
      if (meaning === 'status') {
        found.push(child);
      } else if (
        isHead &&
        child === parent.children[0] &&
        child.children.length === 0 &&
        isEnded(name)
      ) {
        found.push({
          ...child,
          blocks: child.heading
            ? [child.heading, ...child.blocks]
            : child.blocks,
        });
      } else if (
        child === title ||
        (depth < 3 && concern !== 'options' && concern !== 'decision')
      ) {
        visit(child, depth + 1);
      }
    }
  };
  visit(section, 0);
  return found;
}

/** True for a heading that is a status and nothing else: `## Superceded`. */
function isEnded(name: string): boolean {
  if (name.length > 20 || /\s/.test(name)) {
    return false;
  }
  const words = interpretStatus(name);
  return words?.known === true && words.bare && ENDED.has(words.state);
}

/** `# ADR 002: Global fees [DEPRECATED]` */
function titleMark(title: string, line: number): StatusCandidate | undefined {
  const mark = stateMark(title);
  return mark && { ...mark.meaning, raw: mark.words, line, origin: 'title' };
}

function* changelogStates(
  section: Section,
  dayFirst?: boolean,
): Generator<StatusCandidate> {
  for (const child of section.children.flatMap(it => [it, ...it.children])) {
    if (sectionName(child).named === 'changelog') {
      const latest = latestState(logEntries(blocksBelow(child), dayFirst));
      yield* one(latest && statusOfValue(latest, 'changelog'));
    }
  }
}

/** A tag that is a status, where no field states one. */
function* tagStates(
  fields: readonly StatedField[],
): Generator<StatusCandidate> {
  for (const { source, line } of fieldsOf(fields, 'tags')) {
    const states = source
      .split(/[\n,]/)
      .map(tag => tag.trim())
      .filter(tag => tag.length < 30 && isState(tag));
    if (states.length === 1) {
      yield* one(statusOfValue({ source: states[0], line }, 'tags'));
    }
  }
}

function isState(tag: string): boolean {
  const meaning = interpretStatus(tag);
  return meaning?.known === true && meaning.bare;
}
