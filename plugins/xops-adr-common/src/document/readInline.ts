import { isWordCharacter, mayBeginAddress } from './characters';
import { InlineSource } from './MarkdownDocument';
import { decodeEntity } from './entities';
import { assembleInline, FoundLink } from './assembleInline';
import { InlineLink, InlineText } from './InlineLink';
import { InlineMarks } from './InlineMarks';
import { linkTarget, MAXIMUM_SPAN, placeOf } from './linkDestination';
import { signsOf } from './signsOf';
import { SIGNS } from '../vocabulary/textSigns';

/** Longer pieces are cut: no statement of a record is longer. */
const MAXIMUM_LENGTH = 20_000;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const ADDRESS = /^https?:\/\/[^\s<>"'`|\\]{1,2000}/i;
const SCHEME =
  /^(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]{1,2000}|[^\s<>@]{1,200}@[^\s<>@]{1,200})$/i;

const MAY_HOLD_BLANKS = SIGNS.blanks | SIGNS.beyond;
const MARK = 1;
const ADDRESS_BEGIN = 2;
// What a character of ASCII may begin, by its code.
const BEGINS = new Uint8Array(128);
Array.from('\\`<&![]*_~', character => character.charCodeAt(0)).forEach(code =>
  BEGINS.fill(MARK, code, code + 1),
);
Array.from('hH', character => character.charCodeAt(0)).forEach(code =>
  BEGINS.fill(ADDRESS_BEGIN, code, code + 1),
);

interface OpenBracket {
  piece: number;
  image: boolean;
  line: number;
}

class InlineReader {
  readonly #source: string;
  readonly #references: ReadonlyMap<string, string>;
  #line: number;
  #place = 0;
  /** An entity may stand for any. */
  readonly #mayHoldBlanks: boolean;
  readonly #pieces: string[] = [];
  readonly #brackets: OpenBracket[] = [];
  readonly #marks = new InlineMarks(this.#pieces);
  readonly #links: FoundLink[] = [];

  constructor(
    input: InlineSource | string,
    references: ReadonlyMap<string, string>,
  ) {
    const { source, line } =
      typeof input === 'string' ? { source: input, line: 1 } : input;
    this.#source =
      source.length > MAXIMUM_LENGTH ? source.slice(0, MAXIMUM_LENGTH) : source;
    this.#line = line;
    this.#references = references;
    this.#mayHoldBlanks =
      (signsOf(input) & MAY_HOLD_BLANKS) !== 0 || this.#source.includes('&');
  }

  read(): InlineText {
    while (this.#place < this.#source.length) {
      this.#step(this.#source[this.#place]);
    }
    return this.#result();
  }

