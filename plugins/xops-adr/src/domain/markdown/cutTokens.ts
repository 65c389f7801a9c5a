import type { Token } from 'markdown-it';

/** Lines that are put on the page at once. */
const LINES = 150;
/** Longer raw HTML is not looked at: it stays in one piece with what follows. */
const HTML_LENGTH = 20_000;
const TAG = /<(\/?)([a-z][a-z0-9-]*)[^<>]*>/gi;
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'input', 'col']);

/**
 * Cuts a document between its top blocks, so that a long one can be put on the
 * page piece by piece. Nothing is cut inside raw HTML that is still open.
 */
export function cutTokens(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [];
  let piece: Token[] = [];
  let firstLine = 0;
  let open = 0;
  for (const token of tokens) {
    const startsBlock = token.level === 0 && token.nesting >= 0;
    const line = token.map?.[0];
    if (startsBlock && line !== undefined && open === 0) {
      if (line - firstLine >= LINES && piece.length > 0) {
        pieces.push(piece);
        piece = [];
        firstLine = line;
      }
    }
    piece.push(token);
    if (token.type === 'html_block') {
      open = Math.max(0, open + openedTags(token.content));
    }
  }
  return piece.length > 0 ? [...pieces, piece] : pieces;
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
