import {
  AuthorizeResult,
  isResourcePermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_SCAFFOLDER_TASK } from '@backstage/plugin-scaffolder-common/alpha';
import { RESOURCE_TYPE_TRIGGER_RULE } from '@xops/plugin-xops-triggers-common';
import { RoleMembers, roleOf } from './Role';
import { Answer, answer } from './rules';

/**
 * Answers by the person's role and the table of rules. Services never get here:
 * Backstage authorizes their requests before a policy is asked.
 */
export class RolePolicy implements PermissionPolicy {
  readonly #members: RoleMembers;

  constructor(options: { members: RoleMembers }) {
    this.#members = options.members;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const { userEntityRef, ownershipEntityRefs } = user.info;
    const claims = [...new Set([userEntityRef, ...ownershipEntityRefs])];
    const role = roleOf(claims, this.#members);
    const decisions: Record<Answer, PolicyDecision> = {
      allow: { result: AuthorizeResult.ALLOW },
      deny: { result: AuthorizeResult.DENY },
      ownTasks: ownTasks(permission, userEntityRef),
      ownTriggers: ownTriggers(permission, claims),
    };
    return decisions[answer(role, permission)];
  }
}

// The scaffolder's backend exports a helper for this, but a policy must not
// import backends; a test compares the two.
function ownTasks(permission: Permission, createdBy: string): PolicyDecision {
  if (!isResourcePermission(permission, RESOURCE_TYPE_SCAFFOLDER_TASK)) {
    return { result: AuthorizeResult.DENY };
  }
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'scaffolder',
    resourceType: RESOURCE_TYPE_SCAFFOLDER_TASK,
    conditions: {
      rule: 'IS_TASK_OWNER',
      resourceType: RESOURCE_TYPE_SCAFFOLDER_TASK,
      params: { createdBy: [createdBy] },
    },
  };
}

// The triggers' backend has this rule; a policy must not import backends.
function ownTriggers(permission: Permission, claims: string[]): PolicyDecision {
  if (!isResourcePermission(permission, RESOURCE_TYPE_TRIGGER_RULE)) {
    return { result: AuthorizeResult.DENY };
  }
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'xops-triggers',
    resourceType: RESOURCE_TYPE_TRIGGER_RULE,
    conditions: {
      rule: 'IS_RULE_OWNER',
      resourceType: RESOURCE_TYPE_TRIGGER_RULE,
      params: { claims },
    },
  };
}
