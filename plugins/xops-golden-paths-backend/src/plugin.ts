import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { durationToMilliseconds } from '@backstage/types';
import { goldenPathsPermissions } from '@xops/plugin-xops-golden-paths-common';
import { registerGetProvenance } from './actions/getProvenance';
import { registerListCreated } from './actions/listCreated';
import { readGoldenPathsConfig } from './config';
import { CreatedStore } from './CreatedStore';
import { CreatedView } from './CreatedView';
import { ProvenanceReader } from './ProvenanceReader';
import { subscribeToPushes } from './pushEvents';
import { createRouter } from './router';
import { UrlProvenanceSource } from './sources/UrlProvenanceSource';
import { VisibleEntities } from './VisibleEntities';

/** Rounds that may fail before what was read is called stale. */
const ROUNDS_UNTIL_STALE = 3;

/** What golden paths created, from which version, by whom. */
export const goldenPathsPlugin = createBackendPlugin({
  pluginId: 'xops-golden-paths',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { schedule, provenance } = readGoldenPathsConfig(deps.config);
        const store = await CreatedStore.create(deps.database);
        const view = new CreatedView({
          ...deps,
          store,
          visibleEntities: new VisibleEntities(deps),
          staleAfterMilliseconds:
            ROUNDS_UNTIL_STALE * durationToMilliseconds(schedule.frequency),
        });
        const reader = new ProvenanceReader({
          ...deps,
          store,
          source: new UrlProvenanceSource({
            urlReader: deps.urlReader,
            timeoutMilliseconds: provenance.readTimeoutMilliseconds,
          }),
          integrations: ScmIntegrations.fromConfig(deps.config),
          concurrency: provenance.concurrency,
        });

        deps.permissionsRegistry.addPermissions(goldenPathsPermissions);
        deps.httpRouter.use(createRouter({ ...deps, store, view }));
        registerListCreated({ ...deps, view });
        registerGetProvenance({ ...deps, view });
        await subscribeToPushes({ ...deps, reader });
        await deps.scheduler.scheduleTask({
          ...schedule,
          id: 'read-provenance',
          scope: 'global',
          fn: signal => reader.readAll(signal),
        });
      },
    });
  },
});
