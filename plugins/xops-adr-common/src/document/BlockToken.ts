import MarkdownIt from 'markdown-it';

/** A token of the block parser. */
export type Token = ReturnType<
  InstanceType<typeof MarkdownIt>['parse']
>[number];

/**
 * A token whose fields are set at once. The parser's own constructor defines them
 * one by one, which costs half as much as all else it does for a block.
 */
export class BlockToken implements Token {
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
