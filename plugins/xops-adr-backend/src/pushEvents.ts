import { LoggerService } from '@backstage/backend-plugin-api';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import { z } from 'zod';
import { RecordIngest } from './ingest/RecordIngest';
import { repositoryKey } from './sources/repositoryKey';

/** As the hosts' event modules name them, Gitea's being ours. */
export const PUSH_TOPICS = ['gitea.push', 'github.push', 'gitlab.push'];

const refSchema = z
  .string()
  .transform(ref => /^refs\/heads\/(.+)$/.exec(ref)?.[1])
  .optional();
const pushSchema = z.union([
  z
    .object({ ref: refSchema, repository: z.object({ html_url: z.url() }) })
    .transform(push => ({ branch: push.ref, url: push.repository.html_url })),
  z
    .object({ ref: refSchema, project: z.object({ web_url: z.url() }) })
    .transform(push => ({ branch: push.ref, url: push.project.web_url })),
]);

/**
 * Reads a repository's records again when somebody pushes to it. The event only
 * says which one: what is read, and from where, comes from the catalog.
 */
export async function subscribeToPushes(options: {
  events: EventsService;
  ingest: Pick<RecordIngest, 'readPushed'>;
  logger: LoggerService;
}): Promise<void> {
  const { events, ingest, logger } = options;
  await events.subscribe({
    id: 'decision-records',
    topics: PUSH_TOPICS,
    onEvent: async ({ topic, eventPayload }: EventParams) => {
      const push = pushSchema.safeParse(eventPayload).data;
      const key = push && repositoryKey(push.url);
      if (key === undefined) {
        logger.warn(`A '${topic}' event names no repository and is left out`);
        return;
      }
      await ingest.readPushed(
        { repositoryKey: key, branch: push?.branch },
        new AbortController().signal,
      );
    },
  });
}
