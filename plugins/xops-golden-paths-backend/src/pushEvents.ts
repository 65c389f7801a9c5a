import { LoggerService } from '@backstage/backend-plugin-api';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import { z } from 'zod';
import { ProvenanceReader } from './ProvenanceReader';

/** As the hosts' event modules name them, Gitea's being ours. */
export const PUSH_TOPICS = ['gitea.push', 'github.push', 'gitlab.push'];

const giteaOrGithubPushSchema = z
  .object({ repository: z.object({ html_url: z.url() }) })
  .transform(push => push.repository.html_url);
const gitlabPushSchema = z
  .object({ project: z.object({ web_url: z.url() }) })
  .transform(push => push.project.web_url);

/** The web address of the repository that was pushed to. */
const pushedRepositorySchema = z.union([
  giteaOrGithubPushSchema,
  gitlabPushSchema,
]);

/**
 * Reads a repository's provenance again when somebody pushes to it. The event
 * only says which one: what is read, and from where, comes from the catalog.
 */
export async function subscribeToPushes(options: {
  events: EventsService;
  reader: Pick<ProvenanceReader, 'readRepository'>;
  logger: LoggerService;
}): Promise<void> {
  const { events, reader, logger } = options;
  await events.subscribe({
    id: 'provenance',
    topics: PUSH_TOPICS,
    onEvent: async ({ topic, eventPayload }: EventParams) => {
      const repository = pushedRepositorySchema.safeParse(eventPayload);
      if (!repository.success) {
        logger.warn(`A '${topic}' event names no repository and is left out`);
        return;
      }
      await reader.readRepository(
        repository.data,
        new AbortController().signal,
      );
    },
  });
}
