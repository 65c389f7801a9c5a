import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** Where the migrations lie, and the name of the table that counts them. */
export const migrations = {
  directory: resolvePackagePath(
    '@xops/plugin-scaffolder-backend-module-xops-workspace',
    'migrations',
  ),
  // The database is the scaffolder's, whose own migrations are counted apart.
  tableName: 'xops_workspace_migrations',
};

/**
 * Connects to the scaffolder's database and brings our tables up to date.
 *
 * A run writes some hundred times: lines of its log, its state, its workspace.
 * By SQLite's own choice each of them waits for the disk several times, and the
 * whole backend with it. With the write-ahead log, which the database's file
 * keeps from then on, none does, and a killed process still loses nothing.
 */
export async function connect(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (knex.client.config.client === 'better-sqlite3') {
    await knex.raw('PRAGMA journal_mode = WAL');
  }
  if (!database.migrations?.skip) {
    await knex.migrate.latest(migrations);
  }
  return knex;
}
