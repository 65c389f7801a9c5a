import { Minimatch } from 'minimatch';
import { z } from 'zod';

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
