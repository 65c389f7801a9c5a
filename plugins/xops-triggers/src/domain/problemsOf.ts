import type { ZodError } from 'zod';

/** What is wrong with a form, by its fields: in our own words where there are some. */
export function problemsOf(
  error: ZodError | undefined,
  words: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const { path, message, code } of error?.issues ?? []) {
    const field = String(path[0] ?? '');
    // A refinement of ours says what it found.
    problems[field] ??= code === 'custom' ? message : words[field] ?? message;
  }
  return problems;
}
