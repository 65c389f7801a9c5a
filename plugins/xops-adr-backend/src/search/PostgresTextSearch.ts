import { Knex } from 'knex';
import { foldWords, searchedWords } from './foldWords';
import type { SearchableRecord, TextSearch } from './TextSearch';

/** tsvector of PostgreSQL, without stemming: records stand in many languages. */
export class PostgresTextSearch implements TextSearch {
  async put(db: Knex, records: readonly SearchableRecord[]): Promise<void> {
    for (const { recordKey, name, body } of records) {
      await db('record_search')
        .insert({
          record_key: recordKey,
          words: db.raw(
            "setweight(to_tsvector('simple', ?), 'A') || to_tsvector('simple', ?)",
            [foldWords(name), searchedWords(body)],
          ),
        })
        .onConflict('record_key')
        .merge();
    }
  }

  async remove(db: Knex, recordKeys: readonly number[]): Promise<void> {
    await db('record_search')
      .whereIn('record_key', [...recordKeys])
      .delete();
  }

  find(db: Knex, text: string): Knex.QueryBuilder | undefined {
    const words = foldWords(text).split(' ').filter(Boolean);
    if (words.length === 0) {
      return undefined;
    }
    const query = words.map(word => `'${word}':*`).join(' & ');
    return db('record_search')
      .select({
        record_key: 'record_key',
        rank: db.raw("-ts_rank(words, to_tsquery('simple', ?))", [query]),
      })
      .whereRaw("words @@ to_tsquery('simple', ?)", [query]);
  }
}
