import { DecisionScope } from '../document/DecisionScope';
import { Block, InlineSource, Section } from '../document/MarkdownDocument';
import { plainText } from '../document/inlineText';
import { LinkType, RecordLink, StatedNone } from '../model/RecordLink';
import { FIELD_NAMES } from '../vocabulary/fieldNames';
import { normaliseName } from '../vocabulary/normaliseWords';
import { isFieldSection, titleSection } from './collectFields';
import { isPartly } from './partOfRecord';
import { linksInText } from './linksInText';
import { isNone } from './linkTargets';
import { statementsOf } from './readChangelog';
import { isUnmadeList } from './statusOfLines';
import { isPlaceholder, isUnmadeChoice } from './statusText';
import { readFields } from './readFields';
import { StatedField } from './StatedField';
import { uniqueLinks } from './uniqueLinks';
import { noticeHeadings } from './noticeHeadings';
import { sectionName } from './sectionName';

const MOST_LINKS = 200;
const MOST_BLOCKS = 60;
// A word of English for it, or a letter of another language, spares most prose a closer look.
const MAY_TIE =
  /supers|superc|replac|obsol|overr|amend|updat|refin|exten|modif|revis|clarif|ersetz|rempla|reempl|sostitu|vervang|[^\0-\x7f]/i;
// Who supersedes is this record.
const SUPERSEDES_HERE =
  /\bsuper[cs]e+ding\b|\b(?:this|the present) (?:adr|decision|record|document) (?:also |fully )?super[cs]e+des\b/i;
// A page of another site is a reference, which costs no closer look.
const MAY_BE_RECORD = /adr|rfc|dec|\d{2}|#\s?\d|\.md/i;
// `#162 — the issue of this decision`: a bare number with this sign is one of the repository's issues.
const ISSUE = /^\s*#\d/;
// Fields whose free words name a record: `Supersedes: Data Connections (pre-2.16)`.
const NAMES_FREELY = new Set<LinkType>([
  'supersedes',
  'supersededBy',
  'amends',
  'amendedBy',
]);

/** All links to other records that a decision states, in the order of the file, each once. */
export function readLinks(
  scope: DecisionScope,
  fields: readonly StatedField[],
): RecordLink[] {
  const { document, section } = scope;
  const { references } = document;
  const stated = fields.flatMap(field => fieldLinks(field, references));
  const title = section === document.root ? titleSection(section) : section;
  const head = [
    ...(title === section ? [] : section.blocks),
    ...(title?.blocks ?? []),
  ];
  const notices = noticeHeadings(section);
  const prose = [...notices, ...head]
    .slice(0, MOST_BLOCKS)
    .filter(
      block =>
        block.type === 'paragraph' ||
        block.type === 'item' ||
        block.type === 'heading',
    )
    .flatMap(block => sentenceLinks(block, references));
  const sections: RecordLink[] = [];
  addSectionLinks(section, references, sections);
  return uniqueLinks([...stated, ...prose, ...sections]).slice(0, MOST_LINKS);
}

