import type { RuleSummary } from '@xops/plugin-xops-triggers-common';

export type Standing = Pick<RuleSummary, 'since' | 'switchedOff'> & {
  rule: { enabled: boolean };
};

/**
 * ISO 8601 time since which a rule stands as it is shown. The state of one that
 * is off is of before: it stands since it was switched off, where that is told.
 */
export function standsSince(summary: Standing): string | undefined {
  const { rule, since, switchedOff } = summary;
  return rule.enabled ? since : switchedOff?.at;
}
