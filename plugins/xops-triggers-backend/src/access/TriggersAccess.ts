import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  meetsCriteria,
  OwnedRule,
  OwnerCondition,
  RuleCriteria,
  triggerRuleResourceRef,
} from './permissionRules';

export interface TriggersAccessOptions {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
}

/** Tells what a caller may read and do. */
export class TriggersAccess {
  readonly #permissions: PermissionsService;
  readonly #transform: ConditionTransformer<OwnerCondition>;

  constructor(options: TriggersAccessOptions) {
    this.#permissions = options.permissions;
    this.#transform = createConditionTransformer(
      options.permissionsRegistry.getPermissionRuleset(triggerRuleResourceRef),
    );
  }

  /**
   * For which rules the caller has the permission; undefined for all of them.
   *
   * @throws NotAllowedError for somebody who has it for none
   */
  async criteriaFor(
    permission: ResourcePermission<'xops-trigger-rule'>,
    credentials: BackstageCredentials,
  ): Promise<RuleCriteria | undefined> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return undefined;
      case AuthorizeResult.CONDITIONAL:
        return this.#transform(decision.conditions);
      default:
        throw notAllowed(permission.name);
    }
  }

  /** Tells of each rule whether the caller has the permission for it. */
  async testFor(
    permission: ResourcePermission<'xops-trigger-rule'>,
    credentials: BackstageCredentials,
  ): Promise<(rule: OwnedRule) => boolean> {
    try {
      const criteria = await this.criteriaFor(permission, credentials);
      return rule => meetsCriteria(rule, criteria);
    } catch (error) {
      if (error instanceof NotAllowedError) {
        return () => false;
      }
      throw error;
    }
  }

  /** @throws NotAllowedError unless the caller has the permission */
  async authorize(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw notAllowed(permission.name);
    }
  }
}

export function notAllowed(permission: string): NotAllowedError {
  return new NotAllowedError(`This needs the permission '${permission}'`);
}
