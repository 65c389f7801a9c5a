import { NotFoundError, stringifyError } from '@backstage/errors';
import {
  GithubCredentials,
  GithubCredentialsProvider,
  GithubIntegrationConfig,
} from '@backstage/integration';
import { z } from 'zod';
import { GitHubChanges } from './GitHubChanges';
import { HostClient } from './HostClient';
import { isRefusal } from './HostRefusalError';
import { repositoryPath } from './listContents';
import { RequestContext } from './patientFetch';
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

const repositorySchema = z
  .object({
    id: z.number(),
    description: z.string().nullable(),
    clone_url: z.string(),
  })
  .transform(
    (it): HostedRepository => ({
      id: String(it.id),
      description: it.description ?? '',
      cloneUrl: it.clone_url,
    }),
  );
const accountSchema = z.object({ login: z.string(), type: z.string() });

/** A classic token needs both: `workflow` to push pipelines. */
const SCOPES = ['repo', 'workflow'];

/** GitHub and GitHub Enterprise, by the REST API of 2022-11-28 (https://docs.github.com/rest). */
export class GitHubHost implements RepositoryHost {
  readonly type = 'github';
  readonly changes: GitHubChanges;
  readonly #config: GithubIntegrationConfig;
  readonly #credentials: GithubCredentialsProvider;
  readonly #context: RequestContext;

  constructor(
    config: GithubIntegrationConfig,
    credentials: GithubCredentialsProvider,
    context: RequestContext,
  ) {
    this.#config = config;
    this.#credentials = credentials;
    this.#context = context;
    this.changes = new GitHubChanges(
      address => this.#client(address),
      address => this.webUrl(address),
    );
  }

  get name(): string {
    const { host } = this.#config;
    return host === 'github.com' ? 'GitHub' : `GitHub at ${host}`;
  }

  webUrl(address: RepositoryAddress): string {
    return `https://${this.#config.host}/${fullName(address)}`;
  }

  contentsUrl(address: RepositoryAddress, branch: string): string {
    return `${this.webUrl(address)}/blob/${branch}/`;
  }

  cloneUrl(address: RepositoryAddress): string {
    return `${this.webUrl(address)}.git`;
  }

  async gitCredentials({ owner }: RepositoryAddress) {
    const { token } = await this.#credentialsOf(owner);
    return { username: 'x-access-token', password: token ?? '' };
  }

