import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { eventsExtensionPoint } from '@backstage/plugin-events-node/alpha';
import { readIngressConfig, topic } from './config';
import { createGiteaSignatureValidator } from './createGiteaSignatureValidator';
import { GiteaEventRouter } from './GiteaEventRouter';

/** Takes Gitea's webhooks at `/api/events/http/gitea`, signature checked. */
export const eventsModuleGitea = createBackendModule({
  pluginId: 'events',
  moduleId: 'gitea',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        ingresses: eventsExtensionPoint,
        events: eventsServiceRef,
      },
      async init({ config, logger, ingresses, events }) {
        const ingress = readIngressConfig(config);
        if ('closed' in ingress) {
          logger.warn(ingress.closed);
        } else {
          ingresses.addHttpPostIngress({
            topic,
            validator: createGiteaSignatureValidator(ingress.secret),
          });
        }
        await new GiteaEventRouter({ events }).subscribe();
      },
    });
  },
});
