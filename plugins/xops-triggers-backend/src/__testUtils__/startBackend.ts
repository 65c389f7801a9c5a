import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { JsonObject } from '@backstage/types';
import {
  RESOURCE_TYPE_TRIGGER_RULE,
  triggersActPermission,
  triggersReadPermission,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import plugin from '..';
import { isRuleOwner } from '../access/permissionRules';

/** May do everything. */
export const ada = 'user:default/ada';
/** Reads everything, and may do nothing. */
export const bob = 'user:default/bob';
/** Reads and acts on what the group `pay` owns, and may neither override nor declare. */
export const carol = 'user:default/carol';
/** Has no permission at all. */
export const mallory = 'user:default/mallory';

export const asUser = (user: string) => ({
  authorization: mockCredentials.user.header(user),
});
export const asService = () => ({
  authorization: mockCredentials.service.header(),
});

/** Who may own rules and mandates. */
const TEAMS: Entity[] = ['pay', 'shop'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
}));

const resourceType = RESOURCE_TYPE_TRIGGER_RULE;
const OWN: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'xops-triggers',
  resourceType,
  conditions: {
    rule: isRuleOwner.name,
    resourceType,
    params: { claims: ['group:default/pay'] },
  },
};

function decisionFor(credentials: unknown, permission: string): PolicyDecision {
  const caller = JSON.stringify(credentials);
  const isRead = permission === triggersReadPermission.name;
  const isAct = permission === triggersActPermission.name;
  if (caller.includes(carol) && (isRead || isAct)) {
    return OWN;
  }
  const isAllowed = caller.includes(bob)
    ? isRead
    : ![carol, mallory].some(it => caller.includes(it));
  return { result: AuthorizeResult[isAllowed ? 'ALLOW' : 'DENY'] };
}

/** The plugin with a catalog, and what it tells others. */
export async function startBackend(options: {
  entities: Entity[];
  knex?: Knex;
  triggers?: JsonObject;
  integrations?: JsonObject;
}) {
  const { entities, knex, triggers = {}, integrations = {} } = options;
  const actionsRegistry = actionsRegistryServiceMock();
  const scheduler = mockServices.scheduler();
  const auditor = mockServices.auditor.mock();
  const auditedAs = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(auditedAs);
  const signals = { publish: jest.fn(async () => {}) };
  const notifications = { send: jest.fn(async () => {}) };
  const events = mockServices.events.mock();
  const { server } = await startTestBackend({
    features: [
      plugin,
      mockServices.rootConfig.factory({
        data: { integrations, xops: { triggers } },
      }),
      ...(knex ? [mockServices.database({ knex })].map(databaseOf) : []),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () =>
          catalogServiceMock({ entities: [...entities, ...TEAMS] }),
      }),
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actionsRegistry,
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => signals,
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => notifications,
      }),
      events.factory,
      auditor.factory,
      mockServices.permissions.mock({
        authorize: async (requests, { credentials }) =>
          requests.map(({ permission }) => {
            const { result } = decisionFor(credentials, permission.name);
            return {
              result:
                result === AuthorizeResult.ALLOW
                  ? AuthorizeResult.ALLOW
                  : AuthorizeResult.DENY,
            };
          }),
        authorizeConditional: async (requests, { credentials }) =>
          requests.map(({ permission }) =>
            decisionFor(credentials, permission.name),
          ),
      }).factory,
    ],
  });
  return {
    server,
    actionsRegistry,
    auditor,
    auditedAs,
    events,
    notifications,
    signals,
    runRound: () => scheduler.triggerTask('evaluate-triggers'),
  };
}

function databaseOf(database: ReturnType<typeof mockServices.database>) {
  return createServiceFactory({
    service: coreServices.database,
    deps: {},
    factory: () => database,
  });
}
