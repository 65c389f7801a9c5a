import { plainText } from '../document/inlineText';
import {
  Block,
  InlineSource,
  ListItemBlock,
  ParagraphBlock,
  TableBlock,
} from '../document/MarkdownDocument';
import { fieldMeaning } from '../vocabulary/fieldMeaning';
import { interpretStatus } from './interpretStatus';
import { FieldInLine, readFieldLine } from './readFieldLine';
import { readFieldTable } from './readFieldTable';
import { OncePer } from '../document/OncePer';

const DEEPEST = 2;
const MOST_BLOCKS = 400;
const MOST_ITEMS = 30;
const MOST_LINES = 10;
const LONGEST_NAME = 24;
const LONGEST_VALUE = 60;
// `Ticket: #56`: a name that is in no vocabulary ends the value above it.
const OTHER_NAME =
  /^\s*\*{0,2}\p{Lu}[\p{L}.' -]{2,30}\*{0,2}\s?[:：]\*{0,2}\s/u;

const tableFields = new OncePer((table: TableBlock) => readFieldTable(table));

const textFields = new OncePer(
  (block: ParagraphBlock | ListItemBlock, next: Block | undefined) => [
    ...fieldLines(block),
    ...nameAlone(block, next),
  ],
);

/** The fields that blocks state: list items, lines of paragraphs, tables, quotes. */
export function readFields(blocks: readonly Block[]): FieldInLine[] {
  const fields: FieldInLine[] = [];
  const last = Math.min(blocks.length, MOST_BLOCKS);
  for (let index = 0; index < last; index++) {
    const block = blocks[index];
    if (block.depth > DEEPEST) {
      continue;
    }
    if (block.type === 'table') {
      fields.push(...tableFields.of(block));
    } else if (block.type === 'paragraph' || block.type === 'item') {
      const found = textFields.of(block, blocks[index + 1]);
      const open = found.at(-1);
      if (open && open.source === '') {
        Object.assign(open, followingText(blocks, index));
      }
      fields.push(...found);
    }
  }
  return fields;
}

/** An item or a short line that is the name of a field and nothing else, with its value as one of its own below. */
function nameAlone(
  { type, depth, source, line }: ParagraphBlock | ListItemBlock,
  next: Block | undefined,
): FieldInLine[] {
  const isAbove =
    type === 'item'
      ? next?.type === 'item' && next.depth > depth
      : next?.type === 'paragraph' &&
        source.length < LONGEST_NAME &&
        next.source.length < LONGEST_VALUE &&
        interpretStatus(next.source)?.known === true;
  if (!isAbove) {
    return [];
  }
  const name = plainText(source);
  const known = /[:：]/.test(name) ? undefined : fieldMeaning(name);
  return known?.meaning === 'status' || known?.meaning === 'decided'
    ? [{ ...known, name, source: '', line }]
    : [];
}

/** Fields of a paragraph, one or more a line; a line that is none continues the one above. */
function fieldLines(block: InlineSource): FieldInLine[] {
  const fields: FieldInLine[] = [];
  const lines = block.source.split('\n');
  let broken = false;
  lines.forEach((source, index) => {
    const found = readFieldLine({ source, line: block.line + index });
    const open = fields.at(-1);
    if (found.length > 0) {
      fields.push(...found);
    } else if (open?.source && OTHER_NAME.test(source)) {
      broken = true;
      return;
    } else if (open && !broken && index < MOST_LINES) {
      // A wrapped line belongs to the value; a value that stands below its name has a line of its own.
      open.source = open.source
        ? `${open.source}\n${source.trim()}`
        : source.trim();
      open.line =
        open.source === source.trim() ? block.line + index : open.line;
    }
    broken = /(?: {2}|\\)$/.test(source) && fields.at(-1)?.source !== '';
  });
  return fields;
}

/** What follows a name without a value: the items of a list below it, or the next paragraph. */
function followingText(
  blocks: readonly Block[],
  index: number,
): InlineSource | undefined {
  const { depth, type } = blocks[index];
  const items: InlineSource[] = [];
  for (const next of blocks.slice(index + 1, index + 1 + MOST_ITEMS)) {
    if (
      next.type === 'item' &&
      (next.depth > depth || (type === 'paragraph' && next.depth === depth)) &&
      readFieldLine(next).length === 0
    ) {
      items.push(next);
    } else if (
      items.length === 0 &&
      next.type === 'paragraph' &&
      next.source.length < 300 &&
      readFieldLine({ ...next, source: next.source.split('\n')[0] }).length ===
        0
    ) {
      return { source: next.source, line: next.line };
    } else {
      break;
    }
  }
  return items.length === 0
    ? undefined
    : {
        source: items.map(({ source }) => source).join('\n'),
        line: items[0].line,
      };
}
