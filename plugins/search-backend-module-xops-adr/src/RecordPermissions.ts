import {
  LoggerService,
  PermissionsService,
  PermissionsServiceRequestOptions,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  AuthorizePermissionRequest,
  AuthorizePermissionResponse,
  AuthorizeResult,
  QueryPermissionRequest,
  QueryPermissionResponse,
} from '@backstage/plugin-permission-common';
import {
  adrReadPermission,
  RESOURCE_TYPE_DECISION_RECORD,
} from '@xops/plugin-xops-adr-common';
import { ReadableRecordsClient } from './ReadableRecordsClient';

export interface RecordPermissionsOptions {
  /** Answers all that is not about records. */
  permissions: PermissionsService;
  records: Pick<ReadableRecordsClient, 'find' | 'mayReadEverything'>;
  logger: LoggerService;
}

/** Makes search look at every result; what the condition says is not looked at. */
const RESULT_BY_RESULT = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'xops-adr',
  resourceType: RESOURCE_TYPE_DECISION_RECORD,
  conditions: {
    rule: 'HAS_TAG',
    resourceType: RESOURCE_TYPE_DECISION_RECORD,
    params: { tag: '' },
  },
} as const;

/**
 * Permissions as search asks for them. Search knows one permission for each
 * type, but a record is for those alone whom the catalog shows one of its
 * entities: which records these are, the decisions plugin tells, by the same
 * rules as in its own lists. Where it does not answer, no record is shown.
 */
export class RecordPermissions implements PermissionsService {
  readonly #permissions: PermissionsService;
  readonly #records: RecordPermissionsOptions['records'];
  readonly #logger: LoggerService;

  constructor(options: RecordPermissionsOptions) {
    this.#permissions = options.permissions;
    this.#records = options.records;
    this.#logger = options.logger;
  }

  async authorizeConditional(
    requests: QueryPermissionRequest[],
    options: PermissionsServiceRequestOptions,
  ): Promise<QueryPermissionResponse[]> {
    const decisions = await this.#permissions.authorizeConditional(
      requests,
      options,
    );
    const isAllowed = decisions.some(
      ({ result }, index) =>
        result === AuthorizeResult.ALLOW && isAboutRecords(requests[index]),
    );
    if (!isAllowed || (await this.#mayReadEverything(options))) {
      return decisions;
    }
    return decisions.map((decision, index) =>
      decision.result === AuthorizeResult.ALLOW &&
      isAboutRecords(requests[index])
        ? RESULT_BY_RESULT
        : decision,
    );
  }

  async authorize(
    requests: AuthorizePermissionRequest[],
    options: PermissionsServiceRequestOptions,
  ): Promise<AuthorizePermissionResponse[]> {
    const others = requests.filter(it => recordIdOf(it) === undefined);
    const [decisions, readable] = await Promise.all([
      others.length > 0 ? this.#permissions.authorize(others, options) : [],
      this.#find(
        requests.flatMap(it => recordIdOf(it) ?? []),
        options,
      ),
    ]);
    const byRequest = new Map(
      others.map((request, index) => [request, decisions[index]]),
    );
    return requests.map(request => {
      const recordId = recordIdOf(request);
      const isReadable = recordId !== undefined && readable.has(recordId);
      return (
        byRequest.get(request) ?? {
          result: isReadable ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        }
      );
    });
  }

  async #mayReadEverything({
    credentials,
  }: PermissionsServiceRequestOptions): Promise<boolean> {
    try {
      return await this.#records.mayReadEverything(credentials);
    } catch (error) {
      this.#warn(error);
      return false;
    }
  }

  async #find(
    recordIds: string[],
    { credentials }: PermissionsServiceRequestOptions,
  ): Promise<Set<string>> {
    try {
      return recordIds.length > 0
        ? await this.#records.find(recordIds, credentials)
        : new Set();
    } catch (error) {
      this.#warn(error);
      return new Set();
    }
  }

  /** The other types are found all the same, so that it is no error of the search. */
  #warn(error: unknown): void {
    this.#logger.warn(
      `No decision record is shown in search, since the plugin 'xops-adr' did not say which ones may be: ${stringifyError(
        error,
      )}`,
    );
  }
}

function isAboutRecords({ permission }: QueryPermissionRequest): boolean {
  return permission.name === adrReadPermission.name;
}

function recordIdOf(request: AuthorizePermissionRequest): string | undefined {
  return request.permission.name === adrReadPermission.name &&
    'resourceRef' in request
    ? request.resourceRef
    : undefined;
}
