import { RecordFinding } from '../model/Finding';
import { DECISION_RULES } from './rules';

const RULES = new Map(DECISION_RULES.map(it => [it.id, it]));

/** Rules whose findings may name other records than the one that they stand with. */
const RELATING = new Set([
  'broken-link',
  'duplicate-number',
  'one-sided-supersede',
  'one-sided-superseded-by',
  'status-contradicted',
  'supersede-cycle',
]);

/** True for the id of a rule whose findings may name other records. */
export function isRelatingRule(id: string): boolean {
  return RELATING.has(id);
}

/**
 * The finding in words that name no other record, for somebody who may not read
 * those that it is about. What its own record says stays.
 */
export function withoutOthers(finding: RecordFinding): RecordFinding {
  const { about: _about, ...own } = finding;
  const rule = RULES.get(finding.rule);
  const summary = rule?.summary ?? `a finding of the rule '${finding.rule}'`;
  return {
    ...own,
    message: `${capitalised(
      summary,
    )}; it is about a record that you may not read.`,
    mend:
      rule?.mend ?? 'Ask somebody who may read the other record to look at it.',
  };
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
