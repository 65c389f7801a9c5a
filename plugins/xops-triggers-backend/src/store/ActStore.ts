import { randomUUID } from 'node:crypto';
import { NotFoundError } from '@backstage/errors';
import {
  Act,
  RecordedAct,
  recordedActSchema,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { RuleStateRow } from './rows';

interface ActRow {
  act_id: string;
  rule_id: string;
  kind: string;
  by: string;
  at: string;
  reason: string | null;
  until: string | null;
  sequence: number;
}

export interface NewAct {
  ruleId: string;
  act: Act;
  /** Entity reference of who does it. */
  by: string;
  now: Date;
}

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
      const state = await transaction<RuleStateRow>('rule_states')
        .where({ rule_id: ruleId })
        .first();
      const row: ActRow = {
        act_id: randomUUID(),
        rule_id: ruleId,
        kind: act.kind,
        by,
        at: now.toISOString(),
        reason: ('reason' in act ? act.reason : act.note) ?? null,
        until: ('until' in act && act.until) || null,
        sequence: state ? JSON.parse(state.state_json).sequence : 0,
      };
      await transaction<ActRow>('acts').insert(row);
      return actOf(row);
    });
  }

  /** Acts of these rules by rule, oldest first. */
  async listByRule(
    ruleIds: readonly string[],
  ): Promise<Map<string, RecordedAct[]>> {
    const rows = await this.#db<ActRow>('acts')
      .whereIn('rule_id', ruleIds)
      .orderBy([{ column: 'at' }, { column: 'act_id' }]);
    const acts = new Map<string, RecordedAct[]>();
    for (const row of rows) {
      const known = acts.get(row.rule_id) ?? [];
      acts.set(row.rule_id, [...known, actOf(row)]);
    }
    return acts;
  }
}

function actOf(row: ActRow): RecordedAct {
  return recordedActSchema.parse({
    id: row.act_id,
    ruleId: row.rule_id,
    kind: row.kind,
    by: row.by,
    at: row.at,
    reason: row.reason ?? undefined,
    until: row.until ?? undefined,
    sequence: row.sequence,
  });
}
