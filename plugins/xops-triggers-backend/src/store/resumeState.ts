import { triggerStateSchema } from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { RuleStateRow } from './rows';

/**
 * A rule is watched again after it was not: it keeps what it had reached, what
 * it waits for begins anew, and nothing that was read meanwhile is made up for.
 */
export async function resumeState(
  db: Knex,
  ruleId: string,
  at: string,
): Promise<void> {
  const row = await db<RuleStateRow>('rule_states')
    .where({ rule_id: ruleId })
    .first();
  if (!row) {
    return;
  }
  const state = triggerStateSchema.parse(JSON.parse(row.state_json));
  await db<RuleStateRow>('rule_states')
    .where({ rule_id: ruleId })
    .update({
      revision: row.revision + 1,
      state_json: JSON.stringify({
        ...state,
        evaluatedAt: at > state.evaluatedAt ? at : state.evaluatedAt,
        known: false,
        timerMilliseconds: 0,
      }),
    });
}
