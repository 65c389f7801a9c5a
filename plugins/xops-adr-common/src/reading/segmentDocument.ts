import { DecisionScope } from '../document/DecisionScope';
import { MarkdownDocument, Section } from '../document/MarkdownDocument';
import { fieldMeaning } from '../vocabulary/fieldMeaning';
import { inlineLinks } from '../document/inlineText';
import { Genre } from '../vocabulary/genreWords';
import { decisionLeads } from './decisionLeads';
import { isDecisionLog, isOneDecision, logSections } from './decisionLog';
import { decisionRows } from './decisionRows';
import { genreOf } from './genreOf';
import { itemEntries } from './itemEntries';
import { isRecordLink } from './linkTargets';
import { decisionIdIn } from './recordTitle';
import { readFields } from './readFields';
import { titleSection } from './collectFields';
import { scopeOf } from './scopeOf';
import { isSubstantial, SectionFacts, sectionFacts } from './sectionFacts';
import { sectionName } from './sectionName';

/** The decisions of a file: the file itself where it holds one or none, or its parts. */
export interface Segments {
  whole: DecisionScope;
  parts: DecisionScope[];
  /** Line of the first decision that was not read, where a file holds more than any log does. */
  unreadFrom?: number;
  /** What the file is, where that is no collection of decisions and no record. */
  genre?: Genre;
}

const DEEPEST = 4;
const MOST_PARTS = 500;
// `1. Use a queue`
const NUMBERED = /^(\d{1,4})[.):]\s+\p{L}/u;
// A title that is no more than that.
const LIST_OF_DECISIONS =
  /^\W*(?:(?:our|the|key|design|technical|architecture|architectural) )*(?:decisions|decision (?:records|log)|adrs|entscheidungen|architekturentscheidungen|décisions|decisiones|decisões|decisioni|beslissingen|decyzje|рішення|решения|kararlar|beslut)\W*$/iu;
const COLLECTION =
  /\b(?:decisions|adrs|decision (?:log|records)|architectural? decisions?|records|log|register|entscheidungen|décisions|decisiones|decisões|decisioni|beslissingen|decyzje|рішення|решения|kararlar|beslut)\b|決定|决策/i;

/** Divides a document into its decisions. */
export function segmentDocument(
  document: MarkdownDocument,
  path: string,
): Segments {
  const whole = scopeOf(document, document.root);
  const own = ownFacts(document);
  const genre = genreOf(document, path, own.status);
  if (genre) {
    return { whole, parts: [], genre };
  }
  const parts = partsOf(document, own, path);
  const unread = parts[MOST_PARTS];
  return {
    whole,
    parts: parts.slice(0, MOST_PARTS),
    ...(unread ? { unreadFrom: unread.line } : {}),
  };
}

function partsOf(
  document: MarkdownDocument,
  own: SectionFacts,
  path: string,
): DecisionScope[] {
  const isLog = isDecisionLog(document, path) && !isOneDecision(document);
  const divided = partSections(document, own);
  const entries = isLog ? logSections(document, own) : [];
  const sections = entries.length > divided.length ? entries : divided;
  const leads = divided.length > 0 ? [] : decisionLeads(document);
  if (leads.length > sections.length) {
    return leads;
  }
  if (sections.length > 0) {
    return sections
      .slice(0, MOST_PARTS + 1)
      .map(section => scopeOf(document, section));
  }
  if (own.status || (!isLog && (own.decision || own.context))) {
    return [];
  }
  const rows = decisionRows(document, path, isLog);
  if (rows.length > 0) {
    return rows;
  }
  const items = isLog ? itemEntries(document) : [];
  if (items.length > 0) {
    return items.slice(0, MOST_PARTS + 1);
  }
  const plain = plainSections(document);
  return (plain.length > 0 ? plain : countedSections(document)).map(section =>
    scopeOf(document, section),
  );
}

/** The sections below "Decision records", where they are all numbered, from one on. */
function countedSections({ root }: MarkdownDocument): Section[] {
  const list = [...root.children, ...root.children.flatMap(it => it.children)]
    .filter(it => LIST_OF_DECISIONS.test(sectionName(it).text))
    .map(({ children }) => children)
    .find(({ length }) => length > 1);
  return list?.every(
    (child, index) =>
      !isNamed(child) &&
      Number(NUMBERED.exec(sectionName(child).text)?.[1]) === index + 1,
  )
    ? list
    : [];
}

/** Sections that begin with a decision's name and hold its words alone, without any parts. */
function plainSections(document: MarkdownDocument): Section[] {
  const found = sectionsOfWords(document, 'decision');
  if (found.length > 1 || !isNamedCollection(document.root)) {
    return found.length > 1 ? found : [];
  }
  // `SEC-7` is a decision where the file calls itself a list of them.
  const coded = sectionsOfWords(document, 'code');
  const prefixes = coded.map(({ heading }) =>
    /[A-Z]{1,10}/.exec(heading?.source ?? '')?.join(''),
  );
  const most = coded.filter((_, index) => prefixes[index] === prefixes[0]);
  return most.length > 2 ? most : [];
}

