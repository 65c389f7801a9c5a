import {
  ConditionResult,
  Transition,
  TriggerState,
  triggerStateSchema,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { NoticeRow, RuleStateRow, TransitionRow } from './rows';

/** A rule's state with the revision that the next write has to know. */
export interface KeptState {
  revision: number;
  state: TriggerState;
}

export interface StateChange {
  ruleId: string;
  /** Undefined for the rule's first evaluation. */
  before: KeptState | undefined;
  state: TriggerState;
  result: ConditionResult;
  transitions: readonly Transition[];
  /** Whether people are told of the last of these transitions. */
  notify: boolean;
}

/** Where each rule stands, and how it came there. The only SQL for states. */
export class RuleStateStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async listStates(): Promise<Map<string, KeptState>> {
    const rows = await this.#db<RuleStateRow>('rule_states').select(
      'rule_id',
      'revision',
      'state_json',
    );
    return new Map(
      rows.map(row => [
        row.rule_id,
        {
          revision: row.revision,
          state: triggerStateSchema.parse(JSON.parse(row.state_json)),
        },
      ]),
    );
  }

  /**
   * Writes one evaluation: state, transitions and notice together, or nothing
   * when somebody else has written since `before` was read. So of several
   * replicas one writes each step, and a crash leaves it whole or undone.
   */
  async save(change: StateChange): Promise<boolean> {
    return await this.#db.transaction(async transaction => {
      if (!(await writeState(transaction, change))) {
        return false;
      }
      const { ruleId, transitions, result, notify } = change;
      const result_json = JSON.stringify(result);
      for (const { sequence, from, to, at } of transitions) {
        await transaction<TransitionRow>('transitions').insert({
          rule_id: ruleId,
          sequence,
          from_state: from,
          to_state: to,
          at,
          result_json,
        });
      }
      const last = transitions.at(-1);
      if (notify && last) {
        await transaction<NoticeRow>('notices').insert({
          notice_id: `${ruleId}:${last.sequence}`,
          rule_id: ruleId,
          sequence: last.sequence,
          to_state: last.to,
          created_at: last.at,
        });
      }
      return true;
    });
  }

  /** Sequence of the step with which each rule last left `inactive`; none for a rule that never did. */
  async findRoundsBegun(
    ruleIds: readonly string[],
  ): Promise<Map<string, number>> {
    const rows: { rule_id: string; began: number }[] = await this.#db(
      'transitions',
    )
      .select('rule_id')
      .max({ began: 'sequence' })
      .whereIn('rule_id', ruleIds)
      .where({ from_state: 'inactive' })
      .groupBy('rule_id');
    return new Map(rows.map(row => [row.rule_id, Number(row.began)]));
  }

  /** All steps of a rule, oldest first. */
  async listTransitions(ruleId: string): Promise<Transition[]> {
    const rows = await this.#db<TransitionRow>('transitions')
      .where({ rule_id: ruleId })
      .orderBy('sequence');
    return rows.map(row => ({
      sequence: row.sequence,
      from: triggerStateSchema.shape.state.parse(row.from_state),
      to: triggerStateSchema.shape.state.parse(row.to_state),
      at: row.at,
    }));
  }
}

async function writeState(
  db: Knex,
  { ruleId, before, state, result }: StateChange,
): Promise<boolean> {
  const columns = {
    state: state.state,
    mark: state.mark ?? null,
    state_json: JSON.stringify(state),
    result_json: JSON.stringify(result),
  };
  if (!before) {
    const inserted = await db<RuleStateRow>('rule_states')
      .insert({ ...columns, rule_id: ruleId, revision: 1 })
      .onConflict('rule_id')
      .ignore()
      .returning('rule_id');
    return inserted.length > 0;
  }
  const updated = await db<RuleStateRow>('rule_states')
    .where({ rule_id: ruleId, revision: before.revision })
    .update({ ...columns, revision: before.revision + 1 });
  return updated > 0;
}
