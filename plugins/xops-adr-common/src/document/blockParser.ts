import MarkdownIt from 'markdown-it';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

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

/**
 * A token whose fields are set at once. The parser's own constructor defines them
 * one by one, which costs half as much as all else it does for a block.
 */
class BlockToken implements Token {
  map: Token['map'] = null;
  children: Token['children'] = null;
  content = '';
  markup = '';
  info = '';
  block = true;
  hidden = false;
  attrs: Token['attrs'] = null;
  meta: Token['meta'] = null;
  type: string;
  tag: string;
  nesting: Token['nesting'];
  level: number;
  declare attrIndex: Token['attrIndex'];
  declare attrPush: Token['attrPush'];
  declare attrSet: Token['attrSet'];
  declare attrGet: Token['attrGet'];
  declare attrJoin: Token['attrJoin'];

  constructor(
    type: string,
    tag: string,
    nesting: Token['nesting'],
    level: number,
  ) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
    this.level = level;
  }
}
Object.setPrototypeOf(BlockToken.prototype, MarkdownIt.Token.prototype);

markdown.block.State = class extends markdown.block.State {
  override push(type: string, tag: string, nesting: Token['nesting']): Token {
    this.level -= nesting < 0 ? 1 : 0;
    const token = new BlockToken(type, tag, nesting, this.level);
    this.level += nesting > 0 ? 1 : 0;
    this.tokens.push(token);
    return token;
  }
};

/** Addresses of link references by their labels, filled while blocks are read. */
export type LinkReferences = Record<string, { title: string; href: string }>;

/** The tokens of a document's blocks; those of the text inside of them are left out. */
export function blockTokens(text: string, references: LinkReferences): Token[] {
  return markdown.parse(text, { references });
}
