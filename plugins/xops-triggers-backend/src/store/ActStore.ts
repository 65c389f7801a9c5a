import { randomUUID } from 'node:crypto';
import { NotFoundError } from '@backstage/errors';
import {
  Act,
  Made,
  RecordedAct,
  StandingActs,
  standingActs,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { ACT_ORDER, actOf, ActRow, newActRow, NOBODY } from './actRow';
import { RuleRow } from './rows';

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
  /** Those of them that had opened the path. */
  openerIds: readonly string[];
  /** Those of them that are activated by it. */
  activatedIds: readonly string[];
  /** Id of the action whose path ran. */
  action: string;
  /** Entity reference of who started the run. */
  by: string;
  made: Made;
  taskId: string;
  now: Date;
}

/** What holds until a date, as it stands, and what its end is called. */
const DATED: Record<
  string,
  { stands: keyof StandingActs; end: RecordedAct['kind'] }
> = {
  override: { stands: 'override', end: 'overrideEnd' },
  dismiss: { stands: 'dismissed', end: 'dismissalEnd' },
};

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
    const at = now.toISOString();
    return await this.#db.transaction(async transaction => {
      const rule = await lockRule(transaction, ruleId);
      if (!rule) {
        throw new NotFoundError(`There is no trigger '${ruleId}'`);
      }
      const row: ActRow = {
        ...(await newActRow(transaction, { rule, kind: act.kind, by, at })),
        reason: ('reason' in act ? act.reason : act.note) ?? null,
        until: ('until' in act && act.until) || null,
      };
      await transaction<ActRow>('acts').insert(row);
      return actOf(row);
    });
  }

  /** Says whether it is new: told again by the same task, it changes nothing. */
  async saveBuilt(built: BuiltAct): Promise<boolean> {
    const { ruleIds, openerIds, activatedIds, action, by, made, taskId } =
      built;
    const at = built.now.toISOString();
    return await this.#db.transaction(async transaction => {
      let isNew = false;
      for (const ruleId of ruleIds) {
        const rule = await lockRule(transaction, ruleId);
        if (rule?.action_id !== action) {
          continue;
        }
        const row: ActRow = {
          ...(await newActRow(transaction, { rule, kind: 'built', by, at })),
          task_id: taskId,
          made_json: JSON.stringify(made),
          opener_id: openerIds.includes(ruleId) ? ruleId : openerIds[0] ?? null,
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
            opener_id: null,
            ordinal: row.ordinal + 1,
          });
        }
      }
      return isNew;
    });
  }

  /**
   * Notes the end of what held until a date in this stretch of time, both ISO 8601
   * UTC, at the date itself. Ids of the rules; done again, it changes nothing.
   */
  async saveEnds(after: string, until: string): Promise<string[]> {
    const due = await this.#db<ActRow>('acts as act')
      .leftJoin('acts as end', 'end.ended_id', 'act.act_id')
      .select('act.*')
      .whereIn('act.kind', Object.keys(DATED))
      .where('act.until', '>', after)
      .where('act.until', '<=', until)
      .whereNull('end.act_id')
      .orderBy('act.until');
    const ended = new Set<string>();
    for (const row of due) {
      if (await this.#saveEnd(row)) {
        ended.add(row.rule_id);
      }
    }
    return [...ended];
  }

  async #saveEnd(ended: ActRow): Promise<boolean> {
    const { stands, end: kind } = DATED[ended.kind];
    const at = ended.until ?? '';
    return await this.#db.transaction(async transaction => {
      const rule = await lockRule(transaction, ended.rule_id);
      if (!rule) {
        return false;
      }
      const rows = await transaction<ActRow>('acts')
        .where({ rule_id: ended.rule_id })
        .where('at', '<=', at)
        .orderBy(ACT_ORDER);
      const standing = (now: number) =>
        standingActs({
          acts: rows.map(actOf),
          action: rule.action_id ?? undefined,
          roundBegan: 0,
          now: new Date(now),
        })[stands];
      // Closed before, or there is another that goes on.
      const time = Date.parse(at);
      if (standing(time - 1)?.id !== ended.act_id || standing(time)) {
        return false;
      }
      const act = { rule, kind, by: NOBODY, at };
      const inserted = await transaction<ActRow>('acts')
        .insert({
          ...(await newActRow(transaction, act)),
          ended_id: ended.act_id,
        })
        .onConflict('ended_id')
        .ignore()
        .returning('act_id');
      return inserted.length > 0;
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
      .orderBy(ACT_ORDER);
    const acts = new Map<string, RecordedAct[]>();
    for (const row of rows) {
      const known = acts.get(row.rule_id) ?? [];
      acts.set(row.rule_id, [...known, actOf(row)]);
    }
    return acts;
  }
}

/** So that what is done about a rule, and what becomes of it, have one order. */
async function lockRule(
  db: Knex,
  ruleId: string,
): Promise<RuleRow | undefined> {
  return await db<RuleRow>('rules')
    .where({ rule_id: ruleId })
    .whereNull('removed_at')
    .forUpdate()
    .first();
}
