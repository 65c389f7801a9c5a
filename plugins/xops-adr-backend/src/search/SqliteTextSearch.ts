import { Knex } from 'knex';
import { foldWords, searchedWords } from './foldWords';
import type { SearchableRecord, TextSearch } from './TextSearch';

const NAME_WEIGHT = 10;

/** FTS5 of SQLite. */
export class SqliteTextSearch implements TextSearch {
  async put(db: Knex, records: readonly SearchableRecord[]): Promise<void> {
    await this.remove(
      db,
      records.map(record => record.recordKey),
    );
    for (const { recordKey, name, body } of records) {
      await db('record_search').insert({
        rowid: recordKey,
        name: foldWords(name),
        body: searchedWords(body),
      });
    }
  }

  async remove(db: Knex, recordKeys: readonly number[]): Promise<void> {
    for (const recordKey of recordKeys) {
      await db('record_search').where({ rowid: recordKey }).delete();
    }
  }

  find(db: Knex, text: string): Knex.QueryBuilder | undefined {
    const words = foldWords(text).split(' ').filter(Boolean);
    return words.length === 0
      ? undefined
      : db('record_search')
          .select({
            record_key: 'rowid',
            rank: db.raw('bm25(record_search, ?, 1)', [NAME_WEIGHT]),
          })
          .whereRaw('record_search MATCH ?', [
            words.map(word => `"${word}"*`).join(' '),
          ]);
  }
}
