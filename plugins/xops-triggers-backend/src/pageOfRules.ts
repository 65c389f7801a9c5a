import { InputError } from '@backstage/errors';
import {
  orderRules,
  RULE_GROUPS,
  RuleGroup,
  RuleList,
  RuleQuery,
  RuleSummary,
} from '@xops/plugin-xops-triggers-common';

/**
 * The part of a list that a query asks for. A cursor names the last rule of the
 * page before; throws an InputError where that one is no longer in the list.
 */
export function pageOfRules(
  summaries: readonly RuleSummary[],
  query: RuleQuery,
): RuleList {
  const matching = summaries.filter(summary => matches(summary, query));
  const counts = Object.fromEntries(
    RULE_GROUPS.map(group => [
      group,
      matching.filter(summary => summary.group === group).length,
    ]),
  ) as Record<RuleGroup, number>;
  const ordered = orderRules(
    query.group
      ? matching.filter(({ group }) => group === query.group)
      : matching,
  );
  const start = query.cursor ? after(ordered, query.cursor) : 0;
  const items = ordered.slice(start, start + query.limit);
  const isLast = start + query.limit >= ordered.length;
  return {
    items,
    total: ordered.length,
    counts,
    nextCursor: isLast ? undefined : items[items.length - 1]?.rule.id,
  };
}

function after(ordered: readonly RuleSummary[], cursor: string): number {
  const at = ordered.findIndex(({ rule }) => rule.id === cursor);
  if (at < 0) {
    throw new InputError(
      `The list has changed: '${cursor}' is no longer in it. Ask for its first page`,
    );
  }
  return at + 1;
}

function matches({ rule, sentence }: RuleSummary, query: RuleQuery): boolean {
  const { text, entity, record, action } = query;
  const { origin } = rule;
  const ofRecord = origin.kind === 'record' ? origin : undefined;
  const words = [sentence, rule.action?.words, ofRecord?.title].join(' ');
  return (
    (!text || words.toLowerCase().includes(text.toLowerCase())) &&
    (!entity ||
      ofRecord?.entityRef === entity ||
      rule.owners.includes(entity)) &&
    (!record || ofRecord?.recordId === record) &&
    (!action || rule.action?.id === action)
  );
}
