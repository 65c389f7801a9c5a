import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { adrReadPermission } from '@xops/plugin-xops-adr-common';
import {
  decisionRecordResourceRef,
  RecordCondition,
  RecordCriteria,
} from './permissionRules';
import { EntityRefs, VisibleEntities } from './VisibleEntities';

/** The records that somebody may read: those of the entities, as far as the criteria hold. */
export interface RecordReader {
  entities: EntityRefs;
  /** Absent where the policy makes no condition. */
  criteria?: RecordCriteria;
}

export interface RecordAccessOptions {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  visibleEntities: VisibleEntities;
}

/** Tells what a caller may read and do. */
export class RecordAccess {
  readonly #permissions: PermissionsService;
  readonly #visibleEntities: VisibleEntities;
  readonly #transform: ConditionTransformer<RecordCondition>;

  constructor(options: RecordAccessOptions) {
    this.#permissions = options.permissions;
    this.#visibleEntities = options.visibleEntities;
    this.#transform = createConditionTransformer(
      options.permissionsRegistry.getPermissionRuleset(
        decisionRecordResourceRef,
      ),
    );
  }

  /** Throws a NotAllowedError for somebody who may read no record at all. */
  async readerFor(credentials: BackstageCredentials): Promise<RecordReader> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: adrReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.DENY) {
      throw notAllowed(adrReadPermission.name);
    }
    return {
      entities: await this.#visibleEntities.find(credentials),
      criteria:
        decision.result === AuthorizeResult.CONDITIONAL
          ? this.#transform(decision.conditions)
          : undefined,
    };
  }

  /** Has the catalog asked anew, because it may know more than it did. */
  forget(credentials: BackstageCredentials): void {
    this.#visibleEntities.forget(credentials);
  }

  /** Throws a NotAllowedError unless the caller has the permission. */
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

function notAllowed(permission: string): NotAllowedError {
  return new NotAllowedError(`This needs the permission '${permission}'`);
}
