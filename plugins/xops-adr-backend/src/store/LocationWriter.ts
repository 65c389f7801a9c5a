import { Knex } from 'knex';
import { TextSearch } from '../search/TextSearch';
import { contentHash } from './contentHash';
import { EntityCoverage, relinkRecords } from './EntityCoverage';
import { findRenames } from './findRenames';
import { inChunks } from './inChunks';
import { LocationContent, RecordEntry } from './LocationContent';
import { loadMarkdown } from './loadMarkdown';
import {
  CoveredEntry,
  placedTextOf,
  STORED_TEXT_COLUMNS,
  StoredText,
  storedTexts,
} from './placedTexts';
import { RecordHistory } from './RecordHistory';
import { jsonOf, recordRowOf } from './recordRow';
import { RecordTables } from './RecordTables';

interface StoredRecord extends StoredText {
  reading_hash: string;
}

interface LocationWriterOptions {
  /** A transaction. */
  db: Knex;
  search: TextSearch;
  content: LocationContent;
  /** True where stored readings are of another reader, whatever their files. */
  isOtherReader: boolean;
}

/** Brings the tables of one location to what it holds now. */
export class LocationWriter {
  readonly #db: Knex;
  readonly #tables: RecordTables;
  readonly #content: LocationContent;
  readonly #isOtherReader: boolean;
  /** By record id. */
  readonly #stored = new Map<string, StoredRecord>();
  /** Stored hashes by path. */
  readonly #fileHashes = new Map<string, string>();
  /** Paths of files that somebody has written. */
  readonly #written = new Set<string>();

  constructor(options: LocationWriterOptions) {
    this.#db = options.db;
    this.#tables = new RecordTables(options.db, options.search);
    this.#content = options.content;
    this.#isOtherReader = options.isOtherReader;
  }

