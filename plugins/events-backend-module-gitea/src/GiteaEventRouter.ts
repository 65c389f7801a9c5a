import {
  EventParams,
  EventsService,
  SubTopicEventRouter,
} from '@backstage/plugin-events-node';
import { topic } from './config';

/**
 * Publishes each event of the topic `gitea` again under `gitea.<event>`, where
 * `<event>` is Gitea's own name of it: `push`, `create`, `delete`,
 * `pull_request`, `pull_request_approved`, `issue_comment` …
 */
export class GiteaEventRouter extends SubTopicEventRouter {
  constructor(options: { events: EventsService }) {
    super({ events: options.events, topic });
  }

  protected getSubscriberId(): string {
    return 'GiteaEventRouter';
  }

  protected determineSubTopic(params: EventParams): string | undefined {
    const event = params.metadata?.['x-gitea-event'];
    // The signature covers the body only, so the header is anybody's text.
    return typeof event === 'string' && /^[a-z_]{1,64}$/.test(event)
      ? event
      : undefined;
  }
}
