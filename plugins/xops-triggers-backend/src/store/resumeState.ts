import {
  freshState,
  TriggerState,
  triggerStateSchema,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { RuleStateRow, TransitionRow } from './rows';

/** Nobody has looked at a reading for it. */
const NOTHING_FOUND = JSON.stringify({ comparisons: [], memory: [] });

/**
 * A rule that is watched was edited: it keeps what it has reached until its new
 * condition is looked at, and nothing that was read before is gone through by it.
 * A round that began before loses.
 */
export async function resumeState(
  db: Knex,
  ruleId: string,
  at: string,
): Promise<void> {
  const kept = await lockState(db, ruleId);
  if (kept) {
    const { row, state } = kept;
    await writeState(db, row, {
      ...state,
      evaluatedAt: later(at, state.evaluatedAt),
      known: false,
      timerMilliseconds: 0,
    });
  }
}

/**
 * A rule is watched again after it was not: what it had reached is not known to
 * be so still. It begins anew, with a step where it was not inactive, of which
 * nobody is told: nothing was measured.
 */
export async function restartState(
  db: Knex,
  ruleId: string,
  at: string,
): Promise<void> {
  const kept = await lockState(db, ruleId);
  if (!kept) {
    return;
  }
  const { row, state } = kept;
  const fresh = freshState(state.fingerprint, later(at, state.evaluatedAt));
  const { evaluatedAt } = fresh;
  if (state.state === 'inactive') {
    const { since, sequence } = state;
    await writeState(db, row, { ...fresh, since, sequence });
    return;
  }
  const sequence = state.sequence + 1;
  await writeState(db, row, { ...fresh, sequence });
  await db<TransitionRow>('transitions').insert({
    rule_id: ruleId,
    sequence,
    from_state: state.state,
    to_state: fresh.state,
    at: evaluatedAt,
    result_json: NOTHING_FOUND,
    explanations_json: null,
  });
}

async function lockState(db: Knex, ruleId: string) {
  const row = await db<RuleStateRow>('rule_states')
    .where({ rule_id: ruleId })
    .forUpdate()
    .first();
  return (
    row && { row, state: triggerStateSchema.parse(JSON.parse(row.state_json)) }
  );
}

async function writeState(
  db: Knex,
  { rule_id, revision, result_json, reasons }: RuleStateRow,
  state: TriggerState,
): Promise<void> {
  const isKnown = state.everKnown;
  await db<RuleStateRow>('rule_states')
    .where({ rule_id })
    .update({
      revision: revision + 1,
      state: state.state,
      mark: state.mark ?? null,
      state_json: JSON.stringify(state),
      result_json: isKnown ? result_json : NOTHING_FOUND,
      reasons: isKnown ? reasons : null,
    });
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
