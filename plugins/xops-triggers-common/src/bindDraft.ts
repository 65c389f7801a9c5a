import { DraftComparison, RuleDraft } from './api/RuleDraft';
import { Comparison, comparisonSchema, Condition } from './Condition';
import { readingKey, ReadingSpec } from './ReadingSpec';
import { Unit, unitFactor } from './Unit';
import { WatchedRule, watchedRuleSchema } from './WatchedRule';

/** What a draft watches, or all that is wrong with it, each fault with its place. */
export type BoundDraft =
  | (WatchedRule & { readings: Record<string, ReadingSpec> })
  | { faults: string[] };

export interface BindDraftOptions {
  /** What a reading's values count, or a sentence that says why nobody knows. */
  unitOf(reading: ReadingSpec): Unit | string;
}

/** Makes a watched rule of what a person or configuration wrote. */
export function bindDraft(
  { comparisons, match, timing }: RuleDraft,
  { unitOf }: BindDraftOptions,
): BoundDraft {
  const parts: Comparison[] = [];
  const faults: string[] = [];
  comparisons.forEach((comparison, index) => {
    const bound = bindComparison(comparison, unitOf(comparison.reading));
    if ('faults' in bound) {
      faults.push(...bound.faults.map(it => `comparisons.${index}.${it}`));
    } else {
      parts.push(bound);
    }
  });
  if (faults.length > 0) {
    return { faults };
  }
  const condition = conditionOf(parts, match);
  const watched = watchedRuleSchema.safeParse({ condition, timing });
  return watched.success
    ? {
        ...watched.data,
        readings: Object.fromEntries(
          comparisons.map(({ reading }) => [readingKey(reading), reading]),
        ),
      }
    : { faults: faultsOf(watched.error) };
}

function bindComparison(
  { reading, unit, ...rest }: DraftComparison,
  measured: Unit | string,
): Comparison | { faults: string[] } {
  if (typeof measured === 'string') {
    return { faults: [`reading: ${measured}`] };
  }
  if (unit && unitFactor(measured, unit) === undefined) {
    const words = `${nameOf(unit)} does not fit '${reading.source}'`;
    return { faults: [`unit: ${words}, which measures ${nameOf(measured)}`] };
  }
  const comparison = comparisonSchema.safeParse({
    ...rest,
    reading: readingKey(reading),
    unit: unit ?? measured,
  });
  return comparison.success
    ? comparison.data
    : { faults: faultsOf(comparison.error) };
}

function faultsOf({
  issues,
}: {
  issues: readonly { path: PropertyKey[]; message: string }[];
}): string[] {
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function nameOf(unit: Unit): string {
  return unit.kind === 'money' ? `money in ${unit.currency}` : `a ${unit.kind}`;
}

function conditionOf(
  parts: Comparison[],
  match: RuleDraft['match'],
): Condition {
  if (parts.length === 1) {
    return parts[0];
  }
  return match === 'all' ? { all: parts } : { any: parts };
}
