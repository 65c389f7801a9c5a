import type {
  RuleGroup,
  RuleSummary,
  TriggerStateName,
} from '@xops/plugin-xops-triggers-common';
import type { Tone } from '@xops/plugin-xops-home-react';

export type Look = { tone: Tone; word: string };

type Mark = NonNullable<RuleSummary['mark']>;

/** How each state looks: what fires asks for a decision, it is no failure. */
export const STATE_LOOKS: Record<TriggerStateName, Look> = {
  firing: { tone: 'warning', word: 'Firing' },
  recovering: { tone: 'warning', word: 'Recovering' },
  pending: { tone: 'waiting', word: 'Pending' },
  inactive: { tone: 'good', word: 'Quiet' },
};

/** How it looks that a reading is not known. */
export const MARK_LOOKS: Record<Mark, Look> = {
  error: { tone: 'bad', word: 'Not read' },
  noData: { tone: 'unknown', word: 'No data' },
  stale: { tone: 'unknown', word: 'Stale' },
};

const OFF: Look = { tone: 'unknown', word: 'Off' };
const NEVER: Look = { tone: 'unknown', word: 'Never evaluated' };

/** How a list is grouped: what each heading is called, and what stands under it. */
export const GROUP_WORDS: Record<RuleGroup, { word: string; meaning: string }> =
  {
    firing: {
      word: 'Firing',
      meaning: 'the condition has held for long enough',
    },
    pending: {
      word: 'Pending',
      meaning: 'the condition holds, not yet for long enough',
    },
    broken: {
      word: 'Broken',
      meaning: 'nobody can tell: there is no reading, or it is stale or failed',
    },
    quiet: { word: 'Quiet', meaning: 'the condition does not hold' },
    off: { word: 'Off', meaning: 'switched off, not evaluated' },
  };

/**
 * How a rule looks. What cannot be told goes before `inactive`, which it hides;
 * a rule that fires goes on to fire while its reading fails.
 */
export function ruleLook({
  rule,
  state,
  mark,
}: Pick<RuleSummary, 'state' | 'mark'> & {
  rule: { enabled: boolean };
}): Look {
  if (!rule.enabled) {
    return OFF;
  }
  if (state === undefined) {
    return mark ? MARK_LOOKS[mark] : NEVER;
  }
  return state === 'inactive' && mark ? MARK_LOOKS[mark] : STATE_LOOKS[state];
}

/** The mark that stands beside a state that it does not replace. */
export function markBeside({
  rule,
  state,
  mark,
}: Parameters<typeof ruleLook>[0]): Look | undefined {
  const stands = rule.enabled && state !== undefined && state !== 'inactive';
  return stands && mark ? MARK_LOOKS[mark] : undefined;
}

/** What people decided about a rule, which its state does not show: whether its path is used, or stays locked. */
export function decidedLooks({
  activated,
  dismissed,
}: Pick<RuleSummary, 'activated' | 'dismissed'>): Look[] {
  return [
    ...(activated ? [{ tone: 'good', word: 'Activated' } as const] : []),
    ...(dismissed ? [{ tone: 'unknown', word: 'Dismissed' } as const] : []),
  ];
}
