import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const LIMIT = new Intl.NumberFormat('en');

/** One issue in words: our own where there are some, and the limit of what is too long. */
export function issueWords(issue: Issue, words: string | undefined): string {
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return `This is too long: ${LIMIT.format(
      issue.maximum,
    )} characters at most.`;
  }
  // A refinement of ours says what it found.
  return issue.code === 'custom' ? issue.message : words ?? issue.message;
}

/** What is wrong with a form, by its fields: in our own words where there are some. */
export function problemsOf(
  error: { issues: readonly Issue[] } | undefined,
  words: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const issue of error?.issues ?? []) {
    const field = String(issue.path[0] ?? '');
    problems[field] ??= issueWords(issue, words[field]);
  }
  return problems;
}