/** Fields that say in words that there is no such link; undefined where none does. */
export function readStatedNone(
  fields: readonly StatedField[],
): StatedNone[] | undefined {
  const none = fields.flatMap(({ meaning, source, line }) => {
    if (!isLinkType(meaning)) {
      return [];
    }
    const raw = plainText(source).trim();
    return /[\p{L}[]/u.test(raw) && isNone(raw)
      ? [{ type: meaning, raw, line }]
      : [];
  });
  return none.length > 0 ? none : undefined;
}

function addSectionLinks(
  { children }: Section,
  references: ReadonlyMap<string, string>,
  links: RecordLink[],
) {
  for (const child of children) {
    links.push(...sectionLinks(child, references));
    addSectionLinks(child, references, links);
  }
}

function isLinkType(meaning: string): meaning is LinkType {
  return meaning !== 'status' && !Object.hasOwn(FIELD_NAMES, meaning);
}

function fieldLinks(
  field: StatedField,
  references: ReadonlyMap<string, string>,
): RecordLink[] {
  const { meaning, source } = field;
  if (meaning === 'status') {
    return statusLinks(field, references);
  }
  if (
    !isLinkType(meaning) ||
    isNone(plainText(source)) ||
    isPlaceholder(source)
  ) {
    return [];
  }
  const isFree = NAMES_FREELY.has(meaning) && field.origin !== 'appendix';
  const partial = isPartly(normaliseName(field.name.replace(/-/g, ' ')));
  return valueLines(field)
    .flatMap(line =>
      linksInText(line, {
        references,
        type: meaning,
        isValue: isFree || isListOfNumbers(line.source),
      }),
    )
    .map(link =>
      partial && link.type === meaning ? { ...link, partial } : link,
    );
}

/** The ties that a status states; a choice that nobody has made yet states none. */
function statusLinks(
  status: InlineSource,
  references: ReadonlyMap<string, string>,
): RecordLink[] {
  return isUnmadeChoice(status.source)
    ? []
    : linksInText(status, { references, isValue: false });
}

/** One statement a line; the value of a list in front matter stands on several. */
function valueLines({ source, line, origin }: StatedField): InlineSource[] {
  return origin === 'frontMatter'
    ? source.split('\n').map(it => ({ source: it, line }))
    : [{ source, line }];
}

function isListOfNumbers(source: string): boolean {
  return /^[\s\d,;#[\]"'-]+$/.test(source);
}

/** A sentence at the head such as `> **Superseded by [ADR-0030](…)**`. */
function sentenceLinks(
  block: Block & InlineSource,
  references: ReadonlyMap<string, string>,
): RecordLink[] {
  if (!MAY_TIE.test(block.source) || readFields([block]).length > 0) {
    return [];
  }
  return linksInText(block, { references, isValue: false }).filter(
    ({ type, number, href }) =>
      /^(?:supersede|amend)/.test(type) &&
      (number !== undefined || href !== undefined),
  );
}

function sectionLinks(
  section: Section,
  references: ReadonlyMap<string, string>,
): RecordLink[] {
  const { named: concern, meaning } = sectionName(section);
  if (concern === 'status' || isFieldSection(meaning)) {
    return isUnmadeList(section.blocks)
      ? []
      : statements(section).flatMap(it => statusLinks(it, references));
  }
  if (concern === 'decision') {
    return section.blocks.some(maySupersede)
      ? statements(section).flatMap(it => decisionLinks(it, references))
      : [];
  }
  if (concern === 'compliance') {
    return [];
  }
  if (meaning && isLinkType(meaning)) {
    return statements(section).flatMap(it =>
      itemLinks(it, meaning, references),
    );
  }
  if (concern === 'related' || concern === 'references') {
    return statements(section)
      .filter(({ source }) => MAY_BE_RECORD.test(source) && !ISSUE.test(source))
      .flatMap(it => itemLinks(it, 'relatesTo', references));
  }
  return [];
}

/** Few decisions hold the word at all. */
function maySupersede(block: Block): boolean {
  if (block.type === 'table') {
    return block.rows.some(({ cells }) => cells.some(holdsSupersede));
  }
  return 'source' in block && holdsSupersede(block);
}

function holdsSupersede({ source }: InlineSource): boolean {
  return source.includes('uperse') || source.includes('uperce');
}

/** What a decision says it supersedes: `We drop the log, superseding ADR-2`; what others supersede is another matter. */
function decisionLinks(
  statement: InlineSource,
  references: ReadonlyMap<string, string>,
): RecordLink[] {
  return SUPERSEDES_HERE.test(statement.source)
    ? linksInText(statement, { references, isValue: false }).filter(
        ({ type, number, href }) =>
          type === 'supersedes' &&
          (href !== undefined || (number !== undefined && number > 0)),
      )
    : [];
}

function statements(section: Section): InlineSource[] {
  return section.blocks
    .slice(0, MOST_BLOCKS)
    .flatMap((block: Block) =>
      'source' in block ? [block] : statementsOf(block),
    );
}

/** An item of a list of links; it may begin with the link's type, and say more about it after a colon. */
function itemLinks(
  item: InlineSource,
  type: LinkType,
  references: ReadonlyMap<string, string>,
): RecordLink[] {
  return linksInText(item, {
    references,
    type,
    isValue: isListOfNumbers(item.source),
  });
}
