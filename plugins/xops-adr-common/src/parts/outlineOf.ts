import { DecisionScope } from '../document/DecisionScope';
import { inlineLines, plainText } from '../document/inlineText';
import {
  Block,
  InlineSource,
  ParagraphBlock,
} from '../document/MarkdownDocument';
import { Topic } from '../vocabulary/partTopics';
import { SectionConcern } from '../vocabulary/sectionConcern';
import { PartHeading } from './PartHeading';

const LONGEST_LABEL = 90;
const MAXIMUM_LENGTH = 2_000;

/** A block with what stands above it. */
export class OutlinedBlock {
  readonly block: Block;
  /** Headings above, outermost first; the decision's own title is left out. */
  readonly headings: readonly PartHeading[];
  /** The bold line or the line with a colon that introduces it: `**Pros**:`. */
  readonly label: PartHeading | undefined;
  #text: string | undefined;
  #lines: readonly InlineSource[] | undefined;

  constructor(
    block: Block,
    headings: readonly PartHeading[],
    label: PartHeading | undefined,
  ) {
    this.block = block;
    this.headings = headings;
    this.label = label;
  }

  /** Its words without marks, read once for all parts; at most 2,000 characters. Empty for what holds none. */
  get text(): string {
    this.#text ??=
      'source' in this.block
        ? plainText(this.block.source.slice(0, MAXIMUM_LENGTH))
        : '';
    return this.#text;
  }

  /** Its lines without marks, each with its number. */
  get lines(): readonly InlineSource[] {
    const { block } = this;
    if (!('source' in block)) {
      return [];
    }
    this.#lines ??= block.source.includes('\n')
      ? inlineLines(block).map(({ source, line }) => ({
          source: plainText(source.slice(0, MAXIMUM_LENGTH)),
          line,
        }))
      : [{ source: this.text, line: block.line }];
    return this.#lines;
  }
}

/** What stands above a block or table. */
export type OutlinePlace = Pick<OutlinedBlock, 'headings' | 'label'>;

const outlines = new WeakMap<DecisionScope, readonly OutlinedBlock[]>();

/** The blocks of a decision with their headings and labels, read once for all parts. */
export function outlineOf(scope: DecisionScope): readonly OutlinedBlock[] {
  const known = outlines.get(scope);
  const outline = known ?? buildOutline(scope);
  if (!known) {
    outlines.set(scope, outline);
  }
  return outline;
}

/** True where a heading or the label above a block names one of the topics. */
export function standsUnder(
  { headings, label }: OutlinePlace,
  ...topics: Topic[]
): boolean {
  return (
    label?.names(...topics) === true ||
    headings.some(heading => heading.names(...topics))
  );
}

/** True where a section above a block is one of these concerns by its very name. */
export function liesIn(
  { headings, label }: OutlinePlace,
  ...concerns: SectionConcern[]
): boolean {
  return [...headings, ...(label ? [label] : [])].some(
    ({ concern }) => concern !== undefined && concerns.includes(concern),
  );
}

/** True below a heading such as "Considered Options". */
export function liesInOptions({ headings }: OutlinePlace): boolean {
  return headings.some(heading => heading.weighsOptions);
}

/** The nearest heading or label that names one of the topics. */
export function nearestOf(
  { headings, label }: OutlinePlace,
  ...topics: Topic[]
): PartHeading | undefined {
  return label?.names(...topics)
    ? label
    : headings.findLast(heading => heading.names(...topics));
}

function buildOutline(scope: DecisionScope): OutlinedBlock[] {
  const outline: OutlinedBlock[] = [];
  let headings: readonly PartHeading[] = [];
  let label: PartHeading | undefined;
  const titleLine = scope.section.heading?.line ?? firstTitle(scope);
  for (const block of scope.blocks) {
    if (block.type === 'heading' && block.depth === 0) {
      label = undefined;
      if (block.line !== titleLine) {
        headings = [
          ...headings.filter(({ level }) => level < block.level),
          new PartHeading(block, block.level),
        ];
      }
    } else if (block.type === 'rule') {
      label = undefined;
    } else if (block.type === 'paragraph' && block.depth === 0) {
      // A paragraph between a label and a list ends what the label introduced.
      label = isLabel(block) ? new PartHeading(block) : undefined;
    }
    outline.push(new OutlinedBlock(block, headings, label));
  }
  return outline;
}

/** Line of the document's title, which is no section however it is worded. */
function firstTitle({ blocks }: DecisionScope): number | undefined {
  const first = blocks.find(it => it.type === 'heading');
  return first?.type === 'heading' && first.level === 1
    ? first.line
    : undefined;
}

function isLabel({ source }: ParagraphBlock): boolean {
  if (source.length > LONGEST_LABEL || source.includes('\n')) {
    return false;
  }
  const text = source.trim();
  return (
    text.endsWith(':') ||
    /^(\*\*|__)[^*_]{1,120}\1:?$/.test(text) ||
    /^(\*\*|__)[^*_]{1,120}:\1$/.test(text)
  );
}
