import { z } from 'zod';
import { GiteaError } from '../host/GiteaError';

/** Reads a request's body; what is missing or wrong is told as Gitea does: `[Title]: Required`. */
export function parseBody<TSchema extends z.ZodType>(
  schema: TSchema,
  body: unknown,
): z.output<TSchema> {
  const result = schema.safeParse(body);
  if (result.success) {
    return result.data;
  }
  const [issue] = result.error.issues;
  const field = issue.path.map(String).map(goName).join('.');
  throw new GiteaError(422, `[${field}]: ${issue.message}`);
}

/** A name that is missing and one that is empty are the same to Gitea. */
export const requiredText = z
  .string('Required')
  .trim()
  .min(1, { error: 'Required' });

/** Gitea's clients send null for what they leave out. */
export function optional<TSchema extends z.ZodType>(schema: TSchema) {
  return schema.nullish().transform(value => value ?? undefined);
}

function goName(name: string): string {
  return name
    .split('_')
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
