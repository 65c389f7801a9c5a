import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** The answers of a form. @throws InputError that names each one that is malformed */
export function parseAnswers<T extends z.ZodType>(
  schema: T,
  input: unknown,
): z.output<T> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    throw new InputError(
      `The answers are malformed: ${z.prettifyError(parsed.error)}`,
    );
  }
  return parsed.data;
}
