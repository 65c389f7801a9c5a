import { HistoryEvent } from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { RuleCriteria } from '../access/permissionRules';
import { actOf, ActRow } from './actRow';
import { cursorOf } from '../pageCursor';
import { HistoryPlace, isAfter, PlacedEvent, rankOf } from './historyPlace';
import { changeOf } from './RuleEditor';
import { ruleOf, sentenceOf } from './ruleRow';
import { RuleChangeRow, RuleRow, TransitionRow } from './rows';
import { transitionOf } from './transitionRow';
import { whereCriteria } from './whereCriteria';

export interface HistorySelection {
  ruleId?: string;
  /** What the caller's permission is narrowed to; all where it is absent. */
  criteria?: RuleCriteria;
  limit: number;
  /** The event after which the page begins. */
  after?: HistoryPlace;
  /** Events that stand in no table of rules, newest first. */
  others?: readonly PlacedEvent[];
}

export interface HistoryPage {
  items: HistoryEvent[];
  nextCursor?: string;
}

type Kind = Exclude<HistoryPlace['kind'], 'mandate'>;
type RuleColumns = Pick<RuleRow, 'unbound' | 'enabled' | 'silenced_until'> & {
  current_json: string;
  removed_at: string | null;
};

const TABLES: Record<Kind, { table: string; keys: string[] }> = {
  change: { table: 'rule_changes', keys: ['change_id'] },
  act: { table: 'acts', keys: ['act_id'] },
  transition: { table: 'transitions', keys: ['rule_id', 'sequence'] },
};

/** What happened to rules, also to those that are gone. The SQL that reads across their tables. */
export class HistoryStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Newest first. */
  async list(selection: HistorySelection): Promise<HistoryPage> {
    const { limit, after, others = [] } = selection;
    const [changes, acts, transitions] = await Promise.all([
      this.#select<RuleChangeRow & RuleColumns>('change', selection),
      this.#select<ActRow & RuleColumns>('act', selection),
      this.#select<TransitionRow & RuleColumns>('transition', selection),
    ]);
    const placed = [
      ...changes.map(changeEvent),
      ...acts.map(actEvent),
      ...transitions.map(transitionEvent),
      ...others.filter(({ place }) => !after || isAfter(place, after)),
    ];
    // Each list is in order already, and sorting leaves equals as they are.
    placed.sort(
      (a, b) =>
        b.place.at.localeCompare(a.place.at) ||
        rankOf(a.place.kind) - rankOf(b.place.kind),
    );
    const page = placed.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ event }) => event),
      nextCursor:
        last && placed.length > limit ? cursorOf(last.place) : undefined,
    };
  }

  async #select<Row>(
    kind: Kind,
    { ruleId, criteria, limit, after }: HistorySelection,
  ): Promise<Row[]> {
    const { table, keys } = TABLES[kind];
    const query = this.#db(`${table} as event`)
      .join('rules', 'rules.rule_id', 'event.rule_id')
      .select('event.*', {
        current_json: 'rules.rule_json',
        unbound: 'rules.unbound',
        enabled: 'rules.enabled',
        silenced_until: 'rules.silenced_until',
        removed_at: 'rules.removed_at',
      })
      .orderBy('event.at', 'desc')
      .limit(limit + 1);
    keys.forEach(key => query.orderBy(`event.${key}`, 'desc'));
    if (ruleId !== undefined) {
      query.where('event.rule_id', ruleId);
    }
    if (criteria) {
      query.where(inner => whereCriteria(inner, criteria));
    }
    if (after) {
      query.where(inner => whereAfter(inner, { kind, after }));
    }
    return await query;
  }
}

/** Narrows events of a kind to those that come after a place. */
function whereAfter(
  query: Knex.QueryBuilder,
  { kind, after }: { kind: Kind; after: HistoryPlace },
): void {
  const { at, id, sequence = 0 } = after;
  query.where('event.at', '<', at);
  if (rankOf(kind) > rankOf(after.kind)) {
    query.orWhere('event.at', at);
  }
  if (kind !== after.kind) {
    return;
  }
  const [key] = TABLES[kind].keys;
  query.orWhere(same =>
    same.where('event.at', at).where(beyond => {
      beyond.where(`event.${key}`, '<', id);
      if (kind === 'transition') {
        beyond.orWhere(own =>
          own.where(`event.${key}`, id).where('event.sequence', '<', sequence),
        );
      }
    }),
  );
}

function factsOf(row: RuleColumns & { at: string; rule_id: string }) {
  const rule = ruleOf({ ...row, rule_json: row.current_json });
  return {
    at: row.at,
    ruleId: row.rule_id,
    sentence: sentenceOf(rule),
    removedAt: row.removed_at ?? undefined,
  };
}

function changeEvent(row: RuleChangeRow & RuleColumns): PlacedEvent {
  const change = changeOf(row);
  return {
    event: { kind: 'change', ...factsOf(row), change },
    place: { kind: 'change', at: row.at, id: row.change_id },
  };
}

function actEvent(row: ActRow & RuleColumns): PlacedEvent {
  return {
    event: { kind: 'act', ...factsOf(row), act: actOf(row) },
    place: { kind: 'act', at: row.at, id: row.act_id },
  };
}

function transitionEvent(row: TransitionRow & RuleColumns): PlacedEvent {
  const { explanations: _, ...transition } = transitionOf(row);
  const { at, rule_id: id, sequence } = row;
  return {
    event: { kind: 'transition', ...factsOf(row), transition },
    place: { kind: 'transition', at, id, sequence },
  };
}
