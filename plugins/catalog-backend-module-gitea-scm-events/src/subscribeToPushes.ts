import { LoggerService } from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogScmEventsService } from '@backstage/plugin-catalog-node/alpha';
import { EventsService } from '@backstage/plugin-events-node';
import { giteaPushSchema } from './GiteaPush';
import { scmEventsOfPush } from './scmEventsOfPush';

/** As our events module for Gitea names it, once the signature is checked. */
export const PUSH_TOPIC = 'gitea.push';

export interface PushSubscriptionOptions {
  events: EventsService;
  catalogScmEvents: Pick<CatalogScmEventsService, 'publish'>;
  integrations: ScmIntegrationRegistry;
  logger: LoggerService;
}

/** Tells the catalog of each push to a Gitea that the portal knows. */
export async function subscribeToPushes(
  options: PushSubscriptionOptions,
): Promise<void> {
  const { events, catalogScmEvents, integrations, logger } = options;
  await events.subscribe({
    id: 'catalog-gitea-scm-events',
    topics: [PUSH_TOPIC],
    onEvent: async ({ eventPayload }) => {
      const push = giteaPushSchema.safeParse(eventPayload);
      if (!push.success) {
        logger.warn(
          `A '${PUSH_TOPIC}' event is no push as Gitea tells it and is left out`,
        );
        return;
      }
      const { html_url: repositoryUrl } = push.data.repository;
      if (!integrations.gitea.byUrl(repositoryUrl)) {
        logger.warn(
          `A push to ${repositoryUrl} is left out: its host is not in 'integrations.gitea'. Gitea's ROOT_URL and the integration's host need to be the same`,
        );
        return;
      }
      const scmEvents = scmEventsOfPush(push.data);
      if (scmEvents.length > 0) {
        await catalogScmEvents.publish(scmEvents);
      }
    },
  });
}
