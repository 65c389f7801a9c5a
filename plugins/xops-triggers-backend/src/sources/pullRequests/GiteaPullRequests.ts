import {
  getGiteaRequestOptions,
  GiteaIntegrationConfig,
} from '@backstage/integration';
import { z } from 'zod';
import { ClientContext, HostClient } from './HostClient';
import { hostTimeSchema, optionalTimeSchema } from './hostTime';
import { PageRequest, PullRequestHost } from './PullRequestHost';
import { RepositoryName } from './RepositoryName';

const pullsSchema = z.array(
  z.object({
    number: z.int(),
    title: z.string(),
    user: z.object({ login: z.string() }).nullish(),
    labels: z.array(z.object({ name: z.string() })).nullish(),
    created_at: hostTimeSchema,
    updated_at: hostTimeSchema,
    merged_at: optionalTimeSchema,
    base: z.object({ ref: z.string() }),
    head: z.object({ sha: z.string().nullish() }),
  }),
);

const filesSchema = z.array(
  z.object({
    filename: z.string(),
    previous_filename: z.string().nullish(),
  }),
);

/** Gitea does not know bots; people name them so. */
const BOT = /(\[bot\]|-bot)$/i;

/** Gitea, by its REST API v1: https://docs.gitea.com/api */
export class GiteaPullRequests implements PullRequestHost {
  /** Gitea lists all of them. */
  readonly mostFiles = Infinity;
  readonly #baseUrl: string;
  readonly #client: HostClient;

  constructor(config: GiteaIntegrationConfig, context: ClientContext) {
    const { host, baseUrl = `https://${host}` } = config;
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
    this.#client = new HostClient({
      ...context,
      name: `Gitea at ${host}`,
      baseUrl: `${this.#baseUrl}/api/v1`,
      headers: async () => getGiteaRequestOptions(config).headers ?? {},
    });
  }

  async listPulls(
    repository: RepositoryName,
    { page, etag, signal }: PageRequest & { etag?: string },
  ) {
    const answer = await this.#client.get({
      path: `${repositoryPath(
        repository,
      )}/pulls?state=all&sort=recentupdate&limit=50&page=${page}`,
      etag,
      signal,
      answer: pullsSchema,
    });
    return (
      answer && {
        pulls: answer.value.map(pull => ({
          number: pull.number,
          title: pull.title,
          // The address in the answer is built from Gitea's ROOT_URL, which may
          // be another than the one that the portal reaches it at.
          url: `${this.#baseUrl}/${repository.path}/pulls/${pull.number}`,
          author: pull.user?.login,
          isBot: BOT.test(pull.user?.login ?? ''),
          baseBranch: pull.base.ref,
          labels: (pull.labels ?? []).map(({ name }) => name),
          headSha: pull.head.sha || undefined,
          createdAt: pull.created_at,
          updatedAt: pull.updated_at,
          mergedAt: pull.merged_at,
        })),
        hasNext: /rel="next"/.test(answer.headers.get('link') ?? ''),
        etag: answer.headers.get('etag') ?? undefined,
      }
    );
  }

  async listFiles(
    repository: RepositoryName,
    { number, page, signal }: PageRequest & { number: number },
  ) {
    const answer = await this.#client.get({
      path: `${repositoryPath(
        repository,
      )}/pulls/${number}/files?limit=50&page=${page}`,
      signal,
      answer: filesSchema,
    });
    const files = answer?.value ?? [];
    return {
      paths: files.flatMap(({ filename, previous_filename: before }) =>
        before ? [filename, before] : [filename],
      ),
      files: files.length,
      hasNext: answer?.headers.get('x-hasmore') === 'true',
    };
  }
}

function repositoryPath({ path }: RepositoryName): string {
  const [owner, name] = path.split('/').map(encodeURIComponent);
  return `/repos/${owner}/${name}`;
}
