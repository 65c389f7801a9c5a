import {
  bindDraft,
  DraftComparison,
  RuleDraft,
  TriggerWords,
} from '@xops/plugin-xops-triggers-common';
import { KeptRule } from '../store/ruleRow';
import { RuleFacts, WordsMeaning } from './ruleOfWords';

/** The rule that configuration or a person wrote: watched, or saying all that is wrong with it. */
export function ruleOfDraft(
  draft: RuleDraft,
  {
    facts,
    meaning,
  }: { facts: Omit<RuleFacts, 'owners'>; meaning: WordsMeaning },
): KeptRule {
  const { subject, action, classification, owners, enabled } = draft;
  const rule = { ...facts, subject, action, classification, owners, enabled };
  const bound = bindDraft(draft, meaning);
  return 'faults' in bound
    ? { ...rule, words: wordsOf(draft), unbound: bound.faults.join('; ') }
    : { ...rule, ...bound };
}

/** The draft as if it were a row of a record: the list of what nothing measures shows rows. */
function wordsOf({ subject, comparisons, match }: RuleDraft): TriggerWords {
  const between = match === 'all' ? ' and ' : ' or ';
  const condition = comparisons.map(comparisonWords).join(between);
  const raw = `${subject}: ${condition}`;
  return { subject, condition, mandate: false, raw, line: 1 };
}

function comparisonWords(comparison: DraftComparison): string {
  const { reading, comparator, threshold } = comparison;
  return `${reading.source} ${comparator} ${threshold}`;
}
