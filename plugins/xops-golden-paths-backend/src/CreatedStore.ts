import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  CreatedRecord,
  Provenance,
  provenanceSchema,
  RunReceipt,
  RunReport,
} from '@xops/plugin-xops-golden-paths-common';
import { Knex } from 'knex';
import {
  FILE_COLUMNS,
  FileRow,
  fileRowOf,
  ReadingAttempt,
  recordsOf,
  RoundRow,
  RUN_COLUMNS,
  RunRow,
  runRowOf,
} from './createdRows';
import { repositoryKey } from './sources/locateProvenance';

/** How far the reading of all files has come. */
export interface RoundState {
  finishedAt?: string;
  problem?: string;
}

const FILES = 'files';

/** What runs reported and what was found in repositories. The only SQL here. */
export class CreatedStore {
  readonly #db: Knex;

  private constructor(db: Knex) {
    this.#db = db;
  }

  static async create(database: DatabaseService): Promise<CreatedStore> {
    const db = await database.getClient();
    if (!database.migrations?.skip) {
      await db.migrate.latest({
        directory: resolvePackagePath(
          '@xops/plugin-xops-golden-paths-backend',
          'migrations',
        ),
      });
    }
    return new CreatedStore(db);
  }

  /**
   * Keeps a report; a repeated one takes the place of the first. Throws a
   * ConflictError when the task had reported another entity.
   */
  async saveRun(report: RunReport, reportedAt: Date): Promise<RunReceipt> {
    const row = runRowOf(report, reportedAt);
    const receipt = { taskId: row.task_id, entityRef: row.entity_ref };
    return await this.#db.transaction(async transaction => {
      const inserted = await transaction<RunRow>('runs')
        .insert(row)
        .onConflict('task_id')
        .ignore()
        .returning('task_id');
      if (inserted.length > 0) {
        return { ...receipt, created: true };
      }
      const updated = await transaction<RunRow>('runs')
        .where({ task_id: row.task_id, entity_ref: row.entity_ref })
        .update(row);
      if (updated === 0) {
        throw new ConflictError(
          `Task '${row.task_id}' has already reported another entity than ${row.entity_ref}`,
        );
      }
      return { ...receipt, created: false };
    });
  }

  /**
   * Keeps what came of an attempt, unless a later one is kept already. A failed
   * attempt leaves the last good copy as it is.
   */
  async saveReading(attempt: ReadingAttempt): Promise<void> {
    const row = fileRowOf(attempt);
    // The first failure of a series tells since when reading fails.
    const errorSince =
      row.error === null
        ? null
        : this.#db.raw('coalesce(provenance_files.error_since, ?)', [
            row.tried_at,
          ]);
    await this.#db('provenance_files')
      .insert(row)
      .onConflict('entity_ref')
      .merge({ ...row, error_since: errorSince })
      .where('provenance_files.tried_at', '<=', row.tried_at);
  }

  /** Etags of good copies by entity reference, with the address they belong to. */
  async findEtags(
    entityRefs: readonly string[],
  ): Promise<Map<string, { provenanceUrl: string; etag: string }>> {
    const rows = await this.#db<FileRow>('provenance_files')
      .select('entity_ref', 'provenance_url', 'etag')
      .whereIn('entity_ref', entityRefs)
      .whereNull('error');
    const known = new Map<string, { provenanceUrl: string; etag: string }>();
    for (const row of rows) {
      if (row.etag && row.provenance_url) {
        known.set(row.entity_ref, {
          provenanceUrl: row.provenance_url,
          etag: row.etag,
        });
      }
    }
    return known;
  }

  /** Entities whose provenance file stands in a repository. */
  async findEntitiesOf(repositoryUrl: string): Promise<string[]> {
    const key = repositoryKey(repositoryUrl);
    return key === undefined
      ? []
      : await this.#db<FileRow>('provenance_files')
          .where({ repository_key: key })
          .whereNull('gone_at')
          .orderBy('entity_ref')
          .pluck('entity_ref');
  }

  /**
   * Marks a round as complete, and files that it did not come across as gone.
   * Their last good copies stay.
   */
  async finishRound(startedAt: Date, finishedAt: Date): Promise<void> {
    await this.#db.transaction(async transaction => {
      await transaction<FileRow>('provenance_files')
        .where('tried_at', '<', startedAt.toISOString())
        .whereNull('gone_at')
        .update({ gone_at: finishedAt.toISOString() });
      await transaction<RoundRow>('reading_rounds')
        .insert({
          source: FILES,
          finished_at: finishedAt.toISOString(),
          problem: null,
        })
        .onConflict('source')
        .merge();
    });
  }

  /** Keeps why a round was not completed; the last complete one stays known. */
  async failRound(problem: string): Promise<void> {
    await this.#db<RoundRow>('reading_rounds')
      .insert({ source: FILES, problem })
      .onConflict('source')
      .merge(['problem']);
  }

  async getRound(): Promise<RoundState> {
    const row = await this.#db<RoundRow>('reading_rounds')
      .where({ source: FILES })
      .first();
    return {
      finishedAt: row?.finished_at ?? undefined,
      problem: row?.problem ?? undefined,
    };
  }

  /** Everything known, one record for each entity. */
  async listRecords(): Promise<CreatedRecord[]> {
    const runs = await this.#db<RunRow>('runs').select(...RUN_COLUMNS);
    const files = await this.#db<FileRow>('provenance_files')
      .select(...FILE_COLUMNS)
      .whereNull('gone_at');
    return recordsOf(runs, files);
  }

  async findRecord(entityRef: string): Promise<CreatedRecord | undefined> {
    const where = { entity_ref: entityRef };
    const runs = await this.#db<RunRow>('runs')
      .select(...RUN_COLUMNS)
      .where(where);
    const files = await this.#db<FileRow>('provenance_files')
      .select(...FILE_COLUMNS)
      .where(where)
      .whereNull('gone_at');
    return recordsOf(runs, files)[0];
  }

  /** The provenance of a task, from the entity's file before its run. */
  async findProvenance(
    entityRef: string,
    taskId: string,
  ): Promise<Provenance | undefined> {
    const where = { entity_ref: entityRef };
    const file = await this.#db<FileRow>('provenance_files')
      .where(where)
      .whereNull('gone_at')
      .first('provenance');
    const run = await this.#db<RunRow>('runs')
      .where({ ...where, task_id: taskId })
      .first('provenance');
    return [file?.provenance, run?.provenance]
      .flatMap(text => (text ? [provenanceSchema.parse(JSON.parse(text))] : []))
      .find(provenance => provenance.taskId === taskId);
  }
}
