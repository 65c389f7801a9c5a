import { InputError } from '@backstage/errors';
import { z } from 'zod';

/**
 * Parses what a caller sent. Throws an InputError that names what it is and
 * every field that is wrong.
 */
export function parseInput<T extends z.ZodType>(
  schema: T,
  input: unknown,
  what: string,
): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) {
    return parsed.data;
  }
  const faults = parsed.error.issues.map(issue =>
    issue.path.length > 0
      ? `${issue.path.join('.')}: ${issue.message}`
      : issue.message,
  );
  throw new InputError(`The ${what} is not valid: ${faults.join('; ')}`);
}
