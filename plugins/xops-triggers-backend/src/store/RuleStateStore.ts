import {
  ConditionResult,
  ruleFingerprint,
  Transition,
  TriggerState,
  triggerStateSchema,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { ParseCache } from './ParseCache';
import { isBound, writtenRuleOf } from './ruleRow';
import { NoticeRow, RuleRow, RuleStateRow, TransitionRow } from './rows';
import {
  KeptResult,
  KeptTransition,
  resultOf,
  transitionOf,
} from './transitionRow';

/** A rule's state with the revision that the next write has to know. */
export interface KeptState {
  revision: number;
  state: TriggerState;
  /** Why comparisons could not be told, in their order; empty where all could. */
  reasons: string;
}

export interface StateChange {
  ruleId: string;
  /** Undefined for the rule's first evaluation. */
  before: KeptState | undefined;
  state: TriggerState;
  result: ConditionResult;
  transitions: readonly Transition[];
  /** Whether people are told of these transitions: that the rule fired, and of the last. */
  notify: boolean;
}

/** Of a rule that goes up and down every hour, the history tells more. */
const MOST_STEPS = 200;

/** With more, going through all is as fast, and databases limit what a query holds. */
const MOST_NAMED = 500;

/** Where each rule stands, and how it came there. The only SQL for states. */
export class RuleStateStore {
  readonly #db: Knex;
  readonly #parsed = new ParseCache(text =>
    triggerStateSchema.parse(JSON.parse(text)),
  );

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Of these rules alone where they are named, else of all. */
  async listStates(
    ruleIds?: readonly string[],
  ): Promise<Map<string, KeptState>> {
    const query = this.#db<RuleStateRow>('rule_states').select(
      'rule_id',
      'revision',
      'state_json',
      'reasons',
    );
    const rows =
      ruleIds && ruleIds.length <= MOST_NAMED
        ? await query.whereIn('rule_id', ruleIds)
        : await query;
    return new Map(
      rows.map(row => [
        row.rule_id,
        {
          revision: row.revision,
          state: this.#parsed.get(row.rule_id, row.state_json),
          reasons: row.reasons ?? '',
        },
      ]),
    );
  }

  /**
   * Writes one evaluation: state, transitions and notices together, or nothing
   * when somebody else has written since `before` was read, or the rule is no
   * longer watched as it was evaluated. So of several replicas one writes each
   * step, and a crash leaves it whole or undone.
   */
  async save(change: StateChange): Promise<boolean> {
    return await this.#db.transaction(async transaction => {
      if (
        !(await isWatchedStill(transaction, change)) ||
        !(await writeState(transaction, change))
      ) {
        return false;
      }
      const { ruleId, transitions, result, notify } = change;
      const result_json = JSON.stringify(result);
      const explanations_json =
        transitions.length > 0
          ? await explanationsOf(transaction, result)
          : null;
      for (const { sequence, from, to, at } of transitions) {
        await transaction<TransitionRow>('transitions').insert({
          rule_id: ruleId,
          sequence,
          from_state: from,
          to_state: to,
          at,
          result_json,
          explanations_json,
        });
      }
      for (const { sequence, to, at } of notify ? toldOf(transitions) : []) {
        await transaction<NoticeRow>('notices').insert({
          notice_id: `${ruleId}:${sequence}`,
          rule_id: ruleId,
          sequence,
          to_state: to,
          created_at: at,
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
      .where({ from_state: 'inactive' })
      .modify(query => {
        if (ruleIds.length <= MOST_NAMED) {
          query.whereIn('rule_id', ruleIds);
        }
      })
      .groupBy('rule_id');
    return new Map(rows.map(row => [row.rule_id, Number(row.began)]));
  }

  /** The newest steps of a rule with the values that decided them, oldest first. */
  async listTransitions(ruleId: string): Promise<KeptTransition[]> {
    const rows = await this.#db<TransitionRow>('transitions')
      .where({ rule_id: ruleId })
      .orderBy('sequence', 'desc')
      .limit(MOST_STEPS);
    return rows.reverse().map(transitionOf);
  }

  /** How the condition of a rule was found when its state was last written. */
  async findResult(ruleId: string): Promise<KeptResult | undefined> {
    const row = await this.#db<RuleStateRow>('rule_states')
      .where({ rule_id: ruleId })
      .first('result_json');
    return row && resultOf(row.result_json);
  }
}

/** Why comparisons could not be told, as one text. */
export function reasonsOf({ comparisons }: ConditionResult): string {
  return comparisons.some(({ reason }) => reason)
    ? JSON.stringify(comparisons.map(({ reason }) => reason ?? ''))
    : '';
}

/** What the values of these comparisons are made of, as JSON, by key; older values left nothing. */
async function explanationsOf(
  db: Knex,
  { comparisons }: ConditionResult,
): Promise<string> {
  const readAt = new Map(
    comparisons.map(it => [it.comparison.reading, it.readAt]),
  );
  const rows: {
    reading_key: string;
    explanation_json: string | null;
    attempted_at: string | null;
  }[] = await db('reading_specs')
    .select('reading_key', 'explanation_json', 'attempted_at')
    .whereIn('reading_key', [...readAt.keys()]);
  return JSON.stringify(
    Object.fromEntries(
      rows
        .filter(row => row.attempted_at === readAt.get(row.reading_key))
        .map(row => [
          row.reading_key,
          JSON.parse(row.explanation_json ?? '[]'),
        ]),
    ),
  );
}

/** Of steps on the way, people are told that the rule fired, also where it is over. */
function toldOf(transitions: readonly Transition[]): readonly Transition[] {
  return transitions.filter(
    ({ to }, index) => to === 'firing' || index === transitions.length - 1,
  );
}

/** Held until the end, so that who edits the rule meanwhile comes afterwards. */
async function isWatchedStill(
  db: Knex,
  { ruleId, state }: StateChange,
): Promise<boolean> {
  const row = await db<RuleRow>('rules')
    .where({ rule_id: ruleId, enabled: true })
    .whereNull('removed_at')
    .whereNull('unbound')
    .forShare()
    .first('rule_json');
  const rule = row && writtenRuleOf(row);
  return (
    rule !== undefined &&
    isBound(rule) &&
    ruleFingerprint(rule) === state.fingerprint
  );
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
    reasons: reasonsOf(result) || null,
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
