import { RuleGroup } from './api/RuleQuery';
import { RuleSummary } from './api/RuleView';

type Standing = Pick<RuleSummary, 'state' | 'mark' | 'since'> & {
  rule: { id: string; enabled: boolean };
};

/** Where a rule stands in a list. */
export interface RulePlace {
  /** 0 for what fires, more for what matters less. */
  rank: number;
  /** ISO 8601 UTC time of the last transition; empty where there was none. */
  since: string;
  id: string;
}

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
  return rules
    .map(rule => ({ rule, place: placeOfRule(rule) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ rule }) => rule);
}

export function placeOfRule(standing: Standing): RulePlace {
  const isRecovering = standing.state === 'recovering' && standing.rule.enabled;
  return {
    rank: RANKS[ruleGroupOf(standing)] + (isRecovering ? 1 : 0),
    since: standing.since ?? '',
    id: standing.rule.id,
  };
}

/** Negative where `a` comes before `b` in a list. */
export function comparePlaces(a: RulePlace, b: RulePlace): number {
  return (
    a.rank - b.rank || compareText(b.since, a.since) || compareText(a.id, b.id)
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

/** By code, and not by a language's rules: times and ids are no words, and lists are long. */
function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