function sectionsOfWords(
  { root, references }: MarkdownDocument,
  id: 'decision' | 'code',
): Section[] {
  return outermost(
    root,
    ({ heading, blocks }) =>
      heading !== undefined &&
      decisionIdIn(heading.source) === id &&
      blocks.some(({ type }) => type === 'paragraph' || type === 'item') &&
      !blocks.some(
        block =>
          'source' in block &&
          inlineLinks(block, references).some(isRecordLink),
      ),
  );
}

/** What the file says about itself, outside of any section that could be a decision. */
function ownFacts({ frontMatter, root }: MarkdownDocument): SectionFacts {
  const title = titleSection(root);
  const facts = title ? sectionFacts(title) : sectionFacts(root);
  const head = readFields(root.blocks.slice(0, 40));
  // The title of a log may be "Decisions".
  const names = root.children
    .filter(it => it !== title || root.children.some(isBesideTitle))
    .map(sectionName);
  const stated = (wanted: string) =>
    frontMatter?.fields.some(
      ({ key, raw }) =>
        raw !== '' && fieldMeaning(key.replace(/-/g, ' '))?.meaning === wanted,
    ) === true || head.some(({ meaning }) => meaning === wanted);
  return {
    ...facts,
    status:
      facts.status ||
      stated('status') ||
      names.some(({ meaning }) => meaning === 'status'),
    decision: facts.decision || names.some(({ named }) => named === 'decision'),
    context: facts.context || names.some(({ named }) => named === 'context'),
  };
}

/** True where a document has several titles, which are its sections then. */
function isBesideTitle({ level }: Section, index: number): boolean {
  return index > 0 && level === 1;
}

function partSections(
  document: MarkdownDocument,
  own: SectionFacts,
): Section[] {
  const { root } = document;
  const facts = new Map<Section, SectionFacts>();
  const factsOf = (section: Section) => {
    const known = facts.get(section) ?? sectionFacts(section);
    facts.set(section, known);
    return known;
  };
  const named = outermost(
    root,
    section =>
      section.heading !== undefined &&
      decisionIdIn(section.heading.source) !== undefined &&
      isSubstantial(factsOf(section)),
  );
  if (
    named.length > 1 &&
    (!own.status || named.every(it => factsOf(it).status))
  ) {
    return named;
  }
  if (named.length === 1 && isCollection(root, named[0]) && !own.status) {
    return named;
  }
  if (own.status) {
    return [];
  }
  const byStatus = outermost(root, section => {
    const it = factsOf(section);
    return it.status && (it.decision || it.context);
  });
  if (byStatus.length > 1) {
    return byStatus;
  }
  if (own.decision || own.context) {
    return [];
  }
  const byNumber = isNamedCollection(root)
    ? outermost(
        root,
        section =>
          NUMBERED.test(sectionName(section).text) && factsOf(section).status,
      )
    : [];
  if (byNumber.length > 1) {
    return byNumber;
  }
  const byText = outermost(root, section => {
    const it = factsOf(section);
    return it.decision && (it.context || it.weighing || it.decisionField);
  });
  return byText.length > 1 ? byText : [];
}

/** The highest sections that are decisions, none inside of another. */
function outermost(
  root: Section,
  isDecision: (section: Section) => boolean,
): Section[] {
  const found: Section[] = [];
  const visit = (section: Section, depth: number) => {
    for (const child of section.children) {
      // A title over the whole file is no part of it.
      const isTitle = child === root.children[0] && root.children.length === 1;
      if (!isTitle && !isNamed(child) && isDecision(child)) {
        found.push(child);
      } else if (depth < DEEPEST && !isText(child)) {
        visit(child, depth + 1);
      }
    }
  };
  visit(root, 0);
  return found;
}

/** True for a part that every record has, which is no decision by itself. */
function isNamed(section: Section): boolean {
  return sectionName(section).named !== undefined;
}

function isText(section: Section): boolean {
  const { named } = sectionName(section);
  return named === 'options' || named === 'related' || named === 'references';
}

function isNamedCollection(root: Section): boolean {
  const title = titleSection(root);
  return title !== undefined && COLLECTION.test(sectionName(title).text);
}

function isCollection(root: Section, only: Section): boolean {
  const title = titleSection(root);
  return (
    title?.heading !== undefined &&
    title !== only &&
    sectionFacts(title).id === undefined &&
    COLLECTION.test(sectionName(title).text)
  );
}
