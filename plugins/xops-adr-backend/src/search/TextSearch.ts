import { Knex } from 'knex';
import { PostgresTextSearch } from './PostgresTextSearch';
import { SqliteTextSearch } from './SqliteTextSearch';

/** What a record is found by. */
export interface SearchableRecord {
  recordKey: number;
  /** Id and title: a hit here counts more. */
  name: string;
  body: string;
}

/** Full text search over records, by the means of the database. */
export interface TextSearch {
  /** Takes the place of what was known of the same records. */
  put(db: Knex, records: readonly SearchableRecord[]): Promise<void>;
  remove(db: Knex, recordKeys: readonly number[]): Promise<void>;
  /**
   * Keys of the records that hold all words of `text`, each word as the
   * beginning of one, as a query to be joined or used with `whereIn`; undefined
   * where `text` holds no word. `rank` is smaller for better hits.
   */
  find(db: Knex, text: string): Knex.QueryBuilder | undefined;
}

export function textSearchOf(db: Knex): TextSearch {
  return String(db.client.config.client).includes('sqlite')
    ? new SqliteTextSearch()
    : new PostgresTextSearch();
}
