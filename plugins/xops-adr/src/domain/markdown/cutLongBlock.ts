import type { Token } from 'markdown-it';

/** Rows or items that stay together. */
const PARTS = 60;

/**
 * Cuts a long table or bullet list into several, since a browser stands still
 * while it lays thousands of rows out at once. Each table repeats the head.
 * Other blocks stay as they are.
 */
export function cutLongBlock(block: readonly Token[]): Token[][] {
  switch (block.at(0)?.type) {
    case 'table_open':
      return cut(block, { level: 2, from: 'tbody_open', tail: 2 });
    case 'bullet_list_open':
      return cut(block, { level: 1, from: 'bullet_list_open', tail: 1 });
    default:
      return [[...block]];
  }
}

type CutOptions = {
  /** Level of the rows or items. */
  level: number;
  /** The last token before the first of them. */
  from: string;
  /** How many tokens follow the last of them. */
  tail: number;
};

function cut(block: readonly Token[], options: CutOptions): Token[][] {
  const start = block.findIndex(({ type }) => type === options.from) + 1;
  const head = block.slice(0, start);
  const tail = block.slice(-options.tail);
  const parts: Token[][] = [];
  // A table without a body begins with its last tokens.
  for (const token of start > 0 ? block.slice(start, -options.tail) : []) {
    if (token.level === options.level && token.nesting === 1) {
      parts.push([]);
    }
    parts.at(-1)?.push(token);
  }
  if (parts.length <= PARTS) {
    return [[...block]];
  }
  return Array.from({ length: Math.ceil(parts.length / PARTS) }, (_, index) => [
    ...head,
    ...parts.slice(index * PARTS, (index + 1) * PARTS).flat(),
    ...tail,
  ]);
}
