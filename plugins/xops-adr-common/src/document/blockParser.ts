import MarkdownIt from 'markdown-it';
import { BlockState } from './BlockState';
import { Token } from './BlockToken';

// Inline text is read lazily, and only where something is looked for: that
// halves what a record costs.
const markdown = new MarkdownIt({ html: true });
markdown.core.ruler.disable([
  // Lines are put together with `\n` alone, and a file with NUL is not read.
  'normalize',
  'inline',
  'linkify',
  'replacements',
  'smartquotes',
  'text_join',
]);
markdown.block.State = BlockState;

/** Addresses of link references by their labels, filled while blocks are read. */
export type LinkReferences = Record<string, { title: string; href: string }>;

/** The tokens of a document's blocks; those of the text inside of them are left out. */
export function blockTokens(text: string, references: LinkReferences): Token[] {
  return markdown.parse(text, { references });
}
