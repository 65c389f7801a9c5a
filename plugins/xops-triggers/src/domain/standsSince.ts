import type {
  RuleDetail,
  RuleSummary,
} from '@xops/plugin-xops-triggers-common';

export type Standing = Pick<RuleSummary, 'since'> &
  Pick<RuleDetail, 'changes'> & { rule: { enabled: boolean } };

/**
 * ISO 8601 time since which a rule stands as it is shown. The state of one that
 * is off is of before: it stands since it was switched off, where that is told.
 */
export function standsSince(summary: Standing): string | undefined {
  const { rule, since, changes = [] } = summary;
  if (rule.enabled) {
    return since;
  }
  const switches = changes.filter(
    ({ kind }) => kind === 'enabled' || kind === 'disabled',
  );
  const last = switches[switches.length - 1];
  return last?.kind === 'disabled' ? last.at : undefined;
}
