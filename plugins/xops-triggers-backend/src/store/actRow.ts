import { randomUUID } from 'node:crypto';
import {
  RecordedAct,
  recordedActSchema,
  standingActs,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { RuleRow, RuleStateRow } from './rows';

export interface ActRow {
  act_id: string;
  rule_id: string;
  kind: string;
  by: string;
  at: string;
  reason: string | null;
  until: string | null;
  sequence: number;
  made_json: string | null;
  task_id: string | null;
  action_id: string | null;
  opener_id: string | null;
  ended_id: string | null;
  ordinal: number;
}

/** The order in which things were done; of those before they were counted, by their time. */
export const ACT_ORDER = ['ordinal', 'at', 'act_id'];

/** An act as its row holds it. */
export function actOf(row: ActRow): RecordedAct {
  return recordedActSchema.parse({
    id: row.act_id,
    ruleId: row.rule_id,
    kind: row.kind,
    by: row.by,
    at: row.at,
    reason: row.reason ?? undefined,
    until: row.until ?? undefined,
    sequence: row.sequence,
    made: row.made_json ? JSON.parse(row.made_json) : undefined,
    actionId: row.action_id ?? undefined,
    openerId: row.opener_id ?? undefined,
  });
}

/** A row that comes after all others of its rule; to be called while the rule's row is locked. */
export async function newActRow(
  db: Knex,
  {
    rule,
    kind,
    by,
    at,
  }: {
    rule: Pick<RuleRow, 'rule_id' | 'action_id'>;
    kind: RecordedAct['kind'];
    by: string;
    at: string;
  },
): Promise<ActRow> {
  const { rule_id, action_id } = rule;
  const state = await db<RuleStateRow>('rule_states')
    .where({ rule_id })
    .first('state_json');
  const last = await db<ActRow>('acts')
    .where({ rule_id })
    .max({ ordinal: 'ordinal' })
    .first();
  return {
    act_id: randomUUID(),
    rule_id,
    kind,
    by,
    at,
    reason: null,
    until: null,
    sequence: state ? JSON.parse(state.state_json).sequence : 0,
    made_json: null,
    task_id: null,
    action_id,
    opener_id: null,
    ended_id: null,
    ordinal: Number(last?.ordinal ?? 0) + 1,
  };
}

/** Who did what no person did. */
export const NOBODY = 'system';

/**
 * Ends what keeps the path of a rule open, as the rule goes or gets another
 * action; to be called while its row is locked. Where nothing does, nothing is
 * written.
 */
export async function lapseActs(
  db: Knex,
  rule: Pick<RuleRow, 'rule_id' | 'action_id'>,
  { at, by = NOBODY, reason }: { at: string; by?: string; reason: string },
): Promise<void> {
  const { rule_id, action_id } = rule;
  const rows = await db<ActRow>('acts').where({ rule_id }).orderBy(ACT_ORDER);
  const { activated, override } = standingActs({
    acts: rows.map(actOf),
    action: action_id ?? undefined,
    roundBegan: 0,
    now: new Date(at),
  });
  if (activated || override) {
    const row = await newActRow(db, { rule, kind: 'lapse', by, at });
    await db<ActRow>('acts').insert({ ...row, reason });
  }
}
