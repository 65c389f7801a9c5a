import { Knex } from 'knex';
import { readdirSync } from 'node:fs';
import { migrations } from './migrate';
import {
  createTestDatabases,
  migrateScaffolder,
} from './__testUtils__/databases';

const databases = createTestDatabases();
const names = readdirSync(migrations.directory).sort();

/** Our tables that exist, with their columns. */
async function shape(knex: Knex): Promise<Record<string, string[]>> {
  const tables = ['xops_workspace_snapshots', 'xops_workspace_chunks'];
  const entries: [string, string[]][] = [];
  for (const table of tables) {
    if (await knex.schema.hasTable(table)) {
      entries.push([table, Object.keys(await knex(table).columnInfo())]);
    }
  }
  return Object.fromEntries(entries);
}

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  it("go up beside the scaffolder's own, and down to nothing in the same steps", async () => {
    const knex = await databases.init(id);
    await migrateScaffolder(knex);

    const shapes = [await shape(knex)];
    for (const name of names) {
      await knex.migrate.up({ ...migrations, name });
      shapes.push(await shape(knex));
    }
    expect(shapes[0]).toEqual({});
    expect(shapes.at(-1)).toEqual({
      xops_workspace_snapshots: expect.arrayContaining(['kind', 'digest']),
      xops_workspace_chunks: expect.arrayContaining(['position', 'content']),
    });

    for (let step = names.length - 1; step >= 0; step -= 1) {
      await knex.migrate.down({ ...migrations, name: names[step] });
      expect(await shape(knex)).toEqual(shapes[step]);
    }
    await expect(knex.schema.hasTable('tasks')).resolves.toBe(true);
  });

  it("leave the scaffolder's migrations in order, whichever came first", async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest(migrations);
    await migrateScaffolder(knex);
    await expect(knex.migrate.latest(migrations)).resolves.toEqual([
      expect.any(Number),
      [],
    ]);
  });
});

if (!databases.supports('POSTGRES_18')) {
  it.todo(
    'this and the other tests of this package on PostgreSQL (skipped: BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING is not set)',
  );
}
