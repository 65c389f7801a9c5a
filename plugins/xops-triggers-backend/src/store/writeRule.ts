import {
  canonicalJson,
  RuleChangeKind,
  ruleFingerprint,
  TriggerRule,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { lapseActs } from './actRow';
import { newChangeId } from './changeId';
import { restartState, resumeState } from './resumeState';
import {
  gistOf,
  isBound,
  KeptRule,
  ruleColumnsOf,
  ruleOf,
  RuleSource,
  sentenceOf,
  writtenRuleOf,
} from './ruleRow';
import { RuleChangeRow, RuleRow } from './rows';

/** A rule to be kept, with what it was made of. */
export interface NewRule {
  rule: KeptRule;
  source?: RuleSource;
}

/** Who writes, when, and why. */
export interface Writing {
  /** ISO 8601 UTC. */
  at: string;
  /** Entity reference; absent where configuration or a record changed. */
  by?: string;
  reason?: string;
  until?: string;
}

export interface RuleWrite extends NewRule, Writing {
  /** The row as it is; undefined for a rule that never was. */
  known: RuleRow | undefined;
  location?: string;
  /** True where the rule itself says anew whether it is enabled. */
  forgetsSwitch?: boolean;
}

/**
 * Writes a rule, its owners and, where it became another one, its version; to be
 * called in a transaction. What is as it was is not written.
 */
export async function writeRule(
  db: Knex,
  write: RuleWrite,
): Promise<'added' | 'changed' | 'same'> {
  const { rule, source, known, location, at } = write;
  const columns = ruleColumnsOf(rule);
  const source_json = source ? JSON.stringify(source) : null;
  const switched = switchOf(write);
  const isThere = known !== undefined && known.removed_at === null;
  if (
    isThere &&
    isSameJson(known.rule_json, columns.rule_json) &&
    isSameJson(known.source_json, source_json) &&
    known.location === (location ?? null) &&
    known.switched === switched
  ) {
    return 'same';
  }
  const row = {
    ...columns,
    source_json,
    switched,
    enabled: switched === null ? rule.enabled : Boolean(switched),
    location: location ?? null,
    updated_at: at,
    revision: (known?.revision ?? 0) + 1,
  };
  await db<RuleRow>('rules')
    .insert({ ...row, created_at: at })
    .onConflict('rule_id')
    .merge({ ...row, removed_at: null });
  await writeOwners(db, rule);
  if (isThere && known.action_id !== columns.action_id) {
    const reason = `its action was ${actionWords(
      known.action_id,
    )} and is now ${actionWords(columns.action_id)}`;
    await lapseActs(db, known, { at, by: write.by, reason });
  }
  if (known && row.enabled && isBound(rule)) {
    const wasWatched = isThere && known.enabled && known.unbound === null;
    if (!wasWatched) {
      await restartState(db, rule.id, at);
    } else if (isWatchedOtherwise(rule, writtenRuleOf(known))) {
      await resumeState(db, rule.id, at);
    }
  }
  if (!isThere) {
    await writeChange(db, { ...write, kind: 'created' });
    return 'added';
  }
  if (gistOf(writtenRuleOf(known)) !== gistOf(rule)) {
    await writeChange(db, { ...write, kind: 'edited' });
  }
  return 'changed';
}

function isWatchedOtherwise(rule: TriggerRule, known: KeptRule): boolean {
  return !isBound(known) || ruleFingerprint(known) !== ruleFingerprint(rule);
}

/** Takes a rule away; its state, owners and history stay. */
export async function removeRule(
  db: Knex,
  { known, ...writing }: Writing & { known: RuleRow },
): Promise<void> {
  await db<RuleRow>('rules')
    .where({ rule_id: known.rule_id })
    .update({ removed_at: writing.at, revision: known.revision + 1 });
  const { at, by } = writing;
  await lapseActs(db, known, { at, by, reason: 'the trigger was removed' });
  await writeChange(db, { ...writing, rule: ruleOf(known), kind: 'removed' });
}

function actionWords(actionId: string | null): string {
  return actionId === null ? 'none' : `'${actionId}'`;
}

export async function writeChange(
  db: Knex,
  change: Writing & { rule: KeptRule; kind: RuleChangeKind },
): Promise<void> {
  const { rule, kind, by, at, reason, until } = change;
  await db<RuleChangeRow>('rule_changes').insert({
    change_id: newChangeId(),
    rule_id: rule.id,
    kind,
    by: by ?? null,
    at,
    reason: reason ?? null,
    until: until ?? null,
    sentence: sentenceOf(rule),
    rule_json: JSON.stringify(rule),
  });
}

export async function writeOwners(db: Knex, rule: KeptRule): Promise<void> {
  await db('rule_owners').where({ rule_id: rule.id }).delete();
  const owners = [...new Set(rule.owners)];
  if (owners.length > 0) {
    await db('rule_owners').insert(
      owners.map(owner => ({ rule_id: rule.id, owner_ref: owner })),
    );
  }
}

/** A person's switch holds until the rule itself says something else. */
function switchOf({ known, rule, forgetsSwitch }: RuleWrite) {
  if (!known || known.switched === null || forgetsSwitch) {
    return null;
  }
  return writtenRuleOf(known).enabled === rule.enabled ? known.switched : null;
}

function isSameJson(a: string | null, b: string | null): boolean {
  return (
    a === b ||
    (a !== null &&
      b !== null &&
      canonicalJson(JSON.parse(a)) === canonicalJson(JSON.parse(b)))
  );
}
