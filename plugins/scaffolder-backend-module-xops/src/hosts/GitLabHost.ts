import {
  getGitLabRequestOptions,
  GitLabIntegrationConfig,
} from '@backstage/integration';
import { z } from 'zod';
import { gitLabCreationProblem } from './gitLabCreationProblem';
import { GitLabChanges } from './GitLabChanges';
import { HostClient } from './HostClient';
import { isRefusal } from './HostRefusalError';
import { RequestContext } from './patientFetch';
import { projectPath } from './projectPath';
import {
  CreateRepositoryOptions,
  FinishedRepository,
  FinishRepositoryOptions,
  fullName,
  HostedRepository,
  Protection,
  RepositoryAddress,
  RepositoryHost,
} from './RepositoryHost';

const projectSchema = z
  .object({
    id: z.number(),
    description: z.string().nullish(),
    http_url_to_repo: z.string(),
    marked_for_deletion_on: z.string().nullish(),
  })
  .transform(
    (it): HostedRepository => ({
      id: String(it.id),
      description: it.description ?? '',
      cloneUrl: it.http_url_to_repo,
      isBeingDeleted: Boolean(it.marked_for_deletion_on),
    }),
  );

/** GitLab, by its REST API v4 (https://docs.gitlab.com/api/rest/). */
export class GitLabHost implements RepositoryHost {
  readonly type = 'gitlab';
  readonly changes: GitLabChanges;
  readonly #config: GitLabIntegrationConfig;
  readonly #client: HostClient;

  constructor(config: GitLabIntegrationConfig, context: RequestContext) {
    this.#config = config;
    this.#client = new HostClient({
      ...context,
      name:
        config.host === 'gitlab.com' ? 'GitLab' : `GitLab at ${config.host}`,
      baseUrl: config.apiBaseUrl,
      headers: async () => getGitLabRequestOptions(config).headers,
    });
    this.changes = new GitLabChanges(this.#client, address =>
      this.webUrl(address),
    );
  }

  get name(): string {
    return this.#client.name;
  }

  webUrl(address: RepositoryAddress): string {
    return `${this.#config.baseUrl}/${fullName(address)}`;
  }

  contentsUrl(address: RepositoryAddress, branch: string): string {
    return `${this.webUrl(address)}/-/blob/${branch}/`;
  }

  cloneUrl(address: RepositoryAddress): string {
    return `${this.webUrl(address)}.git`;
  }

  async gitCredentials() {
    return { username: 'oauth2', password: this.#config.token ?? '' };
  }

  async creationProblem({ owner }: RepositoryAddress) {
    return gitLabCreationProblem(this.#client, owner);
  }

  async find(
    address: RepositoryAddress,
  ): Promise<HostedRepository | undefined> {
    return this.#client.find({
      method: 'GET',
      path: projectPath(address),
      purpose: `read the project '${fullName(address)}'`,
      answer: projectSchema,
    });
  }

  async isEmpty(address: RepositoryAddress): Promise<boolean> {
    const project = await this.#client.send({
      method: 'GET',
      path: projectPath(address),
      purpose: `read the project '${fullName(address)}'`,
      answer: z.object({ empty_repo: z.boolean() }),
    });
    return project.empty_repo;
  }

  async create(
    address: RepositoryAddress,
    options: CreateRepositoryOptions,
  ): Promise<HostedRepository> {
    const purpose = `create the project '${fullName(address)}'`;
    const namespace = await this.#client.send({
      method: 'GET',
      path: `/namespaces/${encode(address.owner)}`,
      purpose,
      answer: z.object({ id: z.number() }),
    });
    return this.#client.send({
      method: 'POST',
      path: '/projects',
      body: {
        name: address.name,
        path: address.name,
        namespace_id: namespace.id,
        description: options.description,
        visibility: options.visibility,
        initialize_with_readme: false,
      },
      purpose,
      answer: projectSchema,
    });
  }

  async finish(
    address: RepositoryAddress,
    { description, defaultBranch, topics }: FinishRepositoryOptions,
  ): Promise<FinishedRepository> {
    const { builds_access_level: builds } = await this.#client.send({
      method: 'PUT',
      path: projectPath(address),
      body: {
        description,
        default_branch: defaultBranch,
        ...(topics.length > 0 && { topics }),
      },
      purpose: `set the description of '${fullName(address)}'`,
      answer: z.object({ builds_access_level: z.string().optional() }),
    });
    return { pipelines: builds !== 'disabled' };
  }

  async protect(
    address: RepositoryAddress,
    branch: string,
  ): Promise<Protection> {
    try {
      await this.#client.send({
        method: 'POST',
        path: `${projectPath(address)}/protected_branches`,
        body: {
          name: branch,
          // Nobody pushes; developers and maintainers merge.
          push_access_level: 0,
          merge_access_level: 30,
          allow_force_push: false,
        },
        purpose: `protect the branch '${branch}' of '${fullName(address)}'`,
        answer: z.unknown(),
      });
      return { protected: true };
    } catch (error) {
      // Without a paid plan an existing rule can only be removed and made
      // again, which would leave the branch open in between.
      if (isRefusal(error, 409)) {
        return {
          protected: true,
          reason: `${this.name} protected it by the group's own default, which may let maintainers push.`,
        };
      }
      throw error;
    }
  }

  async remove(address: RepositoryAddress): Promise<void> {
    await this.#client.send({
      method: 'DELETE',
      path: projectPath(address),
      purpose: `delete the project '${fullName(address)}'`,
      answer: z.unknown(),
    });
  }
}

function encode(text: string): string {
  return encodeURIComponent(text);
}
