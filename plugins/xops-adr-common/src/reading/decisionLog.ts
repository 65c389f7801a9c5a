import { MarkdownDocument, Section } from '../document/MarkdownDocument';
import { LOG_NAMES } from '../vocabulary/logNames';
import { normaliseName, normaliseWords } from '../vocabulary/normaliseWords';
import { PhraseFinder } from '../vocabulary/PhraseFinder';
import { titleSection } from './collectFields';
import { INDEX_TITLE } from './decisionLeads';
import { leadingDay } from './leadingDay';
import { decisionIdIn } from './recordTitle';
import { SectionFacts, sectionFacts } from './sectionFacts';
import { isOfAnyText, sectionName } from './sectionName';
import { stateMark } from './stateMark';

const NAMES = new PhraseFinder(LOG_NAMES);

/** Files that list records which have files of their own. */
export const INDEX_FILE = /(?:^|\/)(?:readme|_?index|toc|summary)\.\w+$/i;
// `0001-record-architecture-decisions.md` is one decision, `09-architecture-decisions.md` a chapter of them.
const NUMBERED_FILE = /^[^\d]{0,12}\d{1,6}[-_. ]+/;
const CHAPTER =
  /^(?:architecture|architectural|design|technical|architektur|entwurfs)? ?(?:decisions|entscheidungen)$/;
const NUMBERED = /^#?\d{1,4}[.):]\s+\P{N}/u;
const DEEPEST = 4;
const MOST_SHELF_WORDS = 3;

/** What makes headings of a log its entries, the surest first. */
type EntryMark = (section: Section) => boolean;
const MARKS: readonly EntryMark[] = [
  ({ heading }) => stateMark(heading?.source ?? '') !== undefined,
  ({ heading }) => leadingDay(heading?.name.text ?? '') !== undefined,
  ({ heading }) => decisionIdIn(heading?.source ?? '') === 'decision',
  ({ heading }) => decisionIdIn(heading?.source ?? '') === 'code',
  section => sectionFacts(section).decision,
];
const NUMBER_MARK: EntryMark = ({ heading }) =>
  NUMBERED.test(heading?.name.text ?? '');

/** True for a file whose title or name says that it keeps decisions. */
export function isDecisionLog(
  { root }: Pick<MarkdownDocument, 'root'>,
  path: string,
): boolean {
  if (INDEX_FILE.test(path)) {
    return false;
  }
  const file =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? '';
  const name = normaliseWords(
    file.replace(NUMBERED_FILE, '').replace(/[-_]+/g, ' '),
  );
  if (NUMBERED_FILE.test(file)) {
    return CHAPTER.test(name);
  }
  const title = titleSection(root);
  return (
    !(title && INDEX_TITLE.test(sectionName(title).text)) &&
    (NAMES.find(name).length > 0 || (title !== undefined && isLogName(title)))
  );
}

/** True for a section that is called as a log is, and holds its entries: `Accepted decisions`. */
function isShelf(section: Section): boolean {
  const name = normaliseName(sectionName(section).text);
  return (
    name.split(' ').length <= MOST_SHELF_WORDS &&
    NAMES.find(name).some(({ end }) => end === name.length)
  );
}

function isLogName(section: Section): boolean {
  const { text } = sectionName(section);
  return NAMES.find(normaliseWords(text.slice(0, 200))).length > 0;
}

/** True where the file has the sections of one decision itself, and is none of a log's. */
export function isOneDecision({
  root,
}: Pick<MarkdownDocument, 'root'>): boolean {
  return [root, titleSection(root)].some(section =>
    section?.children.some(
      child =>
        child !== titleSection(root) &&
        sectionName(child).named === 'decision' &&
        !isOfAnyText(sectionName(child).text) &&
        !isShelf(child),
    ),
  );
}

/**
 * The entries of a log of decisions: headings of one level of which most are
 * dated, tagged with a state, numbered, or followed by what was decided. `own`
 * is what the file says of itself.
 */
export function logSections(
  { root }: Pick<MarkdownDocument, 'root'>,
  own: SectionFacts,
): Section[] {
  const title = titleSection(root);
  // Numbered sections below one status, or below another title, are an article.
  const marks =
    own.status || !title || !isShelf(title) ? MARKS : [...MARKS, NUMBER_MARK];
  const levels = levelsOf(root);
  for (const isEntry of marks) {
    for (const sections of levels) {
      const entries = sections.filter(isEntry);
      if (entries.length > 1 && entries.length * 5 >= sections.length * 3) {
        return entries.length * 5 >= sections.length * 4
          ? // One whose mark was forgotten stands among the others.
            sections.slice(sections.indexOf(entries[0]))
          : entries;
      }
    }
  }
  return [];
}

/** Sections with words of their own by their level, without those that every document has. */
function levelsOf(root: Section): Section[][] {
  const levels: Section[][] = [];
  const visit = (parent: Section) => {
    for (const child of parent.children) {
      const isTitle = child === root.children[0] && root.children.length === 1;
      const holdsEntries = isTitle || isShelf(child);
      if (holdsEntries || sectionName(child).named === undefined) {
        if (!holdsEntries && saysSomething(child)) {
          (levels[child.level] ??= []).push(child);
        }
        if (child.level < DEEPEST) {
          visit(child);
        }
      }
    }
  };
  visit(root);
  return levels.filter(Boolean);
}

function saysSomething({ blocks, children }: Section): boolean {
  return (
    children.length > 0 ||
    blocks.some(({ type }) => type !== 'rule' && type !== 'html')
  );
}
