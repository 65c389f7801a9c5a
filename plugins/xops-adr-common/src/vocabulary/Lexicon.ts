import { foldedWords } from './foldWord';
import { Words } from './languages';
import { remembered } from './remembered';

/** Words by topic and language; a word that ends in `*` stands for all that begin so. */
export type TopicWords<T extends string> = Readonly<Record<T, Words>>;

const NONE: ReadonlySet<never> = new Set();
const SHORTEST_STEM = 3;
const MAXIMUM_LENGTH = 300;
const LONGEST_KNOWN = 60;
// A longer one would keep the text alive that it was cut from.
const LONGEST_UNKNOWN_WORD = 12;
const MOST_KNOWN = 2_000;
const MOST_WORDS = 10_000;

/** What a word says by itself, and how far the phrases that begin with it reach. */
interface KnownWord<T> {
  /** Longest phrase, in words, that begins with it. */
  length: number;
  /** Topics of the word alone, of the phrase of one word and of its stems. */
  topics: ReadonlySet<T> | undefined;
  /** Topics of its stems alone. */
  stems: ReadonlySet<T> | undefined;
}

/**
 * Finds the topics that the words of a heading, label or table header name.
 * Its time is linear in the text, whatever the number of words it knows.
 */
export class Lexicon<T extends string> {
  readonly #phrases = new Map<string, Set<T>>();
  readonly #stems = new Map<string, Set<T>>();
  /** Longest phrase, in words, that begins with a word. */
  readonly #lengths = new Map<string, number>();
  /** Topics of short texts: records name their sections and columns alike. */
  readonly #known = new Map<string, ReadonlySet<T>>();
  /** What words say, as far as they have been met. */
  readonly #words = new Map<string, KnownWord<T> | 'nothing'>();
  /** Folded words of short texts. */
  readonly #split = remembered(foldedWords);
  /** First letters of all stems. */
  readonly #stemStarts = new Set<number>();
  #longestStem = SHORTEST_STEM;

  constructor(...vocabularies: Partial<TopicWords<T>>[]) {
    for (const vocabulary of vocabularies) {
      for (const topic in vocabulary) {
        if (Object.hasOwn(vocabulary, topic)) {
          for (const words of Object.values(vocabulary[topic] ?? {})) {
            words.split(', ').forEach(word => this.#learn(topic, word));
          }
        }
      }
    }
  }

  #learn(topic: T, phrase: string) {
    const words = foldedWords(phrase);
    const key = words.join(' ');
    const isStem = phrase.endsWith('*');
    if (isStem && (key.length < SHORTEST_STEM || words.length > 1)) {
      throw new Error(
        `'${phrase}' is no stem: one word of at least ${SHORTEST_STEM} letters`,
      );
    }
    const map = isStem ? this.#stems : this.#phrases;
    map.set(key, (map.get(key) ?? new Set()).add(topic));
    this.#lengths.set(
      words[0],
      Math.max(this.#lengths.get(words[0]) ?? 0, words.length),
    );
    if (isStem) {
      this.#stemStarts.add(startOf(key));
    }
    this.#longestStem = isStem
      ? Math.max(this.#longestStem, key.length)
      : this.#longestStem;
  }

  /** Topics named anywhere in the first 300 characters of a text. */
  topicsIn(text: string): ReadonlySet<T> {
    if (text.length > LONGEST_KNOWN) {
      return this.#readTopics(text);
    }
    const known = this.#known.get(text);
    if (known) {
      return known;
    }
    const topics = this.#readTopics(text);
    if (this.#known.size >= MOST_KNOWN) {
      this.#known.clear();
    }
    this.#known.set(text, topics);
    return topics;
  }

  #readTopics(text: string): ReadonlySet<T> {
    const words = this.#wordsOf(text);
    let found: ReadonlySet<T> | undefined;
    for (let first = 0; first < words.length; first += 1) {
      const word = this.#wordOf(words[first]);
      if (word) {
        found = union(found, word.topics);
        let phrase = words[first];
        const last = Math.min(first + word.length, words.length);
        for (let next = first + 1; next < last; next += 1) {
          phrase = `${phrase} ${words[next]}`;
          found = union(found, this.#phrases.get(phrase));
        }
      }
    }
    return found ?? NONE;
  }

  #wordsOf(text: string): readonly string[] {
    return text.length > LONGEST_KNOWN
      ? foldedWords(text.slice(0, MAXIMUM_LENGTH))
      : this.#split(text);
  }

  #wordOf(word: string): KnownWord<T> | undefined {
    const known = this.#words.get(word);
    if (known !== undefined) {
      return known === 'nothing' ? undefined : known;
    }
    const found = this.#learnWord(word);
    if (found || word.length <= LONGEST_UNKNOWN_WORD) {
      if (this.#words.size >= MOST_WORDS) {
        this.#words.clear();
      }
      this.#words.set(word, found ?? 'nothing');
    }
    return found;
  }

  #learnWord(word: string): KnownWord<T> | undefined {
    const length = this.#lengths.get(word) ?? 0;
    const stems = this.#stemsOf(word);
    const topics = union(
      length > 0 ? this.#phrases.get(word) : undefined,
      stems,
    );
    return length === 0 && topics === undefined
      ? undefined
      : { length, topics, stems };
  }

  /** True where every word of a text belongs to one of the topics; false for a text without words. */
  isAllAbout(text: string, topics: readonly T[]): boolean {
    const words = this.#wordsOf(text);
    const about = (found: ReadonlySet<T> | undefined) =>
      found !== undefined && topics.some(topic => found.has(topic));
    let place = 0;
    while (place < words.length) {
      const word = this.#wordOf(words[place]);
      if (!word) {
        return false;
      }
      let length = Math.min(word.length, words.length - place);
      while (
        length > 0 &&
        !about(
          this.#phrases.get(
            length === 1
              ? words[place]
              : words.slice(place, place + length).join(' '),
          ),
        )
      ) {
        length -= 1;
      }
      if (length === 0 && !about(word.stems)) {
        return false;
      }
      place += Math.max(length, 1);
    }
    return words.length > 0;
  }

  #stemsOf(word: string): ReadonlySet<T> | undefined {
    if (!this.#stemStarts.has(startOf(word))) {
      return undefined;
    }
    let found: ReadonlySet<T> | undefined;
    const end = Math.min(word.length, this.#longestStem);
    for (let length = SHORTEST_STEM; length <= end; length += 1) {
      const topics = this.#stems.get(word.slice(0, length));
      if (topics) {
        found = union(found, topics);
      }
    }
    return found;
  }
}

/** The first three letters as one number; that of a shorter word is no stem's. */
function startOf(word: string): number {
  return word.length < SHORTEST_STEM
    ? -1
    : (word.charCodeAt(0) * 0x10000 + word.charCodeAt(1)) * 0x10000 +
        word.charCodeAt(2);
}

/** Of one set alone the set itself, so that most texts cost no new one. */
function union<T>(
  one: ReadonlySet<T> | undefined,
  other: ReadonlySet<T> | undefined,
): ReadonlySet<T> | undefined {
  return one && other ? new Set([...one, ...other]) : one ?? other;
}
