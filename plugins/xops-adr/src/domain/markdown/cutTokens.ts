import type { Token } from 'markdown-it';
import { cutLongBlock } from './cutLongBlock';

/** So many are put on the page at once: about two screens. */
const TOKENS = 600;
/** Longer raw HTML is not looked at: it stays in one piece with what follows. */
const HTML_LENGTH = 20_000;
const TAG = /<(\/?)([a-z][a-z0-9-]*)[^<>]*>/gi;
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'input', 'col']);

/**
 * Cuts a document between its top blocks, and long tables and lists between
 * their rows and items, so that it can be put on the page piece by piece.
 * Nothing is cut inside raw HTML that is still open.
 */
export function cutTokens(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [];
  let piece: Token[] = [];
  let open = 0;
  for (const block of topBlocks(tokens)) {
    for (const part of open === 0 ? cutLongBlock(block) : [block]) {
      if (open === 0 && piece.length >= TOKENS) {
        pieces.push(piece);
        piece = [];
      }
      piece.push(...part);
    }
    open = block
      .filter(({ type }) => type === 'html_block')
      .reduce((count, it) => Math.max(0, count + openedTags(it.content)), open);
  }
  return piece.length > 0 ? [...pieces, piece] : pieces;
}

function topBlocks(tokens: readonly Token[]): Token[][] {
  const blocks: Token[][] = [];
  for (const token of tokens) {
    if (token.level === 0 && token.nesting >= 0) {
      blocks.push([]);
    }
    blocks.at(-1)?.push(token);
  }
  return blocks;
}

function openedTags(html: string): number {
  if (html.length > HTML_LENGTH) {
    return 1;
  }
  let count = 0;
  for (const [tag, closing, name] of html.matchAll(TAG)) {
    if (!VOID.has(name.toLowerCase()) && !tag.endsWith('/>')) {
      count += closing ? -1 : 1;
    }
  }
  return count;
}
