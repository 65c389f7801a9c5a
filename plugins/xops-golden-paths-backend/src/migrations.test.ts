import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const directory = resolve(__dirname, '../migrations');
const migrations = readdirSync(directory).sort();
const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

/** Tables and columns that exist, as far as the migrations know them. */
async function shape(knex: Knex): Promise<Record<string, string[]>> {
  const tables = ['runs', 'provenance_files', 'reading_rounds'];
  const columns = await Promise.all(
    tables.map(async table => Object.keys(await knex(table).columnInfo())),
  );
  return Object.fromEntries(
    tables
      .map((table, index) => [table, columns[index].sort()] as const)
      .filter(([, names]) => names.length > 0),
  );
}

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  it('go up one by one, and down to nothing in the same steps', async () => {
    const knex = await databases.init(id);
    const shapes = [await shape(knex)];
    for (const migration of migrations) {
      await knex.migrate.up({ directory, name: migration });
      shapes.push(await shape(knex));
    }
    expect(shapes[0]).toEqual({});
    expect(shapes[shapes.length - 1]).toMatchObject({
      runs: expect.arrayContaining(['task_id', 'facts', 'provenance']),
      provenance_files: expect.arrayContaining(['entity_ref', 'gone_at']),
      reading_rounds: ['finished_at', 'problem', 'source'],
    });

    for (let step = migrations.length - 1; step >= 0; step -= 1) {
      await knex.migrate.down({ directory, name: migrations[step] });
      expect(await shape(knex)).toEqual(shapes[step]);
    }
  });

  it('accept the longest reference that the catalog accepts', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory });
    const part = 'a'.repeat(63);
    const entityRef = `${part}:${part}/${part}`;
    await knex('provenance_files').insert({
      entity_ref: entityRef,
      tried_at: new Date().toISOString(),
    });
    await expect(
      knex('provenance_files').where({ entity_ref: entityRef }).first(),
    ).resolves.toMatchObject({ entity_ref: entityRef });
  });
});
