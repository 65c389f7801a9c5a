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

/** Connects to the scaffolder's database and brings our tables up to date. */
export async function connect(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest(migrations);
  }
  return knex;
}
