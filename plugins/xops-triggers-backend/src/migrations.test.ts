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
  'acts',
  'aliases',
  'mandates',
  'marks',
  'notices',
  'reading_specs',
  'readings',
  'rule_changes',
  'rule_owners',
  'rule_states',
  'rules',
  'transitions',
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

const AT = '2026-03-01T00:00:00.000Z';
const reading = {
  reading_key: 'pulls?{}',
  at: AT,
  resolution: 'raw',
  quality: 'ok',
  value: 6,
  unit_json: '{"kind":"count"}',
  time_to_live_seconds: 60,
};

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

  it('keep rules, owners, states and what was read when retention and all after it are undone and done again', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory });
    await knex('rules').insert({
      rule_id: 'iac',
      origin: 'configuration',
      subject: 'IaC PRs',
      rule_json: '{}',
      enabled: true,
      created_at: AT,
      updated_at: AT,
    });
    await knex('rule_owners').insert({
      rule_id: 'iac',
      owner_ref: 'group:default/platform',
    });
    await knex('rule_states').insert({
      rule_id: 'iac',
      revision: 1,
      state: 'firing',
      state_json: '{}',
      result_json: '{}',
    });
    await knex('readings').insert([
      reading,
      { ...reading, resolution: 'hour', stands_for: 12 },
    ]);
    const undone = migrations.slice(
      migrations.indexOf('20261121200000_rules_and_retention.js'),
    );
    for (const name of undone.reverse()) {
      await knex.migrate.down({ directory, name });
    }
    expect(await knex('readings').pluck('resolution')).toEqual(['raw']);
    await knex.migrate.latest({ directory });
    expect(await knex('rule_owners').pluck('rule_id')).toEqual(['iac']);
    expect(await knex('rule_states').pluck('state')).toEqual(['firing']);
    expect(await knex('rules').pluck('revision')).toEqual([1]);
  });

  it('keep an act for the action that its rule has, and for none of a rule that is gone', async () => {
    const knex = await databases.init(id);
    const name = '20261121210000_acts_of_actions.js';
    await knex.migrate.latest({ directory });
    for (const later of migrations.slice(migrations.indexOf(name)).reverse()) {
      await knex.migrate.down({ directory, name: later });
    }
    const rule = {
      origin: 'configuration',
      subject: 'IaC PRs',
      rule_json: '{}',
      action_id: 'activate-atlantis',
      enabled: true,
      created_at: AT,
      updated_at: AT,
    };
    await knex('rules').insert([
      { ...rule, rule_id: 'iac', removed_at: null },
      { ...rule, rule_id: 'gone', removed_at: AT },
    ]);
    const act = { by: 'user:default/mara', at: AT, sequence: 2 };
    await knex('acts').insert([
      { ...act, act_id: '1', rule_id: 'iac', kind: 'activate' },
      { ...act, act_id: '2', rule_id: 'gone', kind: 'activate' },
    ]);
    await knex.migrate.latest({ directory });
    const acts = () => knex('acts').orderBy('act_id');
    expect(await acts().pluck('action_id')).toEqual([
      'activate-atlantis',
      null,
    ]);
    await knex('acts').where({ act_id: '1' }).update({ kind: 'lapse' });
    await knex.migrate.down({ directory, name });
    expect(await acts().pluck('kind')).toEqual(['close', 'activate']);
  });
});
