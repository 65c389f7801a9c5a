import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { inChunks } from './inChunks';
import { LocationContent } from './LocationContent';

/** What a version is told by. */
export interface VersionContent {
  content_hash: string;
  title: string;
  status_json: string | null;
}

interface StoredVersion extends VersionContent {
  version_id: string;
  record_id: string;
  sequence: number;
  read_at: string;
}

/** The versions and former ids of a location's records, in a transaction. */
export class RecordHistory {
  readonly #db: Knex;
  readonly #content: LocationContent;
  /** The newest by record id. */
  readonly #newest: Map<string, StoredVersion>;

  private constructor(
    db: Knex,
    content: LocationContent,
    newest: Map<string, StoredVersion>,
  ) {
    this.#db = db;
    this.#content = content;
    this.#newest = newest;
  }

  static async load(
    db: Knex,
    content: LocationContent,
  ): Promise<RecordHistory> {
    const versions: StoredVersion[] = await db('record_versions')
      .where('location_key', content.locationKey)
      .select(
        'version_id',
        'record_id',
        'sequence',
        'content_hash',
        'title',
        'status_json',
        'read_at',
      )
      .orderBy('sequence');
    const newest = new Map(versions.map(it => [it.record_id, it]));
    return new RecordHistory(db, content, newest);
  }

  /** When a record's words were first read as they are. */
  changedAt(recordId: string): string {
    return (
      this.#newest.get(recordId)?.read_at ?? this.#content.at.toISOString()
    );
  }

  /** Of the newest version. */
  contentHash(recordId: string): string | undefined {
    return this.#newest.get(recordId)?.content_hash;
  }

  async rename(from: string, to: string): Promise<void> {
    const db = this.#db;
    // What stood at the new place before, and was deleted, is another record.
    await db('record_versions').where({ record_id: to }).delete();
    for (const table of ['record_versions', 'record_aliases']) {
      await db(table).where({ record_id: from }).update({ record_id: to });
    }
    await db('record_aliases').where({ alias_id: to }).delete();
    await db('record_aliases')
      .insert({
        alias_id: from,
        location_key: this.#content.locationKey,
        record_id: to,
        renamed_at: this.#content.at.toISOString(),
      })
      .onConflict('alias_id')
      .merge();
    const version = this.#newest.get(from);
    this.#newest.delete(from);
    this.#newest.delete(to);
    if (version) {
      this.#newest.set(to, { ...version, record_id: to });
    }
  }

  /** Keeps since when records are gone; where they come back, they no longer are. */
  async noteGone(recordIds: readonly string[]): Promise<void> {
    await this.#setGoneAt(recordIds, this.#content.at.toISOString());
  }

  /** An id that a record has again is neither gone nor the alias of another one. */
  async noteAdded(recordIds: readonly string[]): Promise<void> {
    await this.#setGoneAt(recordIds, null);
    for (const chunk of inChunks(recordIds)) {
      await this.#db('record_aliases').whereIn('alias_id', chunk).delete();
    }
  }

  async #setGoneAt(
    recordIds: readonly string[],
    goneAt: string | null,
  ): Promise<void> {
    for (const chunk of inChunks(recordIds)) {
      await this.#db('record_versions')
        .whereIn('record_id', chunk)
        .update({ gone_at: goneAt });
    }
  }

  /** Adds what is new; `isWritten` is false where only the reading changed, not the file. */
  async keep(
    versions: readonly {
      recordId: string;
      content: VersionContent;
      isWritten: boolean;
    }[],
  ): Promise<void> {
    const added: StoredVersion[] = [];
    for (const { recordId, content, isWritten } of versions) {
      const last = this.#newest.get(recordId);
      if (last && isSame(last, content)) {
        continue;
      }
      if (last && !isWritten) {
        await this.#db('record_versions')
          .where({ version_id: last.version_id })
          .update(content);
        this.#newest.set(recordId, { ...last, ...content });
        continue;
      }
      const version = {
        version_id: randomUUID(),
        record_id: recordId,
        sequence: (last?.sequence ?? 0) + 1,
        read_at: this.#content.at.toISOString(),
        ...content,
      };
      added.push(version);
      this.#newest.set(recordId, version);
    }
    const { locationKey, read } = this.#content;
    for (const chunk of inChunks(added)) {
      await this.#db('record_versions').insert(
        chunk.map(version => ({
          ...version,
          location_key: locationKey,
          commit: read?.commit ?? null,
        })),
      );
    }
  }
}

function isSame(a: VersionContent, b: VersionContent): boolean {
  return (
    a.content_hash === b.content_hash &&
    a.title === b.title &&
    a.status_json === b.status_json
  );
}
