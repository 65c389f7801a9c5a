import { blockTokens, LinkReferences } from './blockParser';
import { buildBlocks } from './buildBlocks';
import { buildSections } from './buildSections';
import { findLostHeadings } from './findLostHeadings';
import { MarkdownDocument } from './MarkdownDocument';
import { mayHoldDialects, readDialects } from './readDialects';
import { readFrontMatter } from './readFrontMatter';
import { repairTables } from './repairTables';

// The longest record known has a hundredth of this; what a file costs must end somewhere.
const MAXIMUM_LENGTH = 2_000_000;
const MAXIMUM_LINES = 50_000;
const MAXIMUM_BLOCKS = 20_000;

/**
 * Markdown as blocks and sections with their lines. Never throws: what is no
 * Markdown is a paragraph.
 */
export function parseDocument(text: string): MarkdownDocument {
  const marked = text.startsWith('\uFEFF');
  const lines = linesOf(marked ? text.slice(1) : text);
  const read = Math.min(
    text.length >= MAXIMUM_LENGTH
      ? linesWithin(lines, MAXIMUM_LENGTH)
      : lines.length,
    MAXIMUM_LINES,
  );
  const frontMatter = readFrontMatter(lines);
  const prepared = lines.slice(0, read);
  prepared.fill('', 0, frontMatter?.endLine ?? 0);
  const hasDialects = mayHoldDialects(text);
  if (hasDialects) {
    readDialects(prepared);
  }
  const repairs = repairTables(prepared);
  const headings = findLostHeadings(prepared);
  const isAsWritten =
    !marked &&
    !frontMatter &&
    !hasDialects &&
    repairs.length === 0 &&
    !headings.mended &&
    read === lines.length &&
    !text.includes('\r');
  const references: LinkReferences = Object.create(null);
  const tokens = blockTokens(
    isAsWritten ? text : prepared.join('\n'),
    references,
    headings.mayUnderline,
  );
  const all = buildBlocks(tokens, prepared);
  const blocks =
    all.length > MAXIMUM_BLOCKS ? all.slice(0, MAXIMUM_BLOCKS) : all;
  const unread = all[MAXIMUM_BLOCKS]?.line ?? read + 1;
  return {
    lines,
    frontMatter,
    root: buildSections(blocks, lines.length),
    blocks,
    references: addressesOf(references),
    repairs,
    ...(unread <= lines.length ? { unreadFrom: unread } : {}),
  };
}

const NO_REFERENCES: ReadonlyMap<string, string> = new Map();

function addressesOf(references: LinkReferences): ReadonlyMap<string, string> {
  const labels = Object.keys(references);
  return labels.length === 0
    ? NO_REFERENCES
    : new Map(
        labels.map(label => [label.toLowerCase(), references[label].href]),
      );
}

function linesOf(text: string): string[] {
  // Splitting at one character costs a fifth of splitting at an expression.
  return text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
}

/** How many lines stand within a number of characters; always the first. */
function linesWithin(lines: readonly string[], characters: number): number {
  let length = 0;
  const last = lines.findIndex((line, index) => {
    length += line.length + 1;
    return length > characters && index > 0;
  });
  return last === -1 ? lines.length : last;
}
