import { recordText } from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
import { SEARCHED_CHARACTERS } from '../search/searchLimits';
import { TextSearch } from '../search/TextSearch';
import { linkRecord } from './EntityCoverage';
import { inChunks } from './inChunks';
import { RecordEntry } from './LocationContent';
import { findingRowOf, linkRowOf, RecordRow, tagsOf } from './recordRow';

/** A record as its tables hold it. */
export interface PreparedRecord {
  entry: RecordEntry;
  entityKeys: number[];
  row: RecordRow & { entity_ref: string; changed_at: string };
}

type KeyedRecord = PreparedRecord & { key: number };

/** A record and all tables that belong to one record alone. */
export class RecordTables {
  readonly #db: Knex;
  readonly #search: TextSearch;

  constructor(db: Knex, search: TextSearch) {
    this.#db = db;
    this.#search = search;
  }

  async add(records: readonly PreparedRecord[]): Promise<void> {
    for (const chunk of inChunks(records, 50)) {
      const inserted: { record_key: number; record_id: string }[] =
        await this.#db('records')
          .insert(chunk.map(it => it.row))
          .returning(['record_key', 'record_id']);
      const keys = new Map(inserted.map(it => [it.record_id, it.record_key]));
      const keyed = chunk.flatMap(it => {
        const key = keys.get(it.entry.recordId);
        return key === undefined ? [] : [{ ...it, key }];
      });
      await this.#insert(
        'record_entities',
        keyed.flatMap(({ key, entityKeys }) =>
          entityKeys.map(it => ({ record_key: key, entity_key: it })),
        ),
      );
      await this.#addParts(keyed);
    }
  }

  async change(records: readonly KeyedRecord[]): Promise<void> {
    for (const chunk of inChunks(records, 50)) {
      for (const { key, row, entityKeys } of chunk) {
        await this.#db('records').where('record_key', key).update(row);
        await linkRecord(this.#db, key, entityKeys);
      }
      for (const table of [
        'record_documents',
        'record_tags',
        'record_findings',
        'record_links',
        'record_triggers',
      ]) {
        await this.#db(table)
          .whereIn(
            'record_key',
            chunk.map(it => it.key),
          )
          .delete();
      }
      await this.#addParts(chunk);
    }
  }

  async delete(recordKeys: readonly number[]): Promise<void> {
    for (const chunk of inChunks(recordKeys)) {
      await this.#search.remove(this.#db, chunk);
      await this.#db('records').whereIn('record_key', chunk).delete();
    }
  }

  async #addParts(records: readonly KeyedRecord[]): Promise<void> {
    await this.#insert(
      'record_documents',
      records.map(({ key, entry }) => ({
        record_key: key,
        document_json: JSON.stringify(entry.record),
      })),
    );
    await this.#insert(
      'record_tags',
      records.flatMap(({ key, entry }) =>
        tagsOf(entry.record).map(tag => ({ record_key: key, tag })),
      ),
    );
    await this.#insert(
      'record_findings',
      records.flatMap(({ key, entry }) =>
        entry.findings.map(it => findingRowOf(key, it)),
      ),
    );
    await this.#insert(
      'record_links',
      records.flatMap(({ key, entry }) =>
        entry.edges.map(it => linkRowOf(key, it)),
      ),
    );
    await this.#insert(
      'record_triggers',
      records
        .filter(({ entry }) => entry.record.triggers.length > 0)
        .map(({ key, entry }) => ({
          record_key: key,
          rows_json: JSON.stringify(entry.record.triggers),
        })),
    );
    await this.#search.put(
      this.#db,
      records.flatMap(({ key, entry: { record, markdown } }) =>
        markdown === undefined
          ? []
          : [
              {
                recordKey: key,
                name: `${record.id ?? ''} ${record.title}`,
                body: recordText(markdown.slice(0, SEARCHED_CHARACTERS)),
              },
            ],
      ),
    );
  }

  async #insert(table: string, rows: object[]): Promise<void> {
    for (const chunk of inChunks(rows)) {
      await this.#db(table).insert(chunk);
    }
  }
}