  /** Tells how many records were added, changed, renamed or deleted. */
  async write(): Promise<number> {
    await this.#load();
    const { locationKey, entries } = this.#content;
    const coverage = await EntityCoverage.load(this.#db, locationKey);
    const history = await RecordHistory.load(this.#db, this.#content);
    const told = await this.#recallTexts(entries, history);
    const covered = told.flatMap(entry => {
      const covering = coverage.of(entry.record.path);
      return covering ? [{ entry, ...covering }] : [];
    });
    const current = covered.map(it => it.entry);
    await this.#rename(covered, history);
    const deleted = await this.#deleteAllBut(current, history);
    await this.#keepTexts(current);
    await history.keep(
      current.map(entry => ({
        recordId: entry.recordId,
        isWritten: this.#written.has(entry.record.path),
        content: {
          content_hash: this.#hashOf(entry),
          title: entry.record.title,
          status_json: jsonOf(entry.record.status),
        },
      })),
    );
    const prepared = covered.map(({ entry, entityKeys, entityRef }) => ({
      entry,
      entityKeys,
      row: {
        ...recordRowOf(entry, {
          locationKey,
          contentHash: this.#hashOf(entry),
        }),
        entity_ref: entityRef,
        changed_at: history.changedAt(entry.recordId),
      },
    }));
    const added = prepared.filter(it => !this.#stored.has(it.entry.recordId));
    const changed = prepared.flatMap(it => {
      const known = this.#stored.get(it.entry.recordId);
      return known && known.reading_hash !== it.row.reading_hash
        ? [{ ...it, key: known.record_key }]
        : [];
    });
    await this.#tables.add(added);
    await this.#tables.change(changed);
    await history.noteAdded(added.map(it => it.entry.recordId));
    await this.#keepReadings();
    // What is as it was may belong to others than before.
    await relinkRecords(this.#db, locationKey);
    return deleted + added.length + changed.length;
  }

  async #load(): Promise<void> {
    const { locationKey, readings } = this.#content;
    const records: StoredRecord[] = await this.#db('records')
      .where('location_key', locationKey)
      .select(...STORED_TEXT_COLUMNS, 'reading_hash');
    records.forEach(it => this.#stored.set(it.record_id, it));
    const files: { path: string; file_hash: string }[] = await this.#db(
      'record_files',
    )
      .where('location_key', locationKey)
      .select('path', 'file_hash');
    files.forEach(it => this.#fileHashes.set(it.path, it.file_hash));
    for (const { path, fileHash } of readings) {
      if (this.#fileHashes.get(path) !== fileHash) {
        this.#written.add(path);
      }
    }
  }

  /**
   * A record that was deleted, since nobody named its place, and is named again
   * before its file is: its words are those of its last version. Without any it
   * waits for its file.
   */
  async #recallTexts(
    entries: readonly RecordEntry[],
    history: RecordHistory,
  ): Promise<RecordEntry[]> {
    const isKnown = ({ markdown, recordId }: RecordEntry) =>
      markdown !== undefined || this.#stored.has(recordId);
    const texts = await loadMarkdown(
      this.#db,
      entries
        .filter(it => !isKnown(it))
        .flatMap(it => history.contentHash(it.recordId) ?? []),
    );
    return entries.flatMap(entry => {
      const markdown = texts.get(history.contentHash(entry.recordId) ?? '');
      if (isKnown(entry)) {
        return [entry];
      }
      return markdown === undefined ? [] : [{ ...entry, markdown }];
    });
  }

  /** Leaves stored records under their new ids, so that they are changed and not added. */
  async #rename(
    covered: readonly CoveredEntry[],
    history: RecordHistory,
  ): Promise<void> {
    const current = new Set(covered.map(it => it.entry.recordId));
    const gone = [...this.#stored.values()].filter(
      it => !current.has(it.record_id),
    );
    const appeared = covered.filter(
      ({ entry }) =>
        !this.#stored.has(entry.recordId) && entry.markdown !== undefined,
    );
    if (gone.length === 0 || appeared.length === 0) {
      return;
    }
    const renames = findRenames(
      await storedTexts(this.#db, gone),
      appeared.map(placedTextOf),
    );
    for (const [from, to] of renames) {
      const record = this.#stored.get(from);
      if (record) {
        for (const table of ['records', 'review_notices']) {
          await this.#db(table)
            .where({ record_id: from })
            .update({ record_id: to });
        }
        await history.rename(from, to);
        this.#stored.delete(from);
        // Its place is told by its row too, so that it is always written.
        this.#stored.set(to, { ...record, record_id: to, reading_hash: '' });
      }
    }
  }

  /** Versions stay, so that a record that comes back has its history. */
  async #deleteAllBut(
    entries: readonly RecordEntry[],
    history: RecordHistory,
  ): Promise<number> {
    const current = new Set(entries.map(it => it.recordId));
    const gone = [...this.#stored.values()].filter(
      it => !current.has(it.record_id),
    );
    await this.#tables.delete(gone.map(it => it.record_key));
    await history.noteGone(gone.map(it => it.record_id));
    gone.forEach(it => this.#stored.delete(it.record_id));
    return gone.length;
  }

  #hashOf({ recordId, markdown }: RecordEntry): string {
    return markdown === undefined
      ? this.#stored.get(recordId)?.content_hash ?? contentHash('')
      : contentHash(markdown);
  }

  async #keepTexts(entries: readonly RecordEntry[]): Promise<void> {
    const texts = new Map<string, string>();
    for (const { recordId, markdown } of entries) {
      const hash = contentHash(markdown ?? '');
      if (
        markdown !== undefined &&
        this.#stored.get(recordId)?.content_hash !== hash
      ) {
        texts.set(hash, markdown);
      }
    }
    for (const chunk of inChunks([...texts])) {
      await this.#db('record_texts')
        .insert(
          chunk.map(([hash, markdown]) => ({ content_hash: hash, markdown })),
        )
        .onConflict('content_hash')
        .ignore();
    }
  }

  async #keepReadings(): Promise<void> {
    const { locationKey, readings } = this.#content;
    const current = new Set(readings.map(it => it.path));
    const gone = [...this.#fileHashes.keys()].filter(it => !current.has(it));
    for (const chunk of inChunks(gone)) {
      await this.#db('record_files')
        .where('location_key', locationKey)
        .whereIn('path', chunk)
        .delete();
    }
    const changed = readings.filter(
      it => this.#isOtherReader || this.#written.has(it.path),
    );
    for (const chunk of inChunks(changed)) {
      await this.#db('record_files')
        .insert(
          chunk.map(({ path, fileHash, reading }) => ({
            location_key: locationKey,
            path,
            file_hash: fileHash,
            reading_json: JSON.stringify(reading),
          })),
        )
        .onConflict(['location_key', 'path'])
        .merge();
    }
  }
}
