import MarkdownIt, { type Token } from 'markdown-it';
import { cutTokens } from './cutTokens';
import { fieldLines } from './fieldLines';
import { Slugs } from './slug';
import { taskItems } from './taskItems';

/** The record's own title is the page's second level. */
const FIRST_LEVEL = 3;
const LAST_LEVEL = 6;

const markdownIt = new MarkdownIt({ html: true, linkify: true })
  .use(taskItems)
  .use(fieldLines);
// `0007-queue.md` is a file, not a host in Moldova.
markdownIt.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/**
 * Renders GitHub's Markdown as HTML, in pieces to be put on the page one after
 * the other. The first heading is left out where it opens the text: it is the
 * record's title, which the page shows. The HTML is **not safe** until
 * `sanitizeHtml` has seen it.
 */
export function renderMarkdown(text: string): string[] {
  const tokens = withoutTitle(markdownIt.parse(text, {}));
  shiftHeadings(tokens);
  tokens.forEach(alignByAttribute);
  return cutTokens(tokens).map(piece =>
    markdownIt.renderer.render(piece, markdownIt.options, {}),
  );
}

function withoutTitle(tokens: Token[]): Token[] {
  return tokens.at(0)?.type === 'heading_open' ? tokens.slice(3) : tokens;
}

const levelOf = ({ tag }: Token) => Number(tag.slice(1));

function shiftHeadings(tokens: readonly Token[]): void {
  const headings = tokens.filter(({ type }) => type === 'heading_open');
  const shift = FIRST_LEVEL - Math.min(...headings.map(levelOf));
  const slugs = new Slugs();
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.min(levelOf(token) + shift, LAST_LEVEL)}`;
    }
    if (token.type === 'heading_open') {
      token.attrSet('id', slugs.next(plainText(tokens[index + 1])));
    }
  });
}

function plainText(inline: Token): string {
  return (inline.children ?? [])
    .filter(({ type }) => type === 'text' || type === 'code_inline')
    .map(({ content }) => content)
    .join('');
}

/** Styles are not let through; `align` of a cell says the same. */
function alignByAttribute(token: Token): void {
  const [property, side] = String(token.attrGet('style')).split(':');
  if (property === 'text-align') {
    token.attrs = [['align', side]];
  }
}
