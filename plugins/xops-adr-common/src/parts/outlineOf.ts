import { DecisionScope } from '../document/DecisionScope';
import { inlineLines, plainText } from '../document/inlineText';
import {
  Block,
  InlineSource,
  ListItemBlock,
  ParagraphBlock,
} from '../document/MarkdownDocument';
import { Topic } from '../vocabulary/partTopics';
import { SectionConcern } from '../vocabulary/sectionConcern';
import { PartHeading } from './PartHeading';
import { OncePer } from '../document/OncePer';

const LONGEST_LABEL = 90;
const MAXIMUM_LENGTH = 2_000;

/** What stands above a block or table; blocks below the same headings and label share one. */
export class OutlinePlace {
  /** Headings above, outermost first; the decision's own title is left out. */
  readonly headings: readonly PartHeading[];
  /** The bold line or the line with a colon that introduces it: `**Pros**:`. */
  readonly label: PartHeading | undefined;
  /** What is found out about a place holds for all of its blocks. */
  kept?: unknown[] = undefined;

  constructor(
    headings: readonly PartHeading[],
    label: PartHeading | undefined,
  ) {
    this.headings = headings;
    this.label = label;
  }
}

/** A block with what stands above it. */
export class OutlinedBlock<Kind extends Block = Block> {
  readonly block: Kind;
  readonly place: OutlinePlace;
  #text: string | undefined;
  #lines: readonly InlineSource[] | undefined;

  constructor(block: Kind, place: OutlinePlace) {
    this.block = block;
    this.place = place;
  }

  get headings(): readonly PartHeading[] {
    return this.place.headings;
  }

  get label(): PartHeading | undefined {
    return this.place.label;
  }

  /** Its words without marks, read once for all parts; at most 2,000 characters. Empty for what holds none. */
  get text(): string {
    this.#text ??= 'source' in this.block ? wordsOf(this.block) : '';
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
          source: plainText(cut(source)),
          line,
        }))
      : [{ source: this.text, line: block.line }];
    return this.#lines;
  }
}

/** Of the block itself where it is not cut: that is read once for all who ask. */
function wordsOf(block: InlineSource): string {
  return plainText(
    block.source.length > MAXIMUM_LENGTH ? cut(block.source) : block,
  );
}

function cut(source: string): string {
  return source.length > MAXIMUM_LENGTH
    ? source.slice(0, MAXIMUM_LENGTH)
    : source;
}

/** A paragraph or list item with what stands above it. */
export type OutlinedText = OutlinedBlock<ParagraphBlock | ListItemBlock>;

const outlines = new OncePer(buildOutline);
const texts = new OncePer((scope: DecisionScope): readonly OutlinedText[] =>
  outlineOf(scope).filter(isText),
);

/** The blocks of a decision with their headings and labels, read once for all parts. */
export function outlineOf(scope: DecisionScope): readonly OutlinedBlock[] {
  return outlines.of(scope);
}

/** The paragraphs and list items among them, in which most readers look. */
export function textsOf(scope: DecisionScope): readonly OutlinedText[] {
  return texts.of(scope);
}

function isText(outlined: OutlinedBlock): outlined is OutlinedText {
  const { type } = outlined.block;
  return type === 'paragraph' || type === 'item';
}

/** True where a heading or the label above a block names one of the topics. */
export function standsUnder(
  { headings, label }: Pick<OutlinePlace, 'headings' | 'label'>,
  ...topics: Topic[]
): boolean {
  if (label?.namesAny(topics)) {
    return true;
  }
  for (const heading of headings) {
    if (heading.namesAny(topics)) {
      return true;
    }
  }
  return false;
}

/** True where a section above a block is one of these concerns by its very name. */
export function liesIn(
  { headings, label }: Pick<OutlinePlace, 'headings' | 'label'>,
  ...concerns: SectionConcern[]
): boolean {
  const isOne = ({ concern }: PartHeading) =>
    concern !== undefined && concerns.includes(concern);
  return headings.some(isOne) || (label !== undefined && isOne(label));
}

/** True below a heading such as "Considered Options". */
export function liesInOptions({
  headings,
}: Pick<OutlinePlace, 'headings'>): boolean {
  return headings.some(heading => heading.weighsOptions);
}

/** The nearest heading or label that names one of the topics. */
export function nearestOf(
  { headings, label }: Pick<OutlinePlace, 'headings' | 'label'>,
  ...topics: Topic[]
): PartHeading | undefined {
  return label?.names(...topics)
    ? label
    : headings.findLast(heading => heading.names(...topics));
}

function buildOutline(scope: DecisionScope): OutlinedBlock[] {
  const outline: OutlinedBlock[] = [];
  let place = new OutlinePlace([], undefined);
  const titleLine = scope.section.heading?.line ?? firstTitle(scope);
  for (const block of scope.blocks) {
    if (block.type === 'heading' && block.depth === 0) {
      if (block.line === titleLine) {
        place = unlabelled(place);
      } else {
        place = new OutlinePlace(
          [
            ...place.headings.filter(({ level }) => level < block.level),
            new PartHeading(block, block.level),
          ],
          undefined,
        );
      }
    } else if (block.type === 'html') {
      place = belowSummary(block, place);
    } else if (block.type === 'rule') {
      place = unlabelled(place);
    } else if (block.type === 'paragraph' && block.depth === 0) {
      // A paragraph between a label and a list ends what the label introduced.
      place = isLabel(block)
        ? new OutlinePlace(place.headings, new PartHeading(block))
        : unlabelled(place);
    }
    outline.push(new OutlinedBlock(block, place));
  }
  return outline;
}

const SUMMARY = /<summary\b[^>]{0,100}>([^<]{1,80})/i;
const UNFOLDED = /<\/details\b/i;

/** `<summary>Pros</summary>` introduces what unfolds below it. */
function belowSummary(
  { content, line }: Extract<Block, { type: 'html' }>,
  place: OutlinePlace,
): OutlinePlace {
  const source = SUMMARY.exec(content.slice(0, MAXIMUM_LENGTH))?.[1].trim();
  if (source) {
    return new OutlinePlace(place.headings, new PartHeading({ source, line }));
  }
  return UNFOLDED.test(content) ? unlabelled(place) : place;
}

function unlabelled(place: OutlinePlace): OutlinePlace {
  return place.label ? new OutlinePlace(place.headings, undefined) : place;
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
