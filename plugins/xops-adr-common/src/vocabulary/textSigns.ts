import { LOWER_IS_BETTER } from './directionWords';
import { foldedPhrases } from './wordPattern';

/** What a text holds, as bits of one number. */
export const SIGNS = {
  /** A digit of ASCII. */
  digit: 1,
  /** What may begin a mark, a link, a tag or an entity, or blanks that are no single plain ones. */
  marked: 2,
  colon: 4,
  /** `[`, `{` or `<`. */
  bracket: 8,
  slash: 16,
  dollar: 32,
  /** Two capital letters in a row, as in the code of a currency. */
  capitals: 64,
  /** A character beyond ASCII, of which nothing else is told. */
  beyond: 128,
  /** A word of ASCII that begins with the three letters of one for looking again at a decision. */
  review: 256,
  /** A word of ASCII that begins with the three letters of one for `lower is better`, or an `=`. */
  direction: 512,
  /** Other blanks than the plain one and the end of a line. */
  blanks: 1024,
  /** A word that begins as `revisit`, `re-evaluate`, `reconsider` and `reopen` do. */
  revisit: 2048,
} as const;

const TOLD = 4095;
const CAPITAL = 4096;
const BLANK = 8192;
const WORD = 16384;
// What says something only where it stands twice.
const IN_A_ROW = CAPITAL | BLANK;

const KINDS = kindsOfBytes();

function kindsOfBytes(): Uint16Array {
  const kinds = new Uint16Array(256).fill(SIGNS.beyond, 128);
  const add = (characters: string, kind: number) =>
    Array.from(characters).forEach(character => {
      kinds[character.charCodeAt(0)] |= kind;
    });
  add('0123456789', SIGNS.digit | WORD);
  // A word of emphasis begins behind its `_`.
  add('abcdefghijklmnopqrstuvwxyz', WORD);
  add('\\`*_~[]<&\t\n\v\f\r', SIGNS.marked);
  add('\t\v\f\r', SIGNS.blanks);
  add('[{<', SIGNS.bracket);
  add(':', SIGNS.colon);
  add('/', SIGNS.slash);
  add('$', SIGNS.dollar);
  add('=', SIGNS.direction);
  add('ABCDEFGHIJKLMNOPQRSTUVWXYZ', CAPITAL | WORD);
  add(' ', BLANK);
  return kinds;
}

const AT_A_CUT = SIGNS.review | SIGNS.direction | SIGNS.revisit;

const encoder = new TextEncoder();
const BEGINNINGS = 4096;
const bytes = new Uint8Array(16_384);
const SHORT = 40;

const REVIEW_BEGINNINGS =
  'rev|ree|rea|ret|res|re-|riv|rie|rew|eva|ass|her|prz|gra|gen|gje|inc|sun|val|tar|kat|wie|wer|se |ses'.split(
    '|',
  );
const WORD_BEGINNINGS = new Uint16Array(BEGINNINGS);
for (const [beginnings, sign] of [
  [REVIEW_BEGINNINGS, SIGNS.review],
  [foldedPhrases(LOWER_IS_BETTER), SIGNS.direction],
  [['rev', 'ree', 'rec', 'reo', 're-'], SIGNS.revisit],
] as const) {
  for (const beginning of beginnings) {
    WORD_BEGINNINGS[beginningAt(encoder.encode(beginning), 0)] |= sign;
  }
}

/**
 * Looks at each character of a text once, for all who would search it for a sign
 * each: most texts hold none of what most readers look for.
 */
export function readSigns(text: string): number {
  // A loop reads its own names faster than those of the module.
  const codes = bytes;
  const kinds = KINDS;
  const words = WORD_BEGINNINGS;
  let signs = 0;
  let before = 0;
  for (let rest = text; rest !== ''; ) {
    const { read, written } = toBytes(rest);
    for (let place = 0; place < written; place++) {
      const kind = kinds[codes[place]];
      signs |= kind;
      if ((kind & ~before & WORD) !== 0) {
        signs |= words[beginningAt(codes, place)];
      } else if ((kind & before & IN_A_ROW) !== 0) {
        signs |= kind === BLANK ? SIGNS.marked : SIGNS.capitals;
      }
      before = kind;
    }
    rest = read < rest.length ? rest.slice(read) : '';
    // A word that is cut in two is not looked at.
    signs |= rest === '' ? 0 : AT_A_CUT;
  }
  return signs & TOLD;
}

/** A small number for the first three letters of a word, small and capital ones alike. */
function beginningAt(codes: Uint8Array, place: number): number {
  return (
    ((codes[place] | 32) * 961 +
      (codes[place + 1] | 32) * 31 +
      (codes[place + 2] | 32)) %
    BEGINNINGS
  );
}

/** Of a long text the encoder costs a third of asking for each character, of a short one three times as much. */
function toBytes(text: string): { read: number; written: number } {
  const { length } = text;
  if (length > SHORT) {
    return encoder.encodeInto(text, bytes);
  }
  for (let place = 0; place < length; place++) {
    const code = text.charCodeAt(place);
    bytes[place] = code < 128 ? code : 128;
  }
  return { read: length, written: length };
}
