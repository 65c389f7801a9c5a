import { Words } from './languages';
import { listWords, normaliseWords } from './normaliseWords';

export interface FoundPhrase<Meaning> {
  meaning: Meaning;
  phrase: string;
  /** Place in the normalised text. */
  start: number;
  end: number;
}

// Written without blanks between words.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const WORD = /[\p{L}\p{N}'+/-]+/gu;
const BEYOND_ASCII = /[\u0080-\uffff]/;
const IN_WORD = /[\p{L}\p{N}'+/-]/u;
const LONGEST_TEXT = 2_000;
const STARTS = 1024;
// As `IN_WORD`, by the codes of ASCII.
const IN_ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  IN_WORD.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Finds the phrases of a vocabulary in a text, the longest at each place, in order. */
export class PhraseFinder<Meaning extends string> {
  /** Phrases by their first word, the longest first. */
  readonly #phrases = new Map<string, [phrase: string, meaning: Meaning][]>();
  /** 1 at the `startOf` of each phrase. */
  readonly #starts = new Uint8Array(STARTS);
  readonly #unspaced: [phrase: string, meaning: Meaning][] = [];

  constructor(vocabulary: Readonly<Record<Meaning, Words>>) {
    for (const meaning in vocabulary) {
      if (Object.hasOwn(vocabulary, meaning)) {
        for (const { word } of listWords(vocabulary[meaning])) {
          this.#learn(word, meaning);
        }
      }
    }
    const longestFirst = ([a]: [string, Meaning], [b]: [string, Meaning]) =>
      b.length - a.length;
    this.#unspaced.sort(longestFirst);
    this.#phrases.forEach(list => list.sort(longestFirst));
  }

  #learn(phrase: string, meaning: Meaning) {
    const [first = phrase] = phrase.match(WORD) ?? [];
    this.#starts[startOf(first, 0, first.length)] = 1;
    const list = this.#phrases.get(first) ?? [];
    if (!list.some(([known]) => known === phrase)) {
      this.#phrases.set(first, [...list, [phrase, meaning]]);
      if (UNSPACED.test(phrase)) {
        this.#unspaced.push([phrase, meaning]);
      }
    }
  }

  /** `text` is normalised by `normaliseWords` or folded by `foldInPlace` first; places are those of what is given. */
  find(text: string): FoundPhrase<Meaning>[] {
    const words = text.slice(0, LONGEST_TEXT);
    if (!BEYOND_ASCII.test(words)) {
      return this.#findInAscii(words);
    }
    return UNSPACED.test(words)
      ? [...this.#findUnspaced(words), ...this.#findSpaced(words)].sort(
          (a, b) => a.start - b.start || b.end - a.end,
        )
      : this.#findSpaced(words);
  }

  /** Walks from word to word and looks only at those that begin as a phrase does, which are few. */
  #findInAscii(text: string): FoundPhrase<Meaning>[] {
    const found: FoundPhrase<Meaning>[] = [];
    const starts = this.#starts;
    const { length } = text;
    let place = 0;
    while (place < length) {
      const start = place;
      while (place < length && IN_ASCII_WORD[text.charCodeAt(place)] === 1) {
        place += 1;
      }
      if (place > start && starts[startOf(text, start, place)] === 1) {
        const match = this.#phrases
          .get(text.slice(start, place))
          ?.find(([phrase]) => standsAt(text, phrase, start));
        if (match) {
          const [phrase, meaning] = match;
          const end = start + phrase.length;
          found.push({ meaning, phrase, start, end });
          place = Math.max(place, end);
        }
      }
      place += 1;
    }
    return found;
  }

  #findSpaced(text: string): FoundPhrase<Meaning>[] {
    const found: FoundPhrase<Meaning>[] = [];
    let end = 0;
    let from = 0;
    for (const word of text.match(WORD) ?? []) {
      const index = text.indexOf(word, from);
      from = index + word.length;
      const phrases = index < end ? undefined : this.#phrases.get(word);
      const match = phrases?.find(([phrase]) => standsAt(text, phrase, index));
      if (match) {
        const [phrase, meaning] = match;
        end = index + phrase.length;
        found.push({ meaning, phrase, start: index, end });
      }
    }
    return found;
  }

  #findUnspaced(text: string): FoundPhrase<Meaning>[] {
    const found: FoundPhrase<Meaning>[] = [];
    for (const [phrase, meaning] of this.#unspaced) {
      for (
        let start = text.indexOf(phrase);
        start !== -1;
        start = text.indexOf(phrase, start + phrase.length)
      ) {
        const end = start + phrase.length;
        if (!found.some(it => start < it.end && it.start < end)) {
          found.push({ meaning, phrase, start, end });
        }
      }
    }
    return found;
  }
}

/** The first two letters of a word as one small number, that few other beginnings share. */
function startOf(text: string, from: number, to: number): number {
  const second = to - from > 1 ? text.charCodeAt(from + 1) : 0;
  return (text.charCodeAt(from) * 31 + second) % STARTS;
}

/** True where a phrase stands at a place and ends with a word there. */
function standsAt(text: string, phrase: string, place: number): boolean {
  const next = text[place + phrase.length];
  return (
    text.startsWith(phrase, place) &&
    (next === undefined || !IN_WORD.test(next))
  );
}

/**
 * A text folded letter by letter, so that every place in it is the same place in
 * the text as written.
 */
export function foldInPlace(text: string): string {
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(text)) {
    return text.toLowerCase();
  }
  let folded = '';
  for (let place = 0; place < text.length; place++) {
    folded += foldCharacter(text[place]);
  }
  return folded;
}

const FOLDED = new Map<string, string>();

function foldCharacter(character: string): string {
  if (character < '\u0080' || character >= '\u1100') {
    return /\s/.test(character) ? ' ' : character.toLowerCase();
  }
  const known = FOLDED.get(character);
  if (known !== undefined) {
    return known;
  }
  const [first = character] = normaliseWords(character) || character;
  FOLDED.set(character, first);
  return first;
}
