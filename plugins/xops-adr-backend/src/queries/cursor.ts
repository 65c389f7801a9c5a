import { InputError } from '@backstage/errors';
import { Knex } from 'knex';
import { z } from 'zod';

/** One column that a list is sorted by; where it is null, a row comes last. */
export interface Ordering {
  /** Name of the sort, so that a cursor of another one is refused. */
  name: string;
  column: Knex.Raw;
  /** What the column holds: whole numbers, or text. */
  holds: 'number' | 'text';
  order: 'asc' | 'desc';
  /** Column that tells rows with the same value apart. */
  key: string;
}

/** The row after which a page begins. */
export interface Place {
  value?: string | number | null;
  key: number;
}

// PostgreSQL takes no text with a NUL.
const valueSchemas = { number: z.int(), text: z.string().regex(/^[^\0]*$/) };

const cursorSchema = (holds: Ordering['holds']) =>
  z.tuple([z.string(), valueSchemas[holds].nullable(), z.int32()]);

export function cursorOf(ordering: Ordering, { value, key }: Place): string {
  // PostgreSQL gives big integers and decimals as text.
  const plain = ordering.holds === 'number' && value ? Number(value) : value;
  const content = [nameOf(ordering), plain ?? null, key];
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** Throws an InputError for what is no cursor, or one of another sort. */
export function placeOf(ordering: Ordering, cursor: string): Place {
  const parsed = cursorSchema(ordering.holds).safeParse(decoded(cursor));
  if (!parsed.success) {
    throw new InputError(`The cursor '${cursor.slice(0, 100)}' is not valid`);
  }
  const [name, value, key] = parsed.data;
  if (name !== nameOf(ordering)) {
    throw new InputError(
      `The cursor '${cursor.slice(0, 100)}' belongs to a list in another order`,
    );
  }
  return { value, key };
}

/** Orders a query and begins it after a place. */
export function orderAfter(
  query: Knex.QueryBuilder,
  { column, key, order }: Ordering,
  place?: Place,
): Knex.QueryBuilder {
  query.orderByRaw(`? ${order} nulls last`, [column]).orderBy(key, order);
  if (!place) {
    return query;
  }
  const { value } = place;
  const beyond = order === 'asc' ? '>' : '<';
  return query.where(after => {
    if (value === undefined || value === null) {
      after.whereRaw('? is null', [column]).where(key, beyond, place.key);
      return;
    }
    after
      .whereRaw('? is null', [column])
      .orWhereRaw(`? ${beyond} ?`, [column, value])
      .orWhere(same =>
        same.whereRaw('? = ?', [column, value]).where(key, beyond, place.key),
      );
  });
}

function nameOf({ name, order }: Ordering): string {
  return `${name} ${order}`;
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    // Said in the caller's words.
    return undefined;
  }
}
