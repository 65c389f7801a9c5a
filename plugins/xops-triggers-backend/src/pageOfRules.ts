import {
  comparePlaces,
  placeOfRule,
  RuleGroup,
  RuleList,
  RulePlace,
  RuleQuery,
} from '@xops/plugin-xops-triggers-common';
import { z } from 'zod';
import { cursorOf, placeOf } from './pageCursor';
import { RuleStanding } from './RuleStandings';

/** Part of a list, before what people did about each is looked at. */
export type RulePage = Omit<RuleList, 'items'> & { items: RuleStanding[] };

const placeSchema = z.object({
  rank: z.number(),
  since: z.string(),
  id: z.string(),
}) satisfies z.ZodType<RulePlace>;

/**
 * The part of an ordered list that a query asks for. A cursor names the place
 * after which the page begins, also where nothing stands there any more; throws
 * an InputError for one that is none.
 */
export function pageOfRules(
  ordered: readonly RuleStanding[],
  query: RuleQuery,
): RulePage {
  const matching = ordered.filter(standing => matches(standing, query));
  const asked = query.group
    ? matching.filter(({ group }) => group === query.group)
    : matching;
  const place = query.cursor ? placeOf(placeSchema, query.cursor) : undefined;
  const rest = place
    ? asked.filter(it => comparePlaces(placeOfRule(it), place) > 0)
    : asked;
  const items = rest.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    total: asked.length,
    counts: countGroups(matching),
    nextCursor:
      last && rest.length > items.length
        ? cursorOf(placeOfRule(last))
        : undefined,
  };
}

/** How many stand under each heading. */
export function countGroups(
  standings: readonly Pick<RuleStanding, 'group'>[],
): RuleList['counts'] {
  const counts: Record<RuleGroup, number> = {
    firing: 0,
    pending: 0,
    broken: 0,
    quiet: 0,
    off: 0,
  };
  for (const { group } of standings) {
    counts[group] += 1;
  }
  return counts;
}

function matches({ rule, words }: RuleStanding, query: RuleQuery): boolean {
  const { text, record, action } = query;
  const { origin } = rule;
  const ofRecord = origin.kind === 'record' ? origin : undefined;
  return (
    (!text || words.includes(text.toLowerCase())) &&
    (!query.entity || concerns(rule, query.entity)) &&
    (!record || ofRecord?.recordId === record) &&
    (!action || rule.action?.id === action)
  );
}

/** Whether a rule is one of an entity's records, or owned by it. */
export function concerns(
  { origin, owners }: Pick<RuleStanding['rule'], 'origin' | 'owners'>,
  entityRef: string,
): boolean {
  const ref = entityRef.toLowerCase();
  return (
    (origin.kind === 'record' && origin.entityRef.toLowerCase() === ref) ||
    owners.some(owner => owner.toLowerCase() === ref)
  );
}
