import { Knex } from 'knex';
import { cursorOf, orderAfter, Ordering, placeOf } from './cursor';

export interface PageOptions {
  limit: number;
  cursor?: string;
}

/** Rows of a page, and the cursor of the next one where there is one. */
export interface Page<Row> {
  rows: Row[];
  nextCursor?: string;
}

/**
 * Takes a page of a query. `keyOf` gives the value of `ordering.key` in a row.
 * Throws an InputError for a cursor that is broken or of another order.
 */
export async function pageOf<Row>(
  query: Knex.QueryBuilder,
  ordering: Ordering,
  options: PageOptions & { keyOf: (row: Row) => number },
): Promise<Page<Row>> {
  const { cursor, keyOf, limit } = options;
  const place = cursor ? placeOf(ordering, cursor) : undefined;
  const found: (Row & { sort_value: string | number | null })[] =
    await orderAfter(query, ordering, place)
      .select({ sort_value: ordering.column })
      .limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows,
    nextCursor:
      last && found.length > limit
        ? cursorOf(ordering, { value: last.sort_value, key: keyOf(last) })
        : undefined,
  };
}
