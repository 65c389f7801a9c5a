import { fold } from './foldWord';
import { Words } from './languages';

/**
 * The words of all languages as one alternation of a regular expression, folded,
 * the longest first; the blank between two words stands for any blanks.
 */
export function wordPattern(words: Words): string {
  return foldedPhrases(words)
    .map(word =>
      word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', '\\s'),
    )
    .join('|');
}

/** The words of all languages, folded, each once, the longest first. */
export function foldedPhrases(words: Words): string[] {
  return [
    ...new Set(
      Object.values(words).flatMap(list => list.split(', ').map(fold)),
    ),
  ].sort((a, b) => b.length - a.length);
}

/**
 * Folded text whose places are those of the text itself: what folding would
 * lengthen or shorten is only put in lower case.
 */
export function foldInPlace(text: string): string {
  const folded = fold(text);
  if (folded.length === text.length) {
    return folded;
  }
  return Array.from(text, character => {
    const plain = fold(character);
    return plain.length === character.length ? plain : character;
  }).join('');
}
