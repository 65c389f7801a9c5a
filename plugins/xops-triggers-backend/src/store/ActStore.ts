import { randomUUID } from 'node:crypto';
import { NotFoundError } from '@backstage/errors';
import {
  Act,
  Made,
  RecordedAct,
  recordedActSchema,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { RuleStateRow } from './rows';

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
}

export interface NewAct {
  ruleId: string;
  act: Act;
  /** Entity reference of who does it. */
  by: string;
  now: Date;
}

/** What a run of a golden path made. */
export interface BuiltAct {
  /** Rules on whose timeline it stands. */
  ruleIds: readonly string[];
  /** Those of them that are activated by it. */
  activatedIds: readonly string[];
  /** Entity reference of who started the run. */
  by: string;
  made: Made;
  taskId: string;
  now: Date;
}

/** Databases limit what a query holds. */
const MOST_NAMED = 500;

/** What people did about rules. The only SQL for it. */
export class ActStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** @throws NotFoundError where there is no such rule */
  async save({ ruleId, act, by, now }: NewAct): Promise<RecordedAct> {
    return await this.#db.transaction(async transaction => {
      const rule = await transaction('rules')
        .where({ rule_id: ruleId })
        .whereNull('removed_at')
        .first('rule_id');
      if (!rule) {
        throw new NotFoundError(`There is no trigger '${ruleId}'`);
      }
      const row: ActRow = {
        ...(await newRow(transaction, { ruleId, kind: act.kind, by, now })),
        reason: ('reason' in act ? act.reason : act.note) ?? null,
        until: ('until' in act && act.until) || null,
      };
      await transaction<ActRow>('acts').insert(row);
      return actOf(row);
    });
  }

  /** Says whether it is new: told again by the same task, it changes nothing. */
  async saveBuilt(built: BuiltAct): Promise<boolean> {
    const { ruleIds, activatedIds, by, made, taskId, now } = built;
    return await this.#db.transaction(async transaction => {
      let isNew = false;
      for (const ruleId of ruleIds) {
        const row: ActRow = {
          ...(await newRow(transaction, { ruleId, kind: 'built', by, now })),
          task_id: taskId,
          made_json: JSON.stringify(made),
        };
        const inserted = await transaction<ActRow>('acts')
          .insert(row)
          .onConflict(['task_id', 'rule_id', 'kind'])
          .ignore()
          .returning('act_id');
        isNew ||= inserted.length > 0;
        if (inserted.length > 0 && activatedIds.includes(ruleId)) {
          await transaction<ActRow>('acts').insert({
            ...row,
            act_id: randomUUID(),
            kind: 'activate',
            made_json: null,
          });
        }
      }
      return isNew;
    });
  }

  /** Acts of these rules by rule, oldest first. */
  async listByRule(
    ruleIds: readonly string[],
  ): Promise<Map<string, RecordedAct[]>> {
    const rows = await this.#db<ActRow>('acts')
      .modify(query => {
        if (ruleIds.length <= MOST_NAMED) {
          query.whereIn('rule_id', ruleIds);
        }
      })
      .orderBy([{ column: 'at' }, { column: 'act_id' }]);
    const acts = new Map<string, RecordedAct[]>();
    for (const row of rows) {
      const known = acts.get(row.rule_id) ?? [];
      acts.set(row.rule_id, [...known, actOf(row)]);
    }
    return acts;
  }
}

async function newRow(
  db: Knex,
  act: { ruleId: string; kind: RecordedAct['kind']; by: string; now: Date },
): Promise<ActRow> {
  const state = await db<RuleStateRow>('rule_states')
    .where({ rule_id: act.ruleId })
    .first();
  return {
    act_id: randomUUID(),
    rule_id: act.ruleId,
    kind: act.kind,
    by: act.by,
    at: act.now.toISOString(),
    reason: null,
    until: null,
    sequence: state ? JSON.parse(state.state_json).sequence : 0,
    made_json: null,
    task_id: null,
  };
}

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
  });
}
