import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  actionsRegistryServiceMock,
  MockActionsRegistry,
} from '@backstage/backend-test-utils/alpha';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { stringify } from 'yaml';
import plugin from '..';
import { catalogWithAncestry } from './catalogWithAncestry';
import {
  componentOf,
  integrationsConfig,
  provenanceOf,
  provenanceUrlOf,
} from './fixtures';

export const ada = 'user:default/ada';
/** Sees everything but what is called `secret`. */
export const bob = 'user:default/bob';
/** Has no permission at all. */
export const mallory = 'user:default/mallory';

/** Shows an entity called `secret` to everybody but Bob. */
function catalogOf(entities: Entity[]): CatalogServiceMock {
  const catalog = catalogWithAncestry(entities);
  const getEntitiesByRefs = catalog.getEntitiesByRefs.bind(catalog);
  return Object.assign(catalog, {
    getEntitiesByRefs: async (
      ...[request, options]: Parameters<typeof getEntitiesByRefs>
    ) => {
      const { items } = await getEntitiesByRefs(request);
      const caller = JSON.stringify(options);
      return {
        items: items.map(entity =>
          entity &&
          caller.includes(bob) &&
          stringifyEntityRef(entity).includes('secret')
            ? undefined
            : entity,
        ),
      };
    },
  });
}

/** The plugin with a catalog and a Git host that hold the given. */
export async function startBackend(options: {
  entities?: Entity[];
  /** Contents of provenance files by address; a text is served as it is. */
  files?: Record<string, object | string>;
}) {
  const files = new Map(Object.entries(options.files ?? {}));
  const actionsRegistry: MockActionsRegistry = actionsRegistryServiceMock();
  const scheduler = mockServices.scheduler();
  const events = mockServices.events();
  const auditor = mockServices.auditor.mock();
  const auditedAs = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(auditedAs);

  const { server } = await startTestBackend({
    features: [
      plugin,
      mockServices.rootConfig.factory({ data: integrationsConfig }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalogOf(options.entities ?? []),
      }),
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actionsRegistry,
      }),
      mockServices.events.mock({
        subscribe: events.subscribe.bind(events),
        publish: events.publish.bind(events),
      }).factory,
      auditor.factory,
      mockServices.urlReader.mock({
        readUrl: async url => {
          const file = files.get(url);
          if (file === undefined) {
            throw new NotFoundError(url);
          }
          const text = typeof file === 'string' ? file : stringify(file);
          return { buffer: async () => Buffer.from(text) };
        },
      }).factory,
      mockServices.permissions.mock({
        authorize: async (requests, { credentials }) =>
          requests.map(() => ({
            result: JSON.stringify(credentials).includes(mallory)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
          })),
      }).factory,
    ],
  });

  return {
    server,
    files,
    events,
    actionsRegistry,
    auditor,
    auditedAs,
    readAll: () => scheduler.triggerTask('read-provenance'),
  };
}

export const asUser = (user: string) => ({
  authorization: mockCredentials.user.header(user),
});
export const asService = () => ({
  authorization: mockCredentials.service.header(),
});

/** What created a service, on one day of March 2026. */
export function provenanceFor(name: string, day: number) {
  return provenanceOf({
    entityRef: `component:default/${name}`,
    taskId: `task-${name}`,
    createdAt: `2026-03-0${day}T10:00:00Z`,
  });
}

/** Three services, one of which Bob does not see, known from their files. */
export async function startWithServices() {
  const names = ['basket', 'checkout', 'secret'];
  const backend = await startBackend({
    entities: names.map(name => componentOf(name)),
    files: Object.fromEntries(
      names.map((name, index) => [
        provenanceUrlOf(name),
        provenanceFor(name, index + 1),
      ]),
    ),
  });
  await backend.readAll();
  return backend;
}
