import { NotFoundError } from '@backstage/errors';
import {
  RuleChange,
  RuleChangeKind,
  ruleChangeSchema,
  RuleSummary,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { restartState } from './resumeState';
import {
  KeptRule,
  ruleOf,
  RuleSource,
  sourceOf,
  writtenRuleOf,
} from './ruleRow';
import { RuleChangeRow, RuleRow } from './rows';
import {
  NewRule,
  removeRule,
  writeChange,
  writeOwners,
  writeRule,
  Writing,
} from './writeRule';

/** Of a rule that is edited every hour, the history tells more. */
const MOST_CHANGES = 200;

/** Databases limit what a query holds. */
const MOST_NAMED = 500;

/** A rule that can be made again of what it was made of. */
export interface RemakableRule {
  /** As it was written, without what people switched. */
  rule: KeptRule;
  source: RuleSource;
  /** To be given back, so that what was written meanwhile is not undone. */
  revision: number;
}

/** What people change of rules, and what follows from other tables. The SQL for rules, with `RuleStore`. */
export class RuleEditor {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Keeps a rule of the page, new or edited; an edit says anew whether it is enabled. */
  async save(
    rule: NewRule & { isNew: boolean },
    writing: Writing,
  ): Promise<void> {
    await this.#db.transaction(async transaction => {
      const known = await lockRule(transaction, rule.rule.id);
      if (!rule.isNew && !isThere(known)) {
        throw notFound(rule.rule.id);
      }
      await writeRule(transaction, {
        ...rule,
        ...writing,
        known,
        forgetsSwitch: true,
      });
    });
  }

  /** @throws NotFoundError where there is no such rule */
  async remove(ruleId: string, writing: Writing): Promise<void> {
    await this.#change(ruleId, async (known, transaction) => {
      await removeRule(transaction, { ...writing, known });
    });
  }

  /** Switches a rule on or off, whatever its record says. @throws as `remove` */
  async switch(
    ruleId: string,
    { enabled, ...writing }: Writing & { enabled: boolean },
  ): Promise<void> {
    const kind = enabled ? 'enabled' : 'disabled';
    const columns = { enabled, switched: enabled };
    await this.#set(ruleId, { ...writing, ...columns, kind });
  }

  /** Nobody is notified of the rule until then; from now on again where `until` is absent. @throws as `remove` */
  async silence(ruleId: string, writing: Writing): Promise<void> {
    const { until } = writing;
    await this.#set(ruleId, {
      ...writing,
      kind: until ? 'silenced' : 'unsilenced',
      silenced_until: until ? new Date(until).toISOString() : null,
    });
  }

  /** What became of a rule lately, oldest first. */
  async listChanges(ruleId: string): Promise<RuleChange[]> {
    const rows = await this.#db<RuleChangeRow>('rule_changes')
      .where({ rule_id: ruleId })
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'change_id', order: 'desc' },
      ])
      .limit(MOST_CHANGES);
    return rows.reverse().map(changeOf);
  }

  /** When and by whom these rules were switched off, by rule; none of those that were made so. */
  async findSwitchedOff(
    ruleIds: readonly string[],
  ): Promise<Map<string, NonNullable<RuleSummary['switchedOff']>>> {
    const rows: RuleChangeRow[] =
      ruleIds.length === 0
        ? []
        : await this.#db<RuleChangeRow>('rule_changes')
            .whereIn('kind', ['enabled', 'disabled'])
            .modify(query => {
              if (ruleIds.length <= MOST_NAMED) {
                query.whereIn('rule_id', ruleIds);
              }
            })
            .orderBy([{ column: 'at' }, { column: 'change_id' }]);
    const last = new Map(rows.map(row => [row.rule_id, row]));
    return new Map(
      [...last.values()]
        .filter(({ kind }) => kind === 'disabled')
        .map(row => {
          const { by, at, reason } = changeOf(row);
          return [row.rule_id, { by, at, reason }];
        }),
    );
  }

  /** Rules whose words or draft are kept. */
  async listRemakable(): Promise<RemakableRule[]> {
    const rows = await this.#db<RuleRow>('rules')
      .whereNull('removed_at')
      .whereNotNull('source_json')
      .orderBy('rule_id');
    return rows.flatMap(row => {
      const source = sourceOf(row);
      return source
        ? [{ rule: writtenRuleOf(row), source, revision: row.revision }]
        : [];
    });
  }

  /** Writes a rule that was made again; false where somebody has written it since. */
  async remake(
    { rule, source, revision }: RemakableRule,
    writing: Writing,
  ): Promise<boolean> {
    return await this.#db.transaction(async transaction => {
      const known = await lockRule(transaction, rule.id);
      if (!isThere(known) || known.revision !== revision) {
        return false;
      }
      const location = known.location ?? undefined;
      const write = { rule, source, known, location, ...writing };
      await writeRule(transaction, write);
      return true;
    });
  }

  /** Entities whose records have rules. */
  async listEntities(): Promise<string[]> {
    return await this.#db('rules')
      .distinct()
      .whereNull('removed_at')
      .whereNotNull('entity_ref')
      .pluck('entity_ref');
  }

  /** Gives the rules of an entity's records other owners, where they have others. */
  async setOwners(
    entityRef: string,
    owners: readonly string[],
  ): Promise<number> {
    return await this.#db.transaction(async transaction => {
      const rows = await transaction<RuleRow>('rules')
        .where({ entity_ref: entityRef })
        .whereNull('removed_at')
        .forUpdate();
      const others = rows.filter(
        row => JSON.parse(row.rule_json).owners.join() !== owners.join(),
      );
      for (const row of others) {
        const rule = { ...JSON.parse(row.rule_json), owners: [...owners] };
        await transaction<RuleRow>('rules')
          .where({ rule_id: row.rule_id })
          .update({
            rule_json: JSON.stringify(rule),
            revision: row.revision + 1,
          });
        await writeOwners(transaction, rule);
      }
      return others.length;
    });
  }

  async #set(
    ruleId: string,
    change: Writing &
      Partial<Pick<RuleRow, 'enabled' | 'switched' | 'silenced_until'>> & {
        kind: RuleChangeKind;
      },
  ): Promise<void> {
    const { kind, at, by, reason, until, ...columns } = change;
    await this.#change(ruleId, async (known, transaction) => {
      const row = { ...columns, revision: known.revision + 1, updated_at: at };
      await transaction<RuleRow>('rules')
        .where({ rule_id: ruleId })
        .update(row);
      if (kind === 'enabled' && !known.enabled) {
        await restartState(transaction, ruleId, at);
      }
      const rule = ruleOf({ ...known, ...row });
      await writeChange(transaction, { rule, kind, at, by, reason, until });
    });
  }

  async #change(
    ruleId: string,
    change: (known: RuleRow, transaction: Knex) => Promise<void>,
  ): Promise<void> {
    await this.#db.transaction(async transaction => {
      const known = await lockRule(transaction, ruleId);
      if (!isThere(known)) {
        throw notFound(ruleId);
      }
      await change(known, transaction);
    });
  }
}

/** A change as its row holds it. */
export function changeOf(row: RuleChangeRow): RuleChange {
  return ruleChangeSchema.parse({
    id: row.change_id,
    ruleId: row.rule_id,
    kind: row.kind,
    by: row.by ?? undefined,
    at: row.at,
    reason: row.reason ?? undefined,
    until: row.until ?? undefined,
    sentence: row.sentence,
  });
}

async function lockRule(
  db: Knex,
  ruleId: string,
): Promise<RuleRow | undefined> {
  return await db<RuleRow>('rules')
    .where({ rule_id: ruleId })
    .forUpdate()
    .first();
}

function isThere(row: RuleRow | undefined): row is RuleRow {
  return row !== undefined && row.removed_at === null;
}

function notFound(ruleId: string): NotFoundError {
  return new NotFoundError(`There is no trigger '${ruleId}'`);
}
