import {
  type FacetValue,
  type RecordFinding,
  SEVERITIES,
  type Severity,
} from '@xops/plugin-xops-adr-common';

/** Findings of one rule. */
export type FindingGroup<T> = {
  rule: string;
  severity: Severity;
  /** All findings of the rule, also those that are not loaded yet. */
  count: number;
  items: T[];
};

/** `wrong-total` as people say it: `Wrong total`. */
export function ruleTitle(rule: string): string {
  const words = rule.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Puts findings together by rule: errors before warnings before hints, then
 * the most frequent first.
 *
 * @param rules - counts over all pages
 */
export function groupFindings<
  T extends Pick<RecordFinding, 'rule' | 'severity'>,
>(items: readonly T[], rules: readonly FacetValue[]): FindingGroup<T>[] {
  const groups = new Map<string, FindingGroup<T>>();
  for (const item of items) {
    const { rule, severity } = item;
    const group = groups.get(rule) ?? { rule, severity, count: 0, items: [] };
    group.items.push(item);
    groups.set(rule, group);
  }
  const counts = new Map(rules.map(({ value, count }) => [value, count]));
  return [...groups.values()]
    .map(group => ({
      ...group,
      count: counts.get(group.rule) ?? group.items.length,
    }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.count - a.count ||
        a.rule.localeCompare(b.rule),
    );
}
