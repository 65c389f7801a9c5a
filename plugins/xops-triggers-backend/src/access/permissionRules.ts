import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_TRIGGER_RULE } from '@xops/plugin-xops-triggers-common';
import { z } from 'zod';

/** What a condition is decided on, as it is stored with the rule. */
export interface OwnedRule {
  /** Entity references of who owns the decision. */
  owners: readonly string[];
}

/** Holds for rules that one of these owns. */
export interface OwnerCondition {
  owners: string[];
}

export type RuleCriteria = PermissionCriteria<OwnerCondition>;

export const triggerRuleResourceRef = createPermissionResourceRef<
  OwnedRule,
  OwnerCondition
>().with({
  pluginId: 'xops-triggers',
  resourceType: RESOURCE_TYPE_TRIGGER_RULE,
});

export const isRuleOwner = createPermissionRule({
  name: 'IS_RULE_OWNER',
  description: 'Rules of decisions that one of the given owns',
  resourceRef: triggerRuleResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity references of groups and users'),
  }),
  apply: ({ owners }, { claims }) =>
    owners.some(owner => claims.includes(owner)),
  toQuery: ({ claims }) => ({ owners: claims }),
});

/** Whether criteria hold for somebody's own, without asking the database. */
export function meetsCriteria(
  { owners }: OwnedRule,
  criteria: RuleCriteria | undefined,
): boolean {
  if (!criteria) {
    return true;
  }
  const meets = (part: RuleCriteria) => meetsCriteria({ owners }, part);
  if ('allOf' in criteria) {
    return criteria.allOf.every(meets);
  }
  if ('anyOf' in criteria) {
    return criteria.anyOf.some(meets);
  }
  return 'not' in criteria
    ? !meets(criteria.not)
    : criteria.owners.some(owner => owners.includes(owner));
}
