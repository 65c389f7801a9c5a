import { DecisionScope } from '../document/DecisionScope';
import { plainText } from '../document/inlineText';
import {
  Block,
  ListItemBlock,
  MarkdownDocument,
  ParagraphBlock,
  Section,
} from '../document/MarkdownDocument';
import { fieldMeaning } from '../vocabulary/fieldMeaning';
import { SectionConcern } from '../vocabulary/sectionConcern';
import { titleSection } from './collectFields';
import { readFields } from './readFields';
import { decisionIdIn, titleParts } from './recordTitle';
import { sectionName } from './sectionName';
import { sectionNameOf } from '../document/sectionNameOf';

/** A paragraph or item that begins with the name of a decision in bold: `**Decision 1:** Use a queue`. */
export interface Lead {
  block: ParagraphBlock | ListItemBlock;
  /** What tells it from the others. */
  id: string;
  /** Name and first line, without marks. */
  title: string;
  /** What was decided, where it follows the name on its line. */
  decided: string;
  /** What else the paragraph says. */
  text: string;
}

const BOLD_LEAD = /^(\*\*|__)([^*_\n]{2,200}?)\1\s*[:：.–—-]?\s*([^\n]*)/u;
// What follows the name is no title of its own: `ADR-1 to ADR-9`, `ADR-000 series`.
const NAME_AND_TITLE =
  /^\P{L}*[\p{L} _-]{1,40}#?\d[\d.]*[\])]?\s*(?:$|[:：.|–—)-])/u;
/** Titles of files that name decisions which stand elsewhere. */
export const INDEX_TITLE =
  /\b(?:roadmap|backlog|index|table of contents|overview|list of)\b/i;
const LONGEST_TITLE = 200;
// A file with such sections is one record, whose decision may have several parts.
const OF_ONE_RECORD = new Set<SectionConcern>([
  'status',
  'context',
  'consequences',
  'options',
]);

/** The decisions of a file that each begin with their name in bold; none where it holds one record. */
export function decisionLeads(document: MarkdownDocument): DecisionScope[] {
  const { root, frontMatter } = document;
  const title = titleSection(root);
  if (
    !document.blocks.some(block => leadOf(block)) ||
    (title && INDEX_TITLE.test(sectionName(title).text)) ||
    isOneRecord(root) ||
    frontMatter?.fields.some(
      ({ key }) => fieldMeaning(key.replace(/-/g, ' '))?.meaning === 'status',
    )
  ) {
    return [];
  }
  const found = sectionsOf(root).flatMap(section =>
    leadScopes(document, section),
  );
  return found.length > 1 ? found : [];
}

function isOneRecord(section: Section): boolean {
  return section.children.some(child => {
    const { named } = sectionName(child);
    return (named && OF_ONE_RECORD.has(named)) || isOneRecord(child);
  });
}

function sectionsOf(section: Section): Section[] {
  return [section, ...section.children.flatMap(sectionsOf)];
}

function leadScopes(
  document: MarkdownDocument,
  section: Section,
): DecisionScope[] {
  const leads = section.blocks.flatMap(block => leadOf(block) ?? []);
  const first = leads[0];
  if (!first || new Set(leads.map(({ id }) => id)).size < 2) {
    return [];
  }
  const head = section.blocks.slice(0, section.blocks.indexOf(first.block));
  if (readFields(head).some(({ meaning }) => meaning === 'status')) {
    return [];
  }
  return leads.map((lead, index) => {
    const from = section.blocks.indexOf(lead.block);
    const next = leads[index + 1];
    const to = next
      ? section.blocks.indexOf(next.block)
      : section.blocks.length;
    return scopeOfLead(document, lead, section.blocks.slice(from + 1, to));
  });
}

/** A lead with the blocks that belong to it as the scope of a decision. */
export function scopeOfLead(
  document: MarkdownDocument,
  { block, title, decided, text }: Lead,
  below: readonly Block[],
): DecisionScope {
  const { line, endLine } = block;
  const place = { line, endLine: line, depth: 0, quoted: false };
  const heading = {
    type: 'heading' as const,
    ...place,
    level: 6,
    source: title,
    name: sectionNameOf(title),
  };
  const blocks: Block[] = [
    ...(decided
      ? [
          {
            type: 'item' as const,
            ...place,
            ordered: false,
            source: `Decision: ${decided}`,
          },
        ]
      : []),
    ...(text
      ? [
          {
            type: 'paragraph' as const,
            ...place,
            endLine,
            source: text,
          },
        ]
      : []),
    ...below,
  ];
  const end = below.at(-1)?.endLine ?? endLine;
  const section: Section = {
    heading,
    level: 6,
    children: [],
    blocks,
    line,
    endLine: end,
  };
  return {
    document,
    section,
    blocks: [heading, ...blocks],
    line,
    endLine: end,
  };
}

/** `**Decision:** Use a queue`, which has no other name. */
function leadOfField(block: Lead['block'], said: string): Lead {
  return {
    block,
    id: said,
    title: plainText(said).slice(0, LONGEST_TITLE),
    decided: said,
    text: block.source.split('\n').slice(1).join('\n'),
  };
}

function leadOf(block: Block): Lead | undefined {
  if (
    (block.type !== 'paragraph' && block.type !== 'item') ||
    block.depth > 0 ||
    !/^(?:\*\*|__)/.test(block.source)
  ) {
    return undefined;
  }
  const [, , name, said] = BOLD_LEAD.exec(block.source) ?? [];
  if (name !== undefined && fieldMeaning(name)?.meaning === 'decision') {
    return said ? leadOfField(block, said) : undefined;
  }
  if (
    name === undefined ||
    !NAME_AND_TITLE.test(name) ||
    decisionIdIn(name) !== 'decision'
  ) {
    return undefined;
  }
  const bare = plainText(name).replace(/[\s:：.–—-]+$/u, '');
  // The sign behind a name tells `D1` from a word.
  const { id } = titleParts(`${bare}: x`);
  if (id === undefined) {
    return undefined;
  }
  const isNameAlone = id === bare;
  const title = isNameAlone && said ? `${bare}: ${plainText(said)}` : bare;
  return {
    block,
    id,
    title: title.slice(0, LONGEST_TITLE),
    decided: isNameAlone ? said : '',
    text: [isNameAlone ? '' : said, ...block.source.split('\n').slice(1)]
      .filter(Boolean)
      .join('\n'),
  };
}
