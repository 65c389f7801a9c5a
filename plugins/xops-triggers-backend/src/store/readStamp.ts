import { Knex } from 'knex';

/**
 * A text that is another one once rules, states, acts or newest readings have
 * changed: none of their rows is ever deleted, and every write counts up.
 */
export async function readStamp(db: Knex): Promise<string> {
  const revisions = (table: string) => db(table).sum({ total: 'revision' });
  const row = await db
    .select({
      rules: revisions('rules'),
      states: revisions('rule_states'),
      readings: revisions('reading_specs'),
      acts: db('acts').count({ total: '*' }),
    })
    .first();
  return JSON.stringify(row);
}
