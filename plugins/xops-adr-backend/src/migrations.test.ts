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

const TABLES = [
  'entities',
  'entity_owners',
  'entity_systems',
  'locations',
  'record_aliases',
  'record_documents',
  'record_entities',
  'record_files',
  'record_findings',
  'record_links',
  'record_search',
  'record_tags',
  'record_texts',
  'record_triggers',
  'record_versions',
  'records',
  'review_notices',
  'rounds',
  'source_entities',
  'sources',
  'told_locations',
];

/** Tables that exist, with their columns. */
async function shape(knex: Knex): Promise<Record<string, string[]>> {
  const columns = await Promise.all(
    TABLES.map(async table => Object.keys(await knex(table).columnInfo())),
  );
  return Object.fromEntries(
    TABLES.map(
      (table, index) => [table, columns[index].sort()] as const,
    ).filter(([, names]) => names.length > 0),
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
    expect(Object.keys(shapes[shapes.length - 1])).toEqual(TABLES);

    for (let step = migrations.length - 1; step >= 0; step -= 1) {
      await knex.migrate.down({ directory, name: migrations[step] });
      expect(await shape(knex)).toEqual(shapes[step]);
    }
  });

  it('take the records of a location away with it', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory });
    await knex('locations').insert({
      location_key: '0123456789',
      host: 'git.example.com',
      repository: 'shop/checkout',
      branch: 'main',
      host_type: 'gitea',
      web_url: 'https://git.example.com/shop/checkout',
      root_url: 'https://git.example.com/shop/checkout/src/branch/main/',
      repository_key: 'git.example.com/shop/checkout',
    });
    await knex('sources').insert({
      source_id: '0123456789:docs/adr',
      location_key: '0123456789',
      path: 'docs/adr',
      name: 'git.example.com/shop/checkout: docs/adr (main)',
    });
    await knex('locations').delete();
    await expect(knex('sources')).resolves.toEqual([]);
  });

  it('accept the longest reference that the catalog accepts', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory });
    const part = 'a'.repeat(63);
    const entityRef = `${part}:${part}/${part}`;
    await knex('entities').insert({ entity_ref: entityRef });
    await expect(knex('entities').pluck('entity_ref')).resolves.toEqual([
      entityRef,
    ]);
  });
});
