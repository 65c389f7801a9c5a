import {
  canonicalJson,
  RuleDraft,
  ruleDraftSchema,
  ruleSentence,
  TriggerRule,
  triggerRuleSchema,
  TriggerWords,
  triggerWordsSchema,
  UnboundRule,
  unboundRuleSchema,
} from '@xops/plugin-xops-triggers-common';
import { RuleRow } from './rows';

/** A rule as it is kept: measured, or waiting for somebody to say by what. */
export type KeptRule = TriggerRule | UnboundRule;

/** What a rule was made of, to make it again when words get another meaning. */
export type RuleSource = TriggerWords | RuleDraft;

export function isBound(rule: KeptRule): rule is TriggerRule {
  return !('unbound' in rule);
}

/** The columns that a rule decides; times, place and switches are the writer's. */
export function ruleColumnsOf(rule: KeptRule) {
  const { origin } = rule;
  return {
    rule_id: rule.id,
    origin: origin.kind,
    entity_ref: origin.kind === 'record' ? origin.entityRef : null,
    subject: rule.subject,
    action_id: rule.action?.id ?? null,
    rule_json: JSON.stringify(rule),
    unbound: isBound(rule) ? null : rule.unbound,
  } satisfies Partial<RuleRow>;
}

type SwitchedRow = Pick<RuleRow, 'rule_json' | 'enabled' | 'silenced_until'>;

/** The rule with what people switched. */
export function ruleOf(row: SwitchedRow): KeptRule {
  return withSwitches(writtenRuleOf(row), row);
}

/** The very same rule where nobody switched anything. */
export function withSwitches(
  rule: KeptRule,
  row: Omit<SwitchedRow, 'rule_json'>,
): KeptRule {
  const enabled = Boolean(row.enabled);
  const silencedUntil = row.silenced_until ?? undefined;
  return rule.enabled === enabled && rule.silencedUntil === silencedUntil
    ? rule
    : { ...rule, enabled, silencedUntil };
}

/** The rule as its record, configuration or author wrote it. */
export function writtenRuleOf({
  rule_json,
}: Pick<RuleRow, 'rule_json'>): KeptRule {
  return parseRule(rule_json);
}

export function parseRule(text: string): KeptRule {
  const json = JSON.parse(text);
  return 'unbound' in json
    ? unboundRuleSchema.parse(json)
    : triggerRuleSchema.parse(json);
}

/** What of a rule people would call another rule: neither its line nor who owns it. */
export function gistOf(rule: KeptRule): string {
  const { subject, action, classification, enabled } = rule;
  const watched = isBound(rule)
    ? [rule.condition, rule.timing]
    : [rule.words.condition, rule.unbound];
  return canonicalJson([subject, action, classification, enabled, watched]);
}

/** A rule in one line, also one that nothing measures. */
export function sentenceOf(rule: KeptRule): string {
  if (isBound(rule)) {
    return ruleSentence(rule);
  }
  const consequence = rule.action ? `: ${rule.action.words}` : '';
  return `${rule.subject} ${rule.words.condition}${consequence}`;
}

/** Undefined for a row that was written before sources were kept. */
export function sourceOf({
  origin,
  source_json,
}: Pick<RuleRow, 'origin' | 'source_json'>): RuleSource | undefined {
  if (source_json === null) {
    return undefined;
  }
  const json: unknown = JSON.parse(source_json);
  return origin === 'record'
    ? triggerWordsSchema.parse(json)
    : ruleDraftSchema.parse(json);
}
