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
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { adrReadPermission } from '@xops/plugin-xops-adr-common';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { isEntityOwner } from '../access/permissionRules';
import plugin from '..';
import { FakeGitea } from './FakeGitea';

export const ada = 'user:default/ada';
/** Sees everything but what is called `secret`. */
export const bob = 'user:default/bob';
/** May read only what the group `pay` owns, and refresh nothing. */
export const carol = 'user:default/carol';
/** Has no permission at all. */
export const mallory = 'user:default/mallory';

export const asUser = (user: string) => ({
  authorization: mockCredentials.user.header(user),
});
export const asService = () => ({
  authorization: mockCredentials.service.header(),
});

/** Shows an entity called `secret` to everybody but Bob. */
function catalogOf(entities: Entity[]) {
  const catalog = catalogServiceMock({ entities });
  const getEntitiesByRefs = catalog.getEntitiesByRefs.bind(catalog);
  const getEntityByRef = catalog.getEntityByRef.bind(catalog);
  const isHidden = (entity: Entity | undefined, options: unknown) =>
    entity !== undefined &&
    JSON.stringify(options).includes(bob) &&
    stringifyEntityRef(entity).includes('secret');
  return Object.assign(catalog, {
    getEntitiesByRefs: async (
      ...[request, options]: Parameters<typeof getEntitiesByRefs>
    ) => {
      const { items } = await getEntitiesByRefs(request);
      return {
        items: items.map(entity =>
          isHidden(entity, options) ? undefined : entity,
        ),
      };
    },
    getEntityByRef: async (
      ...[ref, options]: Parameters<typeof getEntityByRef>
    ) => {
      const entity = await getEntityByRef(ref);
      return isHidden(entity, options) ? undefined : entity;
    },
  });
}

function decisionFor(credentials: unknown, permission: string): PolicyDecision {
  const caller = JSON.stringify(credentials);
  if (caller.includes(mallory)) {
    return { result: AuthorizeResult.DENY };
  }
  if (!caller.includes(carol)) {
    return { result: AuthorizeResult.ALLOW };
  }
  return permission === adrReadPermission.name
    ? {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'xops-adr',
        resourceType: adrReadPermission.resourceType,
        conditions: {
          rule: isEntityOwner.name,
          resourceType: adrReadPermission.resourceType,
          params: { claims: ['group:default/pay'] },
        },
      }
    : { result: AuthorizeResult.DENY };
}

/** The plugin with a catalog and a Git host. */
export async function startBackend(options: {
  entities: Entity[];
  gitea: FakeGitea;
  knex?: Knex;
  adr?: JsonObject;
  /** What receives webhooks, and its secrets by host. */
  webhooks?: {
    features: Parameters<typeof startTestBackend>[0]['features'];
    secrets: JsonObject;
  };
}) {
  const { adr = {}, entities, gitea, knex, webhooks } = options;
  const actionsRegistry = actionsRegistryServiceMock();
  const scheduler = mockServices.scheduler();
  const events = mockServices.events();
  const notifications = { send: jest.fn(async (_options: unknown) => {}) };
  const auditor = mockServices.auditor.mock();
  const auditedAs = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(auditedAs);
  const { server } = await startTestBackend({
    features: [
      plugin,
      mockServices.rootConfig.factory({
        data: {
          ...gitea.integrations(),
          xops: { adr },
          events: { modules: webhooks?.secrets ?? {} },
        },
      }),
      ...(webhooks?.features ?? []),
      ...(knex ? [databaseOf(knex)] : []),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalogOf(entities),
      }),
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actionsRegistry,
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({ publish: async () => {} }),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => notifications,
      }),
      mockServices.events.mock({
        subscribe: events.subscribe.bind(events),
        publish: events.publish.bind(events),
      }).factory,
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
    events,
    actionsRegistry,
    auditor,
    auditedAs,
    notifications,
    scheduler,
    readAll: () => scheduler.triggerTask('read-decision-records'),
  };
}

function databaseOf(knex: Knex) {
  return createServiceFactory({
    service: coreServices.database,
    deps: {},
    factory: () => mockServices.database({ knex }),
  });
}
