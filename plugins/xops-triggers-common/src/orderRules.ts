import { RuleGroup } from './api/RuleQuery';
import { RuleSummary } from './api/RuleView';

type Standing = Pick<RuleSummary, 'state' | 'mark' | 'since'> & {
  rule: { id: string; enabled: boolean };
};

const RANKS: Record<RuleGroup, number> = {
  firing: 0,
  pending: 2,
  broken: 3,
  quiet: 4,
  off: 5,
};

/**
 * Rules as a list shows them: firing, recovering, pending, those that cannot be
 * told, quiet ones, and those switched off; within each the one that changed
 * last comes first.
 */
export function orderRules<T extends Standing>(rules: readonly T[]): T[] {
  return [...rules].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (b.since ?? '').localeCompare(a.since ?? '') ||
      a.rule.id.localeCompare(b.rule.id),
  );
}

/** Under which heading a rule stands. What recovers still opens its path, and stands with what fires. */
export function ruleGroupOf(standing: Omit<Standing, 'since'>): RuleGroup {
  const { rule, state, mark } = standing;
  if (!rule.enabled) {
    return 'off';
  }
  switch (state) {
    case 'firing':
    case 'recovering':
      return 'firing';
    case 'pending':
      return 'pending';
    case 'inactive':
      return mark ? 'broken' : 'quiet';
    case undefined:
      return 'broken';
    default:
      return state satisfies never;
  }
}

function rankOf(standing: Standing): number {
  const isRecovering = standing.state === 'recovering' && standing.rule.enabled;
  return RANKS[ruleGroupOf(standing)] + (isRecovering ? 1 : 0);
}
