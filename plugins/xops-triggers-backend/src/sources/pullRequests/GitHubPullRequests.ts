import { NotFoundError } from '@backstage/errors';
import {
  GithubCredentialsProvider,
  GithubIntegrationConfig,
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
    /** Null for a deleted account. */
    user: z.object({ login: z.string(), type: z.string() }).nullable(),
    labels: z.array(z.object({ name: z.string().default('') })),
    created_at: hostTimeSchema,
    updated_at: hostTimeSchema,
    merged_at: optionalTimeSchema,
    base: z.object({ ref: z.string() }),
    head: z.object({ sha: z.string() }),
  }),
);

const filesSchema = z.array(
  z.object({
    filename: z.string(),
    previous_filename: z.string().optional(),
  }),
);

/** GitHub, by its REST API: https://docs.github.com/en/rest/pulls/pulls */
export class GitHubPullRequests implements PullRequestHost {
  readonly mostFiles = 3000;
  readonly #config: GithubIntegrationConfig;
  readonly #credentials: GithubCredentialsProvider;
  readonly #context: ClientContext;
  /** An app has a token, and with it a limit, for each owner. */
  readonly #clients = new Map<string, HostClient>();

  constructor(
    config: GithubIntegrationConfig,
    credentials: GithubCredentialsProvider,
    context: ClientContext,
  ) {
    this.#config = config;
    this.#credentials = credentials;
    this.#context = context;
  }

  async listPulls(
    repository: RepositoryName,
    { page, etag, signal }: PageRequest & { etag?: string },
  ) {
    const answer = await this.#client(repository).get({
      path: `${repositoryPath(
        repository,
      )}/pulls?state=all&sort=updated&direction=desc&per_page=100&page=${page}`,
      etag,
      signal,
      answer: pullsSchema,
    });
    return (
      answer && {
        pulls: answer.value.map(pull => ({
          number: pull.number,
          title: pull.title,
          url: `https://${repository.host}/${repository.path}/pull/${pull.number}`,
          author: pull.user?.login,
          isBot: pull.user?.type === 'Bot',
          baseBranch: pull.base.ref,
          labels: pull.labels.map(({ name }) => name),
          headSha: pull.head.sha,
          createdAt: pull.created_at,
          updatedAt: pull.updated_at,
          mergedAt: pull.merged_at,
        })),
        hasNext: hasNext(answer.headers),
        etag: answer.headers.get('etag') ?? undefined,
      }
    );
  }

  async listFiles(
    repository: RepositoryName,
    { number, page, signal }: PageRequest & { number: number },
  ) {
    const path = `${repositoryPath(
      repository,
    )}/pulls/${number}/files?per_page=100&page=${page}`;
    const client = this.#client(repository);
    const answer = await client.get({ path, signal, answer: filesSchema });
    const files = answer?.value ?? [];
    return {
      paths: files.flatMap(({ filename, previous_filename: before }) =>
        before === undefined ? [filename] : [filename, before],
      ),
      files: files.length,
      hasNext: answer !== undefined && hasNext(answer.headers),
    };
  }

  #client({ host, path }: RepositoryName): HostClient {
    const [owner] = path.split('/');
    const key = this.#config.apps?.length ? owner.toLowerCase() : '';
    const known = this.#clients.get(key);
    if (known) {
      return known;
    }
    const client = new HostClient({
      ...this.#context,
      name: host === 'github.com' ? 'GitHub' : `GitHub at ${host}`,
      baseUrl: this.#config.apiBaseUrl ?? `https://api.${host}`,
      headers: async () => ({
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        ...(await this.#credentialsOf(owner)),
      }),
    });
    this.#clients.set(key, client);
    return client;
  }

  async #credentialsOf(owner: string): Promise<Record<string, string>> {
    const { host } = this.#config;
    try {
      const url = `https://${host}/${encodeURIComponent(owner)}`;
      return (await this.#credentials.getCredentials({ url })).headers ?? {};
    } catch {
      // Its words may hold what the app sent.
      throw new NotFoundError(
        `there are no credentials for '${owner}' at ${host}`,
      );
    }
  }
}

function repositoryPath({ path }: RepositoryName): string {
  const [owner, name] = path.split('/').map(encodeURIComponent);
  return `/repos/${owner}/${name}`;
}

/** The header is absent where there is one page. */
function hasNext(headers: Headers): boolean {
  return /rel="next"/.test(headers.get('link') ?? '');
}
