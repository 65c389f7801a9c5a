import { fold } from './foldWord';
import { Words } from './languages';

// Most texts hold single plain blanks alone, and need no other.
const MANY_BLANKS = /_|[^\S ]| {2}/;

/**
 * Words as they are looked up: folded, with dashes and the letters that do not
 * fold made plain, and blanks as one.
 */
export function normaliseWords(text: string): string {
  const folded = fold(text);
  const plain = /[^ -~]/.test(folded)
    ? folded
        // Composed again, since folding takes Korean syllables apart.
        .normalize('NFC')
        .replace(/[‐-―]/g, '-')
        .replace(/[ʼ`´]/g, "'")
        .replace(/ß/g, 'ss')
        .replace(/ø/g, 'o')
    : folded;
  return MANY_BLANKS.test(plain)
    ? plain.replace(/[\s_]+/g, ' ').trim()
    : plain.trim();
}

// Numbering (`1.`, `2.3`, `A)`), emoji and other signs before a name, and what ends it.
const BEFORE =
  /^(?:[^\p{L}\p{N}]|\d{1,3}(?:\.\d{1,3}){0,3}(?:[.):]|(?=\s))|[a-z][.)](?=\s)){1,12}/u;
const AFTER = /[^\p{L}\p{N})]+$/u;

/** A section's or field's name as it is looked up: without numbering, emoji, colon. */
export function normaliseName(text: string): string {
  return normaliseWords(text.slice(0, 200))
    .replace(BEFORE, '')
    .replace(AFTER, '');
}

/** The words of one meaning in all languages, normalised, each with its language. */
export function listWords(words: Words): { word: string; language: string }[] {
  return Object.entries(words).flatMap(([language, list]) =>
    list
      .split(',')
      .map(word => ({ word: normaliseName(word), language }))
      .filter(({ word }) => word !== ''),
  );
}

/** What each word means; the first meaning of a word holds. */
export function wordLookup<Meaning extends string>(
  vocabulary: Readonly<Record<Meaning, Words>>,
): ReadonlyMap<string, { meaning: Meaning; language: string }> {
  const lookup = new Map<string, { meaning: Meaning; language: string }>();
  for (const meaning in vocabulary) {
    if (Object.hasOwn(vocabulary, meaning)) {
      for (const { word, language } of listWords(vocabulary[meaning])) {
        if (!lookup.has(word)) {
          lookup.set(word, { meaning, language });
        }
      }
    }
  }
  return lookup;
}