  #step(character: string) {
    switch (character) {
      case '\\':
        return this.#escape();
      case '`':
        return this.#code();
      case '<':
        return this.#angle();
      case '&':
        return this.#entity();
      case '!':
        return this.#source[this.#place + 1] === '['
          ? this.#open(true)
          : this.#push(character, 1);
      case '[':
        return this.#open(false);
      case ']':
        return this.#close();
      case '*':
      case '_':
      case '~':
        return this.#mark(character);
      case 'h':
      case 'H':
        return this.#address();
      default:
        return this.#words();
    }
  }

  #push(text: string, length: number) {
    this.#pieces.push(text);
    this.#place += length;
  }

  #words() {
    const source = this.#source;
    let end = this.#place + 1;
    for (; end < source.length; end += 1) {
      const code = source.charCodeAt(end);
      if (code < 128 && BEGINS[code] > 0) {
        if (BEGINS[code] === MARK || mayBeginAddress(source, end)) {
          break;
        }
      }
    }
    this.#push(
      this.#oneLine(source.slice(this.#place, end)),
      end - this.#place,
    );
  }

  #escape() {
    const next = this.#source[this.#place + 1] ?? '';
    if (next === '\n') {
      this.#line += 1;
      this.#push(' ', 2);
    } else if (next && PUNCTUATION.test(next)) {
      this.#push(next, 2);
    } else {
      // At the end of a text it is a line break that breaks nothing.
      this.#push(next ? '\\' : '', 1);
    }
  }

  #code() {
    let length = 1;
    while (this.#source[this.#place + length] === '`') {
      length += 1;
    }
    const fence = '`'.repeat(length);
    const start = this.#place + length;
    const end = placeOf(this.#source, fence, start);
    if (end === undefined) {
      this.#push(fence, length);
      return;
    }
    const text = this.#oneLine(this.#source.slice(start, end));
    this.#push(text, text.length + 2 * length);
  }

  #angle() {
    const rest = this.#source;
    if (rest.startsWith('<!--', this.#place)) {
      const end = rest.indexOf('-->', this.#place + 4);
      const to = end === -1 ? rest.length : end + 3;
      this.#countLines(rest.slice(this.#place, to));
      this.#place = to;
      return;
    }
    const end = placeOf(rest, '>', this.#place);
    const inner =
      end === undefined ? undefined : rest.slice(this.#place + 1, end);
    if (inner !== undefined && SCHEME.test(inner)) {
      this.#link('address', inner, this.#pieces.length, this.#line);
      this.#push(inner, inner.length + 2);
    } else if (
      inner !== undefined &&
      /^\/?[a-z][a-z0-9-]*(?:[\s/]|$)/i.test(inner)
    ) {
      this.#countLines(inner);
      this.#push(/^br\b/i.test(inner) ? ' ' : '', inner.length + 2);
    } else {
      this.#push('<', 1);
    }
  }

  #entity() {
    const name = this.#source.slice(this.#place + 1, this.#place + 11);
    const end = name.indexOf(';');
    const text = end === -1 ? undefined : decodeEntity(name.slice(0, end));
    if (text === undefined) {
      this.#push('&', 1);
    } else {
      this.#push(text, end + 2);
    }
  }

  #open(image: boolean) {
    this.#brackets.push({
      piece: this.#pieces.length,
      image,
      line: this.#line,
    });
    this.#push(image ? '![' : '[', image ? 2 : 1);
  }

  #close() {
    const open = this.#brackets.pop();
    const target =
      open &&
      linkTarget({
        source: this.#source,
        after: this.#place + 1,
        label: () => this.#text(open.piece + 1),
        references: this.#references,
      });
    if (!open || !target) {
      this.#push(']', 1);
      return;
    }
    this.#pieces[open.piece] = '';
    this.#link(
      open.image ? 'image' : 'link',
      target.href,
      open.piece,
      open.line,
    );
    this.#place = target.end;
  }

  #text(from: number): string {
    return this.#pieces
      .slice(from, from + 100)
      .join('')
      .slice(0, 1_000);
  }

  #link(kind: InlineLink['kind'], href: string, from: number, line: number) {
    // An address is pushed right after this; a link's text has been.
    const to = kind === 'address' ? from + 1 : this.#pieces.length;
    this.#links.push({ kind, href, line, from, to });
  }

  #mark(character: string) {
    this.#place += this.#marks.take(this.#source, this.#place, character);
  }

  #address() {
    const rest = this.#source.slice(this.#place, this.#place + MAXIMUM_SPAN);
    const match = ADDRESS.exec(rest);
    const before = this.#source[this.#place - 1] ?? ' ';
    // Inside of `[text](` the brackets name the address.
    if (!match || isWordCharacter(before)) {
      this.#words();
      return;
    }
    const address = match[0].replace(/[\])*_~.,;:!?]+$/, '');
    if (!this.#brackets.length) {
      this.#link('address', address, this.#pieces.length, this.#line);
    }
    this.#push(address, address.length);
  }

  #countLines(text: string) {
    for (
      let place = text.indexOf('\n');
      place !== -1;
      place = text.indexOf('\n', place + 1)
    ) {
      this.#line += 1;
    }
  }

  /** A piece with its line breaks as blanks, counted. */
  #oneLine(text: string): string {
    if (!text.includes('\n')) {
      return text;
    }
    this.#countLines(text);
    return text.replaceAll('\n', ' ');
  }

  #result(): InlineText {
    return assembleInline(
      this.#pieces,
      this.#links,
      this.#marks.struck,
      this.#mayHoldBlanks,
    );
  }
}

/**
 * Reads Markdown inside of a block in one pass, linear in its length: the
 * marks are dropped, the links kept. A forgiving reading, not CommonMark's to
 * the letter: marks that have no partner stay as text.
 */
export function readInline(
  input: InlineSource | string,
  references: ReadonlyMap<string, string> = new Map(),
): InlineText {
  return new InlineReader(input, references).read();
}
