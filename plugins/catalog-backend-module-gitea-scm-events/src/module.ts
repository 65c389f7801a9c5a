import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogScmEventsServiceRef } from '@backstage/plugin-catalog-node/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { subscribeToPushes } from './subscribeToPushes';

/** Tells the catalog what a push to Gitea changed. */
export const catalogModuleGiteaScmEvents = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'gitea-scm-events',
  register(env) {
    env.registerInit({
      deps: {
        catalogScmEvents: catalogScmEventsServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ catalogScmEvents, config, events, lifecycle, logger }) {
        const integrations = ScmIntegrations.fromConfig(config);
        // Not before the catalog listens, or the first events would be lost.
        lifecycle.addStartupHook(() =>
          subscribeToPushes({ catalogScmEvents, events, integrations, logger }),
        );
      },
    });
  },
});
