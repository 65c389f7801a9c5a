import {
  getGitLabRequestOptions,
  GitLabIntegrationConfig,
} from '@backstage/integration';
import { z } from 'zod';
import { ClientContext, HostClient } from './HostClient';
import { hostTimeSchema, optionalTimeSchema } from './hostTime';
import { PageRequest, PullRequestHost } from './PullRequestHost';
import { RepositoryName } from './RepositoryName';

const pullsSchema = z.array(
  z.object({
    iid: z.int(),
    title: z.string(),
    author: z
      .object({ username: z.string(), bot: z.boolean().optional() })
      .nullish(),
    labels: z.array(z.string()),
    created_at: hostTimeSchema,
    updated_at: hostTimeSchema,
    merged_at: optionalTimeSchema,
    target_branch: z.string(),
    sha: z.string().nullish(),
  }),
);

const filesSchema = z.array(
  z.object({ old_path: z.string(), new_path: z.string() }),
);

/**
 * Names that GitLab gives to the users of its tokens, and that people give to
 * their bots: the list of merge requests says of nobody whether he is one.
 *
 * @see https://docs.gitlab.com/user/project/settings/project_access_tokens/#bot-users-for-projects
 */
const BOT =
  /^((project|group)_\d+_bot\w*|service_account_\w+|.*[-_]bot|.*\[bot\])$/i;

/** GitLab, by its REST API v4: https://docs.gitlab.com/api/merge_requests/ */
export class GitLabPullRequests implements PullRequestHost {
  /** What GitLab keeps of one diff, unless its administrators raised it. */
  readonly mostFiles = 1000;
  readonly #config: GitLabIntegrationConfig;
  readonly #client: HostClient;

  constructor(config: GitLabIntegrationConfig, context: ClientContext) {
    const { host, apiBaseUrl } = config;
    this.#config = config;
    this.#client = new HostClient({
      ...context,
      name: host === 'gitlab.com' ? 'GitLab' : `GitLab at ${host}`,
      baseUrl: apiBaseUrl.replace(/\/+$/, ''),
      headers: async () => getGitLabRequestOptions(config).headers,
    });
  }

  async listPulls(
    repository: RepositoryName,
    { page, etag, signal }: PageRequest & { etag?: string },
  ) {
    const answer = await this.#client.get({
      path: `${projectPath(
        repository,
      )}/merge_requests?state=all&scope=all&order_by=updated_at&sort=desc&per_page=100&page=${page}`,
      etag,
      signal,
      answer: pullsSchema,
    });
    const webUrl = `${this.#config.baseUrl}/${repository.path}`;
    return (
      answer && {
        pulls: answer.value.map(pull => ({
          number: pull.iid,
          title: pull.title,
          url: `${webUrl}/-/merge_requests/${pull.iid}`,
          author: pull.author?.username,
          isBot: pull.author?.bot ?? BOT.test(pull.author?.username ?? ''),
          baseBranch: pull.target_branch,
          labels: pull.labels,
          headSha: pull.sha ?? undefined,
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
    const answer = await this.#client.get({
      // Fewer at once than elsewhere: each comes with its whole difference.
      path: `${projectPath(
        repository,
      )}/merge_requests/${number}/diffs?per_page=50&page=${page}`,
      signal,
      answer: filesSchema,
    });
    const files = answer?.value ?? [];
    return {
      paths: files.flatMap(({ old_path: before, new_path: after }) =>
        before === after ? [after] : [after, before],
      ),
      files: files.length,
      hasNext: answer !== undefined && hasNext(answer.headers),
    };
  }
}

/** GitLab takes a project's full path for its id when the slashes are encoded. */
function projectPath({ path }: RepositoryName): string {
  return `/projects/${encodeURIComponent(path)}`;
}

/** Empty on the last page; totals are missing where there are many. */
function hasNext(headers: Headers): boolean {
  return Boolean(headers.get('x-next-page'));
}
