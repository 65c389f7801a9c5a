import { z } from 'zod';
import { noContent, type Answer } from './Answer';
import { parseBody } from './body';
import { paged, readPage, slicePage } from './paging';
import type { Routes } from './routes';

const TOPIC = /^[a-z0-9][a-z0-9.-]{0,34}$/;
const topicsSchema = z.object({ topics: z.array(z.string()) });

export function addTopicRoutes(routes: Routes): void {
  const path = '/repos/:owner/:repo/topics';

  routes.read(path, async ({ repository, query, url }) => {
    const { topics } = repository.record;
    const page = readPage(query);
    const json = { topics: slicePage(topics, page) };
    return paged({ url, page, total: topics.length, json });
  });

  routes.change('put', path, 'admin', async ({ repository, body }) => {
    const topics = parseBody(topicsSchema, body).topics.map(topic =>
      topic.trim().toLowerCase(),
    );
    const invalidTopics = topics.filter(topic => !TOPIC.test(topic));
    if (invalidTopics.length > 0) {
      return refuse(invalidTopics);
    }
    repository.record.topics = [...new Set(topics)].sort();
    await repository.touch();
    return noContent();
  });

  routes.change('put', `${path}/:topic`, 'admin', async request => {
    const { repository, params } = request;
    const topic = params.topic.toLowerCase();
    if (!TOPIC.test(topic)) {
      return refuse([topic]);
    }
    repository.record.topics = [
      ...new Set([...repository.record.topics, topic]),
    ].sort();
    await repository.touch();
    return noContent();
  });

  routes.change('delete', `${path}/:topic`, 'admin', async request => {
    const { repository, params } = request;
    repository.record.topics = repository.record.topics.filter(
      topic => topic !== params.topic.toLowerCase(),
    );
    await repository.touch();
    return noContent();
  });
}

/** The one refusal of Gitea's that comes in a shape of its own. */
function refuse(invalidTopics: string[]): Answer {
  return {
    status: 422,
    json: { invalidTopics, message: 'Topic names are invalid' },
  };
}
