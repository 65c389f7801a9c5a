import { SEARCHED_BYTES, SEARCHED_CHARACTERS } from './searchLimits';

/** Letters that stand without blanks between words: each is a word of its own. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/**
 * Text as a search compares it: words of letters and digits in lower case
 * without accents, one blank between them. Both databases are given words in
 * this form, so that they agree on what is found.
 */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(UNSPACED, ' $& ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a record's text as the index holds them, as many whole ones as it takes. */
export function searchedWords(text: string): string {
  const words = foldWords(text.slice(0, SEARCHED_CHARACTERS));
  const bytes = Buffer.from(words);
  if (bytes.length <= SEARCHED_BYTES) {
    return words;
  }
  const cut = bytes.subarray(0, SEARCHED_BYTES).toString();
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 0));
}
