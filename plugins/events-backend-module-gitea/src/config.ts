import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

export const topic = 'gitea';

const secretKey = 'events.modules.gitea.webhookSecret';
const topicsKey = 'events.http.topics';

/** The webhook secret, or the sentence that says why there is no ingress. */
export type IngressConfig = { secret: string } | { closed: string };

/**
 * Reads the webhook secret.
 *
 * @throws InputError when the topic is opened by `events.http.topics` while no
 * secret is set: the events plugin would then take events from anybody.
 */
export function readIngressConfig(config: Config): IngressConfig {
  const secret = config.getOptionalString(secretKey);
  if (secret) {
    return { secret };
  }
  const topics = config.getOptionalStringArray(topicsKey) ?? [];
  if (topics.includes(topic)) {
    throw new InputError(
      `'${topicsKey}' opens the topic '${topic}' but '${secretKey}' is not set, so anybody could send events: set the secret that Gitea signs its webhooks with, or remove '${topic}' from '${topicsKey}'`,
    );
  }
  return {
    closed: `No events are accepted from Gitea because '${secretKey}' is not set; its webhooks are answered with 404`,
  };
}
