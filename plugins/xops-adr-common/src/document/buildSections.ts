import { Block, HeadingBlock, Section } from './MarkdownDocument';

/** Blocks as a tree of sections. A heading inside of a list or a quote structures nothing. */
export function buildSections(
  blocks: readonly Block[],
  endLine: number,
): Section {
  const root = sectionAt(0, 1, endLine);
  let current = root;
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === 0) {
      let parent = current;
      while (parent.level >= block.level && parent.parent) {
        parent.endLine = block.line - 1;
        parent = parent.parent;
      }
      current = sectionAt(block.level, block.line, endLine, block, parent);
      parent.children.push(current);
    } else {
      current.blocks.push(block);
    }
  }
  return root;
}

function sectionAt(
  level: number,
  line: number,
  endLine: number,
  heading?: HeadingBlock,
  parent?: Section,
): Section {
  return { heading, level, parent, children: [], blocks: [], line, endLine };
}
