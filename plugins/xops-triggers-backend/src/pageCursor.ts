import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** A place in a list as one word of an address. */
export function cursorOf(place: object): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws InputError for what is no cursor of such a place */
export function placeOf<T extends z.ZodType>(
  schema: T,
  cursor: string,
): z.output<T> {
  const parsed = schema.safeParse(decoded(cursor));
  if (!parsed.success) {
    throw new InputError(`The cursor '${cursor.slice(0, 100)}' is not valid`);
  }
  return parsed.data;
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    // Said in the caller's words.
    return undefined;
  }
}
