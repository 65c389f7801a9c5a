import { TestDatabases } from '@backstage/backend-test-utils';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const directory = resolve(__dirname, '../../migrations');
const name = '20261121233000_openers_of_paths.js';
const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const day = (number: number) =>
  new Date(Date.UTC(2026, 2, number)).toISOString();

describe.each(databases.eachSupportedId())(
  'What was built before, on %s',
  id => {
    it('counts for the rules that had fired or been opened by then, and names one to the others', async () => {
      const knex = await databases.init(id);
      for (const file of readdirSync(directory).sort()) {
        if (file < name) {
          await knex.migrate.up({ directory, name: file });
        }
      }
      const step = { from_state: 'pending', sequence: 2, result_json: '{}' };
      await knex('transitions').insert([
        { ...step, rule_id: 'fired', to_state: 'firing', at: day(1) },
        { ...step, rule_id: 'later', to_state: 'firing', at: day(9) },
        { ...step, rule_id: 'calm', to_state: 'inactive', at: day(1) },
      ]);
      const act = { by: 'user:default/mara', sequence: 2, ordinal: 1 };
      await knex('acts').insert([
        {
          ...act,
          act_id: '0',
          rule_id: 'forced',
          kind: 'override',
          at: day(1),
        },
        ...['calm', 'fired', 'forced', 'later'].map((rule_id, index) => ({
          ...act,
          act_id: String(index + 1),
          rule_id,
          kind: 'built',
          task_id: 'task',
          at: day(5),
        })),
        {
          ...act,
          act_id: '9',
          rule_id: 'alone',
          kind: 'built',
          task_id: 'other',
          at: day(5),
        },
      ]);

      await knex.migrate.up({ directory, name });

      const rows: { rule_id: string; opener_id: string | null }[] = await knex(
        'acts',
      ).where({ kind: 'built' });
      expect(
        Object.fromEntries(rows.map(it => [it.rule_id, it.opener_id])),
      ).toEqual({
        alone: null,
        calm: 'fired',
        fired: 'fired',
        forced: 'forced',
        later: 'fired',
      });
    });
  },
);
