import { RecordCriteria } from './permissionRules';

/**
 * False where criteria let nobody read any record of entities with these
 * owners, whatever its status and tags are.
 */
export function mayOwn(
  criteria: RecordCriteria,
  owners: readonly string[],
): boolean {
  return verdict(criteria, owners) !== false;
}

/** Undefined where it depends on the record. */
function verdict(
  criteria: RecordCriteria,
  owners: readonly string[],
): boolean | undefined {
  if ('allOf' in criteria) {
    const parts = criteria.allOf.map(it => verdict(it, owners));
    return parts.includes(false) ? false : settled(parts, true);
  }
  if ('anyOf' in criteria) {
    const parts = criteria.anyOf.map(it => verdict(it, owners));
    return parts.includes(true) ? true : settled(parts, false);
  }
  if ('not' in criteria) {
    const part = verdict(criteria.not, owners);
    return part === undefined ? undefined : !part;
  }
  return criteria.field === 'owner'
    ? owners.some(owner => criteria.values.includes(owner))
    : undefined;
}

function settled(
  parts: readonly (boolean | undefined)[],
  value: boolean,
): boolean | undefined {
  return parts.includes(undefined) ? undefined : value;
}
