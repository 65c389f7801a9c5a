import {
  RulePushReceipt,
  TriggerRule,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { RuleCriteria } from '../access/permissionRules';
import { ParseCache } from './ParseCache';
import { isBound, KeptRule, parseRule, ruleOf, withSwitches } from './ruleRow';
import { RuleRow } from './rows';
import { whereCriteria } from './whereCriteria';
import { NewRule, removeRule, writeRule } from './writeRule';

/** Which rules are meant. */
export interface RuleSelection {
  actionId?: string;
  /** What the caller's permission is narrowed to; all where it is absent. */
  criteria?: RuleCriteria;
}

/** What is watched. The only SQL for rules, with `RuleEditor`, which people's changes go through. */
export class RuleStore {
  readonly #db: Knex;
  readonly #parsed = new ParseCache(parseRule);

  constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Makes these all rules of a place, in one transaction. What is as it was is
   * not written; a rule that is gone keeps its history, and begins anew when it
   * comes back.
   */
  async replaceLocation(
    location: string,
    rules: readonly NewRule[],
    now: Date,
  ): Promise<RulePushReceipt> {
    const at = now.toISOString();
    return await this.#db.transaction(async transaction => {
      const before = await rowsOf(transaction, { location, rules });
      const receipt = { added: 0, changed: 0, removed: 0, unbound: 0 };
      for (const { rule, source } of rules) {
        const known = before.get(rule.id);
        const write = { rule, source, known, location, at };
        const done = await writeRule(transaction, write);
        receipt.unbound += isBound(rule) ? 0 : 1;
        if (done !== 'same') {
          receipt[done] += 1;
        }
      }
      const kept = new Set(rules.map(({ rule }) => rule.id));
      for (const known of before.values()) {
        if (known.removed_at === null && !kept.has(known.rule_id)) {
          await removeRule(transaction, { known, at });
          receipt.removed += 1;
        }
      }
      return receipt;
    });
  }

  /** Rules that are evaluated: bound, switched on and not removed. */
  async listWatched(): Promise<TriggerRule[]> {
    const rows = await this.#db<RuleRow>('rules')
      .select('rule_id', 'rule_json', 'enabled', 'silenced_until')
      .where({ enabled: true })
      .whereNull('removed_at')
      .whereNull('unbound')
      .orderBy('rule_id');
    return rows.map(row => this.#ruleOf(row)).filter(isBound);
  }

  /** All that is there, also unbound and switched off. */
  async list(selection: RuleSelection = {}): Promise<KeptRule[]> {
    const rows = await this.#select(selection)
      .select('rule_id', 'rule_json', 'enabled', 'silenced_until')
      .orderBy('rule_id');
    return rows.map(row => this.#ruleOf(row));
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

  /** Whether there is or was such a rule, as far as criteria allow. */
  async hasHistory(ruleId: string, criteria?: RuleCriteria): Promise<boolean> {
    const query = this.#db<RuleRow>('rules').where({ rule_id: ruleId });
    if (criteria) {
      whereCriteria(query, criteria);
    }
    return (await query.first('rule_id')) !== undefined;
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

  #ruleOf(
    row: Pick<RuleRow, 'rule_id' | 'rule_json' | 'enabled' | 'silenced_until'>,
  ): KeptRule {
    return withSwitches(this.#parsed.get(row.rule_id, row.rule_json), row);
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

const IDS_AT_ONCE = 500;

/** Rows of a place, and those of rules that come to it from elsewhere. */
async function rowsOf(
  db: Knex,
  { location, rules }: { location: string; rules: readonly NewRule[] },
): Promise<Map<string, RuleRow>> {
  const rows = await db<RuleRow>('rules').where({ location }).forUpdate();
  const found = new Map(rows.map(row => [row.rule_id, row]));
  const others = rules.map(({ rule }) => rule.id).filter(id => !found.has(id));
  for (let start = 0; start < others.length; start += IDS_AT_ONCE) {
    const more = await db<RuleRow>('rules')
      .whereIn('rule_id', others.slice(start, start + IDS_AT_ONCE))
      .forUpdate();
    more.forEach(row => found.set(row.rule_id, row));
  }
  return found;
}
