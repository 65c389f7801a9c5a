import {
  TriggerRule,
  triggerRuleSchema,
  UnboundRule,
  unboundRuleSchema,
} from '@xops/plugin-xops-triggers-common';
import { RuleRow } from './rows';

/** A rule as it is kept: measured, or waiting for somebody to say by what. */
export type KeptRule = TriggerRule | UnboundRule;

export function isBound(rule: KeptRule): rule is TriggerRule {
  return !('unbound' in rule);
}

/** The columns that a rule decides; times and place are the writer's. */
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
    enabled: rule.enabled,
    silenced_until: rule.silencedUntil ?? null,
  } satisfies Partial<RuleRow>;
}

export function ruleOf(row: Pick<RuleRow, 'rule_json' | 'unbound'>): KeptRule {
  const json: unknown = JSON.parse(row.rule_json);
  return row.unbound === null
    ? triggerRuleSchema.parse(json)
    : unboundRuleSchema.parse(json);
}
