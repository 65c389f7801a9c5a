import MarkdownIt from 'markdown-it';
import { BlockToken, Token } from './BlockToken';

type StateBlock = InstanceType<typeof MarkdownIt.StateBlock>;

const TAB = 9;
const BLANK = 32;

/**
 * What the block parser knows of a text, with the lines found by a search for
 * their ends. The parser's own constructor looks at every character, and defines
 * its fields one by one.
 */
export class BlockState implements StateBlock {
  src: string;
  md: StateBlock['md'];
  env: StateBlock['env'];
  tokens: Token[];
  bMarks: number[] = [];
  eMarks: number[] = [];
  tShift: number[] = [];
  sCount: number[] = [];
  bsCount: number[] = [];
  blkIndent = 0;
  line = 0;
  lineMax: number;
  tight = false;
  listIndent = -1;
  parentType = 'root';
  level = 0;
  Token = MarkdownIt.Token;
  declare isEmpty: StateBlock['isEmpty'];
  declare skipEmptyLines: StateBlock['skipEmptyLines'];
  declare skipSpaces: StateBlock['skipSpaces'];
  declare skipSpacesBack: StateBlock['skipSpacesBack'];
  declare skipChars: StateBlock['skipChars'];
  declare skipCharsBack: StateBlock['skipCharsBack'];
  declare getLines: StateBlock['getLines'];

  constructor(
    src: string,
    md: StateBlock['md'],
    env: StateBlock['env'],
    tokens: Token[],
  ) {
    this.src = src;
    this.md = md;
    this.env = env;
    this.tokens = tokens;
    let start = 0;
    while (start < src.length) {
      const newLine = src.indexOf('\n', start);
      const end = newLine === -1 ? src.length : newLine;
      // Blanks at the very end of a text are no line.
      if (!this.#addLine(start, end) && newLine === -1) {
        break;
      }
      start = end + 1;
    }
    this.lineMax = this.bMarks.length;
    this.#add(src.length, src.length, 0, 0);
  }

  push(type: string, tag: string, nesting: Token['nesting']): Token {
    this.level -= nesting < 0 ? 1 : 0;
    const token = new BlockToken(type, tag, nesting, this.level);
    this.level += nesting > 0 ? 1 : 0;
    this.tokens.push(token);
    return token;
  }

  /** False for the rest of a text that is blank, which is left out. */
  #addLine(start: number, end: number): boolean {
    const { src } = this;
    let place = start;
    let column = 0;
    for (; place < end; place++) {
      const code = src.charCodeAt(place);
      if (code === BLANK) {
        column += 1;
      } else if (code === TAB) {
        column += 4 - (column % 4);
      } else {
        break;
      }
    }
    if (place === end && end === src.length) {
      return false;
    }
    this.#add(start, end, place - start, column);
    return true;
  }

  #add(start: number, end: number, shift: number, column: number) {
    this.bMarks.push(start);
    this.eMarks.push(end);
    this.tShift.push(shift);
    this.sCount.push(column);
    this.bsCount.push(0);
  }
}
Object.setPrototypeOf(BlockState.prototype, MarkdownIt.StateBlock.prototype);
