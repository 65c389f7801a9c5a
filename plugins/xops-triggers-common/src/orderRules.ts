import { RuleSummary } from './api/RuleView';

type Standing = Pick<RuleSummary, 'state' | 'mark' | 'since'> & {
  rule: { id: string };
};

/**
 * Rules as a list shows them: firing, pending, recovering, those that cannot be
 * told, and quiet ones; within each the one that changed last comes first.
 */
export function orderRules<T extends Standing>(rules: readonly T[]): T[] {
  return [...rules].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (b.since ?? '').localeCompare(a.since ?? '') ||
      a.rule.id.localeCompare(b.rule.id),
  );
}

function rankOf({ state, mark }: Standing): number {
  switch (state) {
    case 'firing':
      return 0;
    case 'pending':
      return 1;
    case 'recovering':
      return 2;
    case 'inactive':
      return mark ? 3 : 4;
    case undefined:
      return 3;
    default:
      return state satisfies never;
  }
}
