import {
  RULE_GROUPS,
  type RuleGroup,
  type RuleOrigin,
  type RuleQuery,
} from '@xops/plugin-xops-triggers-common';
import type { AddressChanges } from '@xops/plugin-xops-home-react';

/** What the list of rules shows, as it stands in the page's address. */
export type RuleAddress = {
  text: string;
  group?: RuleGroup;
  /** Entity reference: rules of its records, and rules that it owns. */
  entity?: string;
};

const LONGEST = 500;

/** Reads the address; what it does not hold, or holds wrongly, narrows nothing. */
export function readRuleAddress(params: URLSearchParams): RuleAddress {
  return {
    text: params.get('text') ?? '',
    group: RULE_GROUPS.find(it => it === params.get('group')),
    entity: params.get('entity')?.trim() || undefined,
  };
}

/** What takes every filter away. */
export const NO_FILTER: AddressChanges = { text: '', group: '', entity: '' };

/** True when anything narrows the list. */
export function isFiltered({ text, group, entity }: RuleAddress): boolean {
  return text.trim() !== '' || group !== undefined || entity !== undefined;
}

/** True of a rule that a record of the entity names, or that the entity owns; of every rule where none is asked for. */
export function concernsEntity(
  { origin, owners }: { origin: RuleOrigin; owners: readonly string[] },
  entity: string | undefined,
): boolean {
  const concerned =
    origin.kind === 'record' ? [origin.entityRef, ...owners] : owners;
  return (
    entity === undefined ||
    concerned.some(it => it.toLowerCase() === entity.toLowerCase())
  );
}

/** The question for the backend. */
export function ruleQuery({
  text,
  group,
  entity,
}: RuleAddress): Partial<RuleQuery> {
  return {
    text: text.trim().slice(0, LONGEST) || undefined,
    group,
    entity: entity?.slice(0, LONGEST),
  };
}