  async creationProblem(address: RepositoryAddress) {
    const { owner } = address;
    const account = await this.#account(address);
    if (!account) {
      return `${this.name} has no organisation or user '${owner}'.`;
    }
    const missing = SCOPES.filter(it => account.scopes?.includes(it) === false);
    if (missing.length > 0) {
      return `The token for ${this.name} lacks the scope ${missing
        .map(it => `'${it}'`)
        .join(' and ')}.`;
    }
    const login = account.type === 'User' && (await this.#login(address));
    return login && login.toLowerCase() !== owner.toLowerCase()
      ? `The token for ${this.name} is of '${login}', who cannot make repositories for '${owner}'.`
      : undefined;
  }

  async find(
    address: RepositoryAddress,
  ): Promise<HostedRepository | undefined> {
    return this.#client(address).find({
      method: 'GET',
      path: repositoryPath(address),
      purpose: `read the repository '${fullName(address)}'`,
      answer: repositorySchema,
    });
  }

  async isEmpty(address: RepositoryAddress): Promise<boolean> {
    const branches = await this.#client(address).send({
      method: 'GET',
      path: `${repositoryPath(address)}/branches?per_page=1`,
      purpose: `list the branches of '${fullName(address)}'`,
      answer: z.array(z.unknown()),
    });
    return branches.length === 0;
  }

  async create(
    address: RepositoryAddress,
    { description, visibility }: CreateRepositoryOptions,
  ): Promise<HostedRepository> {
    const isUser = (await this.#account(address))?.type === 'User';
    return this.#client(address).send({
      method: 'POST',
      path: isUser ? '/user/repos' : `/orgs/${encode(address.owner)}/repos`,
      body: {
        name: address.name,
        description,
        private: visibility !== 'public',
        ...(visibility === 'internal' && { visibility }),
        auto_init: false,
      },
      purpose: `create the repository '${fullName(address)}'`,
      answer: repositorySchema,
    });
  }

  async finish(
    address: RepositoryAddress,
    options: FinishRepositoryOptions,
  ): Promise<FinishedRepository> {
    await this.#client(address).send({
      method: 'PATCH',
      path: repositoryPath(address),
      body: {
        description: options.description,
        default_branch: options.defaultBranch,
      },
      purpose: `set the description of '${fullName(address)}'`,
      answer: repositorySchema,
    });
    if (options.topics.length > 0) {
      await this.#client(address).send({
        method: 'PUT',
        path: `${repositoryPath(address)}/topics`,
        body: { names: options.topics },
        purpose: `set the topics of '${fullName(address)}'`,
        answer: z.unknown(),
      });
    }
    return { pipelines: true };
  }

  async protect(
    address: RepositoryAddress,
    branch: string,
  ): Promise<Protection> {
    try {
      await this.#client(address).send({
        method: 'PUT',
        path: `${repositoryPath(address)}/branches/${encode(
          branch,
        )}/protection`,
        body: {
          required_status_checks: null,
          enforce_admins: false,
          required_pull_request_reviews: { required_approving_review_count: 0 },
          restrictions: null,
          allow_force_pushes: false,
          allow_deletions: false,
        },
        purpose: `protect the branch '${branch}' of '${fullName(address)}'`,
        answer: z.unknown(),
      });
      return { protected: true };
    } catch (error) {
      // What a free plan says to a private repository, among others.
      if (isRefusal(error, 403)) {
        return { protected: false, reason: error.message };
      }
      throw error;
    }
  }

  async remove(address: RepositoryAddress): Promise<void> {
    await this.#client(address).send({
      method: 'DELETE',
      path: repositoryPath(address),
      purpose: `delete the repository '${fullName(address)}'`,
      answer: z.unknown(),
    });
  }

  /** Who the owner is, and what the token may do: only classic tokens tell. */
  async #account(
    address: RepositoryAddress,
  ): Promise<{ type: string; scopes?: string[] } | undefined> {
    try {
      const { value, headers } = await this.#client(address).exchange({
        method: 'GET',
        path: `/users/${encode(address.owner)}`,
        purpose: `say who '${address.owner}' is`,
        answer: accountSchema,
      });
      const scopes = headers.get('x-oauth-scopes')?.split(/,\s*/);
      return { type: value.type, scopes };
    } catch (error) {
      if (isRefusal(error, 404)) {
        return undefined;
      }
      throw error;
    }
  }

  async #login(address: RepositoryAddress): Promise<string> {
    const { login } = await this.#client(address).send({
      method: 'GET',
      path: '/user',
      purpose: 'say whom the configured credentials belong to',
      answer: accountSchema,
    });
    return login;
  }

  async #credentialsOf(owner: string): Promise<GithubCredentials> {
    try {
      return await this.#credentials.getCredentials({
        url: `https://${this.#config.host}/${owner}`,
      });
    } catch (error) {
      throw new NotFoundError(
        `There are no credentials for '${owner}' on ${
          this.name
        }: ${stringifyError(error)}`,
      );
    }
  }

  /** An app has other credentials for each owner. */
  #client({ owner }: RepositoryAddress): HostClient {
    const { host, apiBaseUrl } = this.#config;
    return new HostClient({
      ...this.#context,
      name: this.name,
      baseUrl: apiBaseUrl ?? `https://api.${host}`,
      headers: async () => {
        const { headers } = await this.#credentialsOf(owner);
        return {
          accept: 'application/vnd.github+json',
          'x-github-api-version': '2022-11-28',
          ...headers,
        };
      },
    });
  }
}

function encode(text: string): string {
  return encodeURIComponent(text);
}
