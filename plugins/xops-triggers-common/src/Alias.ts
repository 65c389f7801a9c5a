import { z } from 'zod';
import { readingSpecSchema } from './ReadingSpec';
import { wordsKey } from './TriggerWords';
import { unitSchema } from './Unit';

const wordsSchema = z
  .array(
    z.string().refine(words => wordsKey(words) !== '', 'has no word in it'),
  )
  .min(1);

/** Which reading the words of a record mean; set in configuration, or on the page by who may configure. */
export const readingAliasSchema = z.strictObject({
  words: wordsSchema,
  reading: readingSpecSchema,
  /** What numbers in such a row count, where the row does not say it. */
  unit: unitSchema.optional(),
});
export type ReadingAlias = z.infer<typeof readingAliasSchema>;

/** Which action the words of a record mean: the id that a template claims with `xops.io/activation`. */
export const actionAliasSchema = z.strictObject({
  words: wordsSchema,
  action: z
    .string()
    .regex(
      /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
      'is no id such as activate-atlantis',
    ),
});
export type ActionAlias = z.infer<typeof actionAliasSchema>;

/** The first alias that has exactly these words. */
export function findAlias<T extends { words: string[] }>(
  aliases: readonly T[],
  words: string,
): T | undefined {
  const key = wordsKey(words);
  return aliases.find(alias => alias.words.some(it => wordsKey(it) === key));
}

const MOST_SUGGESTIONS = 3;
const LEAST_LIKENESS = 1 / 3;
/** Shorter words, such as "on" and "of", say nothing of what is meant. */
const LEAST_LETTERS = 3;

/** Aliases that share a third of all words with these or more, the most alike first; for a person to choose from, never to bind by. */
export function suggestAliases<T extends { words: string[] }>(
  aliases: readonly T[],
  words: string,
): T[] {
  return aliases
    .map(alias => ({
      alias,
      likeness: Math.max(...alias.words.map(it => likeness(it, words))),
    }))
    .filter(it => it.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ alias }) => alias);
}

/** Shared words over all words of both, 0 to 1; short ones do not count. */
function likeness(a: string, b: string): number {
  const words = longWords(a);
  const others = longWords(b);
  const shared = [...words].filter(word => others.has(word)).length;
  return shared > 0 ? shared / (words.size + others.size - shared) : 0;
}

function longWords(words: string): Set<string> {
  return new Set(
    wordsKey(words)
      .split(' ')
      .filter(word => word.length >= LEAST_LETTERS),
  );
}
