import { Knex } from 'knex';
import { RuleCriteria } from '../access/permissionRules';

/** Narrows a query over `rules` to those that criteria hold for. */
export function whereCriteria(
  query: Knex.QueryBuilder,
  criteria: RuleCriteria,
): void {
  if ('allOf' in criteria) {
    criteria.allOf.forEach(part => {
      query.where(inner => whereCriteria(inner, part));
    });
  } else if ('anyOf' in criteria) {
    query.where(either => {
      criteria.anyOf.forEach(part => {
        either.orWhere(inner => whereCriteria(inner, part));
      });
    });
  } else if ('not' in criteria) {
    const { not } = criteria;
    query.whereNot(inner => whereCriteria(inner, not));
  } else {
    const { owners } = criteria;
    query.whereExists(owned =>
      owned
        .from('rule_owners')
        .whereRaw('rule_owners.rule_id = rules.rule_id')
        .whereIn('owner_ref', owners),
    );
  }
}
