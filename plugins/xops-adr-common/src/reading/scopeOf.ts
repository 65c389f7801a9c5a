import { DecisionScope } from '../document/DecisionScope';
import { Block, MarkdownDocument, Section } from '../document/MarkdownDocument';

/** A section as the scope of a decision. */
export function scopeOf(
  document: MarkdownDocument,
  section: Section,
): DecisionScope {
  const { line, endLine } = section;
  const blocks =
    section === document.root
      ? document.blocks
      : document.blocks.slice(
          firstFrom(document.blocks, line),
          firstFrom(document.blocks, endLine + 1),
        );
  return { document, section, blocks, line, endLine };
}

/** Place of the first block that begins at a line or below it; blocks stand in order. */
function firstFrom(blocks: readonly Block[], line: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (blocks[middle].line < line) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
