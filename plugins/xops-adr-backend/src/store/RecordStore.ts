import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { TextSearch, textSearchOf } from '../search/TextSearch';
import { PathTrouble } from '../sources/RecordSource';
import { LocationContent, Replacement, StoredReading } from './LocationContent';
import { LocationWriter } from './LocationWriter';
import { parseStoredReadings } from './storedReading';
import { SourceStore } from './SourceStore';

/** Decision records with their history. All writing goes through here and `SourceStore`. */
export class RecordStore {
  /** For `RecordQueries`, which reads. */
  readonly db: Knex;
  readonly search: TextSearch;
  readonly sources: SourceStore;

  private constructor(db: Knex) {
    this.db = db;
    this.search = textSearchOf(db);
    this.sources = new SourceStore(db);
  }

  static async create(database: DatabaseService): Promise<RecordStore> {
    const db = await database.getClient();
    if (!database.migrations?.skip) {
      await db.migrate.latest({
        directory: resolvePackagePath(
          '@xops/plugin-xops-adr-backend',
          'migrations',
        ),
      });
    }
    return new RecordStore(db);
  }

  /**
   * Makes this all that a location holds, in one transaction. Writes nothing
   * when somebody else has written since the location's state was read. What
   * is as it was is not written.
   */
  async replaceRecords(content: LocationContent): Promise<Replacement> {
    return await this.db.transaction(async transaction => {
      const { locationKey, revision, read } = content;
      const where = { location_key: locationKey, revision };
      const before = await transaction('locations')
        .where(where)
        .first('read_with');
      const isOurs = await transaction('locations')
        .where(where)
        .update({
          revision: revision + 1,
          checked_on: content.checkedOn,
          linked_files_json: JSON.stringify(content.linkedFiles),
          ...(read && {
            etag: read.etag ?? null,
            read_with: read.readWith,
            commit: read.commit ?? null,
            retry_at: null,
          }),
        });
      if (isOurs === 0) {
        return { status: 'conflict' };
      }
      if (read) {
        await saveTroubles(transaction, {
          locationKey,
          troubles: read.troubles,
          time: content.at.toISOString(),
        });
      }
      const changedRecords = await new LocationWriter({
        db: transaction,
        search: this.search,
        content,
        isOtherReader:
          read !== undefined && before?.read_with !== read.readWith,
      }).write();
      return { status: 'replaced', changedRecords };
    });
  }

  /**
   * What the files of a location said when they were read last; undefined where
   * another version of the portal wrote it in a form that is not understood.
   */
  async loadReadings(
    locationKey: string,
  ): Promise<StoredReading[] | undefined> {
    return parseStoredReadings(
      await this.db('record_files')
        .where('location_key', locationKey)
        .orderBy('path')
        .select('path', 'file_hash', 'reading_json'),
    );
  }
}

async function saveTroubles(
  db: Knex,
  options: {
    locationKey: string;
    troubles: readonly PathTrouble[];
    time: string;
  },
): Promise<void> {
  const { locationKey, troubles, time } = options;
  const where = { location_key: locationKey };
  const absent = troubles.filter(it => it.unread === 'all');
  await db('sources')
    .where(where)
    .whereNotIn(
      'path',
      absent.map(it => it.path),
    )
    .update({
      attempted_at: time,
      read_at: time,
      failing_since: null,
      error: null,
      advice: null,
      lasting: false,
    });
  for (const { path, unread, error, advice } of troubles) {
    await db('sources')
      .where({ ...where, path })
      .update({
        attempted_at: time,
        error,
        advice,
        lasting: true,
        ...(unread === 'all' && {
          failing_since: db.raw('coalesce(failing_since, ?)', [time]),
        }),
      });
  }
}
