import { Minimatch } from 'minimatch';
import { z } from 'zod';
import { WeightedCache } from './WeightedCache';

/** A pattern of paths from a repository's root. */
export const globSchema = z
  .string()
  .min(1)
  .max(250)
  .regex(/^[^/]/, "begins with '/', and paths in a repository do not")
  .regex(/^[^!]/, "begins with '!', and nothing can be left out by a pattern")
  // Each of them multiplies the ways in which a path may fit.
  .refine(glob => glob.split('**').length <= 5, "has '**' more than 4 times")
  .refine(
    glob => glob.split('/').every(part => part.split('*').length <= 4),
    "has more than 3 '*' in one part of the path",
  );

/** Whether a path fits one of the patterns; names that begin with a dot are names like others. */
export function pathMatcher(
  globs: readonly string[],
): (path: string) => boolean {
  const patterns = globs.map(
    glob =>
      new Minimatch(glob, {
        dot: true,
        nocomment: true,
        nonegate: true,
        noext: true,
        // A few letters of braces can stand for millions of patterns.
        braceExpandMax: 200,
        platform: 'linux',
      }),
  );
  return path => patterns.some(pattern => pattern.match(path));
}

const MOST_MATCHERS = 500;

/**
 * Whether any path of a list fits. Rules ask the same of the same lists at every
 * round, so that each list is looked at once for each set of patterns.
 */
export class PathMatchers {
  readonly #matchers = new WeightedCache<(paths: readonly string[]) => boolean>(
    MOST_MATCHERS,
  );

  anyFits(globs: readonly string[]): (paths: readonly string[]) => boolean {
    const key = JSON.stringify(globs);
    const known = this.#matchers.get(key);
    if (known) {
      return known;
    }
    const fits = pathMatcher(globs);
    const seen = new WeakMap<readonly string[], boolean>();
    const matcher = (paths: readonly string[]) => {
      const result = seen.get(paths) ?? paths.some(fits);
      seen.set(paths, result);
      return result;
    };
    this.#matchers.set(key, matcher, 1);
    return matcher;
  }
}
