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
const LONGEST_TEXT = 2_000;
const WORDS_IN_PHRASE = 6;

/** Finds the phrases of a vocabulary in a text, the longest at each place, in order. */
export class PhraseFinder<Meaning extends string> {
  readonly #phrases = new Map<string, Meaning>();
  readonly #unspaced: [phrase: string, meaning: Meaning][] = [];

  constructor(vocabulary: Readonly<Record<Meaning, Words>>) {
    for (const meaning in vocabulary) {
      if (Object.hasOwn(vocabulary, meaning)) {
        for (const { word } of listWords(vocabulary[meaning])) {
          this.#learn(word, meaning);
        }
      }
    }
    this.#unspaced.sort(([a], [b]) => b.length - a.length);
  }

  #learn(phrase: string, meaning: Meaning) {
    if (this.#phrases.has(phrase)) {
      return;
    }
    this.#phrases.set(phrase, meaning);
    if (UNSPACED.test(phrase)) {
      this.#unspaced.push([phrase, meaning]);
    }
  }

  /** `text` is normalised by `normaliseWords` or folded by `foldInPlace` first; places are those of what is given. */
  find(text: string): FoundPhrase<Meaning>[] {
    const words = text.slice(0, LONGEST_TEXT);
    const found = UNSPACED.test(words)
      ? [...this.#findUnspaced(words), ...this.#findSpaced(words)]
      : this.#findSpaced(words);
    return found.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  #findSpaced(text: string): FoundPhrase<Meaning>[] {
    const words = [...text.matchAll(WORD)];
    const found: FoundPhrase<Meaning>[] = [];
    for (let first = 0; first < words.length; first++) {
      const start = words[first].index;
      const most = Math.min(words.length, first + WORDS_IN_PHRASE);
      for (let last = most - 1; last >= first; last--) {
        const end = words[last].index + words[last][0].length;
        const phrase = text.slice(start, end);
        const meaning = this.#phrases.get(phrase);
        if (meaning !== undefined) {
          found.push({ meaning, phrase, start, end });
          first = last;
          break;
        }
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

const FOLDED = new Map<string, string>();
