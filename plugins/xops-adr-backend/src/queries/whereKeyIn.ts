import { Knex } from 'knex';

/**
 * Narrows a query to rows whose column is one of any number of keys. They are
 * bound as one value: thousands of values would not be.
 */
export function whereKeyIn(
  query: Knex.QueryBuilder,
  column: string,
  keys: readonly number[],
): Knex.QueryBuilder {
  return isSqlite(query.client)
    ? query.whereRaw('?? in (select value from json_each(?))', [
        column,
        JSON.stringify(keys),
      ])
    : query.whereRaw('?? = any(?::int[])', [column, `{${keys.join(',')}}`]);
}

export function isSqlite(client: Knex.Client): boolean {
  return String(client.config.client).includes('sqlite');
}
