import {
  RulePushReceipt,
  TriggerRule,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { RuleCriteria } from '../access/permissionRules';
import { isBound, KeptRule, ruleColumnsOf, ruleOf } from './ruleRow';
import { RuleRow } from './rows';
import { whereCriteria } from './whereCriteria';

/** Which rules are meant. */
export interface RuleSelection {
  actionId?: string;
  /** What the caller's permission is narrowed to; all where it is absent. */
  criteria?: RuleCriteria;
}

/** What is watched. The only SQL for rules. */
export class RuleStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Makes these all rules of a place, in one transaction. What is as it was is
   * not written; a rule that is gone keeps its state and history, and takes them
   * up again when it comes back.
   */
  async replaceLocation(
    location: string,
    rules: readonly KeptRule[],
    now: Date,
  ): Promise<RulePushReceipt> {
    const at = now.toISOString();
    return await this.#db.transaction(async transaction => {
      const before = new Map(
        (await transaction<RuleRow>('rules').where({ location })).map(row => [
          row.rule_id,
          row,
        ]),
      );
      const receipt = { added: 0, changed: 0, removed: 0, unbound: 0 };
      for (const rule of rules) {
        const known = before.get(rule.id);
        const isThere = known !== undefined && known.removed_at === null;
        const columns = ruleColumnsOf(rule);
        receipt.unbound += isBound(rule) ? 0 : 1;
        if (isThere && known.rule_json === columns.rule_json) {
          continue;
        }
        receipt[isThere ? 'changed' : 'added'] += 1;
        await transaction<RuleRow>('rules')
          .insert({ ...columns, location, created_at: at, updated_at: at })
          .onConflict('rule_id')
          .merge({ ...columns, location, updated_at: at, removed_at: null });
        await writeOwners(transaction, rule);
      }
      const kept = new Set(rules.map(({ id }) => id));
      const gone = [...before.values()].filter(
        row => row.removed_at === null && !kept.has(row.rule_id),
      );
      for (const { rule_id } of gone) {
        await transaction<RuleRow>('rules')
          .where({ rule_id })
          .update({ removed_at: at });
      }
      return { ...receipt, removed: gone.length };
    });
  }

  /** Rules that are evaluated: bound, switched on and not removed. */
  async listWatched(): Promise<TriggerRule[]> {
    const rows = await this.#db<RuleRow>('rules')
      .select('rule_json', 'unbound')
      .where({ enabled: true })
      .whereNull('removed_at')
      .whereNull('unbound')
      .orderBy('rule_id');
    return rows.map(ruleOf).filter(isBound);
  }

  /** All that is there, also unbound and switched off. */
  async list(selection: RuleSelection = {}): Promise<KeptRule[]> {
    return (await this.#select(selection).orderBy('rule_id')).map(ruleOf);
  }

  async find(
    ruleId: string,
    selection: RuleSelection = {},
  ): Promise<KeptRule | undefined> {
    const row = await this.#select(selection)
      .where({ rule_id: ruleId })
      .first();
    return row && ruleOf(row);
  }

  /** Owners of those of the rules that are there, by id. */
  async findOwners(ruleIds: readonly string[]): Promise<Map<string, string[]>> {
    const rules: string[] = await this.#select()
      .whereIn('rule_id', ruleIds)
      .pluck('rule_id');
    const rows: { rule_id: string; owner_ref: string }[] = await this.#db(
      'rule_owners',
    )
      .whereIn('rule_id', rules)
      .orderBy('owner_ref');
    return new Map(
      rules.map(id => [
        id,
        rows.filter(it => it.rule_id === id).map(it => it.owner_ref),
      ]),
    );
  }

  #select({ actionId, criteria }: RuleSelection = {}) {
    const query = this.#db<RuleRow>('rules').whereNull('removed_at');
    if (actionId !== undefined) {
      query.where({ action_id: actionId });
    }
    if (criteria) {
      whereCriteria(query, criteria);
    }
    return query;
  }
}

async function writeOwners(db: Knex, rule: KeptRule): Promise<void> {
  await db('rule_owners').where({ rule_id: rule.id }).delete();
  const owners = [...new Set(rule.owners)];
  if (owners.length > 0) {
    await db('rule_owners').insert(
      owners.map(owner => ({ rule_id: rule.id, owner_ref: owner })),
    );
  }
}
