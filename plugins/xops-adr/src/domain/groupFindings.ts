import {
  type FacetValue,
  type RecordFinding,
  SEVERITIES,
  type Severity,
} from '@xops/plugin-xops-adr-common';

/** Findings of one rule that weigh the same. */
export type SeverityGroup<T> = { severity: Severity; items: T[] };

/** Findings of one rule. */
export type FindingGroup<T> = {
  rule: string;
  /** The worst among them. */
  severity: Severity;
  /** All findings of the rule, also those that are not loaded yet. */
  count: number;
  /** Errors before warnings before hints; a severity without findings is left out. */
  severities: SeverityGroup<T>[];
};

/** `wrong-total` as people say it: `Wrong total`. */
export function ruleTitle(rule: string): string {
  const words = rule.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Puts findings together by rule and, within a rule, by severity: errors before
 * warnings before hints, then the most frequent first.
 *
 * @param rules - counts over all pages; left out when all pages are there
 */
export function groupFindings<
  T extends Pick<RecordFinding, 'rule' | 'severity'>,
>(items: readonly T[], rules: readonly FacetValue[] = []): FindingGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    groups.set(item.rule, [...(groups.get(item.rule) ?? []), item]);
  }
  const counts = new Map(rules.map(({ value, count }) => [value, count]));
  return [...groups]
    .map(([rule, found]) => {
      const severities = bySeverity(found);
      return {
        rule,
        severity: severities[0].severity,
        count: counts.get(rule) ?? found.length,
        severities,
      };
    })
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.count - a.count ||
        a.rule.localeCompare(b.rule),
    );
}

function bySeverity<T extends Pick<RecordFinding, 'severity'>>(
  items: readonly T[],
): SeverityGroup<T>[] {
  return SEVERITIES.map(severity => ({
    severity,
    items: items.filter(it => it.severity === severity),
  })).filter(group => group.items.length > 0);
}
