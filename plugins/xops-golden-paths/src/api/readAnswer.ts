import { ResponseError } from '@backstage/errors';
import type { ZodType } from 'zod';

export type ReadAnswerOptions<T> = {
  schema: ZodType<T>;
  /** Who answered, as it stands in an error's sentence: `The golden paths backend`. */
  who: string;
  /** What was asked. */
  path: string;
};

/**
 * The JSON of an answer. Throws a `ResponseError` with the backend's own words
 * where it refuses, and a `TypeError` for what has another shape than agreed.
 */
export async function readAnswer<T>(
  response: Response,
  { schema, who, path }: ReadAnswerOptions<T>,
): Promise<T> {
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  const parsed = schema.safeParse(
    // What is no JSON has no known shape either.
    await response.json().catch(() => undefined),
  );
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new TypeError(
      `${who} answered ${path} in another shape than this page knows: ${issue.path.join(
        '.',
      )}: ${issue.message}. Are page and backend of the same version?`,
    );
  }
  return parsed.data;
}
