import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrations } from '../migrate';

/** SQLite, and PostgreSQL where the environment names one. */
export function createTestDatabases(): TestDatabases {
  return TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
    disableDocker: true,
  });
}

/** Makes the scaffolder's own tables, as its backend does. */
export async function migrateScaffolder(knex: Knex): Promise<void> {
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@backstage/plugin-scaffolder-backend',
      'migrations',
    ),
  });
}

/** Makes the scaffolder's tables and ours. */
export async function migrateAll(knex: Knex): Promise<void> {
  await migrateScaffolder(knex);
  await knex.migrate.latest(migrations);
}

/** Adds a task that runs. */
export async function insertTask(knex: Knex, id: string): Promise<void> {
  await knex('tasks').insert({
    id,
    spec: '{}',
    status: 'processing',
    last_heartbeat_at: knex.fn.now(),
  });
}

/** Records progress as the scaffolder does. */
export async function recordProgress(
  knex: Knex,
  id: string,
  progress: { steps: string[]; checkpoints?: string[] },
): Promise<void> {
  const each = (keys: string[], value: object) =>
    Object.fromEntries(keys.map(key => [key, value]));
  const state = {
    steps: each(progress.steps, { status: 'completed', output: {} }),
    checkpoints: each(progress.checkpoints ?? [], {
      status: 'success',
      value: {},
    }),
  };
  await knex('tasks')
    .where({ id })
    .update({ state: JSON.stringify({ state }) });
}
