import MarkdownIt from 'markdown-it';
import { BlockState } from './BlockState';
import { Token } from './BlockToken';

// Inline text is read lazily, and only where something is looked for: that
// halves what a record costs.
function blockParser() {
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
  return markdown;
}

const markdown = blockParser();
// To look for headings that are underlined costs each paragraph half of what reading it does.
const withoutUnderlined = blockParser();
withoutUnderlined.block.ruler.disable('lheading');

/** Addresses of link references by their labels, filled while blocks are read. */
export type LinkReferences = Record<string, { title: string; href: string }>;

/** The tokens of a document's blocks; those of the text inside of them are left out. `mayUnderline` is false where no line underlines a heading. */
export function blockTokens(
  text: string,
  references: LinkReferences,
  mayUnderline = true,
): Token[] {
  const parser = mayUnderline ? markdown : withoutUnderlined;
  return parser.parse(text, { references });
}
