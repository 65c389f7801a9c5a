import { NotFoundError } from '@backstage/errors';
import {
  getGiteaRequestOptions,
  GiteaIntegrationConfig,
} from '@backstage/integration';
import { z } from 'zod';
import { GiteaChanges } from './GiteaChanges';
import { HostClient } from './HostClient';
import { RequestContext } from './patientFetch';
import { isRefusal } from './HostRefusalError';
import { repositoryPath } from './listContents';
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

const repositorySchema = z.object({
  id: z.number(),
  description: z.string(),
  empty: z.boolean(),
  /** Absent before Gitea 1.19, which brought Actions. */
  has_actions: z.boolean().default(false),
});
const userSchema = z.object({ login: z.string() });
const permissionsSchema = z.object({ can_create_repository: z.boolean() });
const protectionSchema = z.object({ rule_name: z.string() });

/** Gitea, by its REST API v1 (https://docs.gitea.com/api). */
export class GiteaHost implements RepositoryHost {
  readonly type = 'gitea';
  readonly changes: GiteaChanges;
  readonly #baseUrl: string;
  readonly #config: GiteaIntegrationConfig;
  readonly #client: HostClient;

  constructor(config: GiteaIntegrationConfig, context: RequestContext) {
    this.#config = config;
    this.#baseUrl = (config.baseUrl ?? `https://${config.host}`).replace(
      /\/+$/,
      '',
    );
    this.#client = new HostClient({
      ...context,
      name: `Gitea at ${config.host}`,
      baseUrl: `${this.#baseUrl}/api/v1`,
      headers: async () => getGiteaRequestOptions(config).headers ?? {},
    });
    this.changes = new GiteaChanges(this.#client, address =>
      this.webUrl(address),
    );
  }

  get name(): string {
    return this.#client.name;
  }

  webUrl(address: RepositoryAddress): string {
    return `${this.#baseUrl}/${fullName(address)}`;
  }

  contentsUrl(address: RepositoryAddress, branch: string): string {
    return `${this.webUrl(address)}/src/branch/${branch}/`;
  }

  cloneUrl(address: RepositoryAddress): string {
    return `${this.webUrl(address)}.git`;
  }

  async gitCredentials() {
    // With a token as the password Gitea does not look at the user name.
    return {
      username: this.#config.username ?? 'token',
      password: this.#config.password ?? '',
    };
  }

  async creationProblem({ owner }: RepositoryAddress) {
    const login = await this.#login();
    if (!login || login === owner) {
      return undefined;
    }
    try {
      const permissions = await this.#client.find({
        method: 'GET',
        path: `/users/${segment(login)}/orgs/${segment(owner)}/permissions`,
        purpose: `read the rights of '${login}' in '${owner}'`,
        answer: permissionsSchema,
      });
      if (!permissions) {
        return noOwner(this.name, owner);
      }
      return permissions.can_create_repository
        ? undefined
        : `${this.name} does not let '${login}' create repositories in '${owner}'.`;
    } catch (error) {
      // A token without read:organization may still create; the creation tells.
      if (isRefusal(error, 403)) {
        return undefined;
      }
      throw error;
    }
  }

  async find(
    address: RepositoryAddress,
  ): Promise<HostedRepository | undefined> {
    const found = await this.#read(address);
    return found && this.#hosted(address, found);
  }

  async isEmpty(address: RepositoryAddress): Promise<boolean> {
    return (await this.#read(address))?.empty ?? false;
  }

  async create(
    address: RepositoryAddress,
    options: CreateRepositoryOptions,
  ): Promise<HostedRepository> {
    const request = (path: string) => ({
      method: 'POST' as const,
      path,
      body: {
        name: address.name,
        description: options.description,
        private: options.visibility !== 'public',
        auto_init: false,
        default_branch: options.defaultBranch,
      },
      purpose: `create the repository '${fullName(address)}'`,
      answer: repositorySchema,
    });
    const ofOrganisation = request(`/orgs/${segment(address.owner)}/repos`);
    const ofUser = request('/user/repos');
    if (address.owner === this.#config.username) {
      return this.#hosted(address, await this.#client.send(ofUser));
    }
    const made = await this.#client.find(ofOrganisation);
    if (made) {
      return this.#hosted(address, made);
    }
    if ((await this.#login()) === address.owner) {
      return this.#hosted(address, await this.#client.send(ofUser));
    }
    throw new NotFoundError(noOwner(this.name, address.owner));
  }

  async finish(
    address: RepositoryAddress,
    options: FinishRepositoryOptions,
  ): Promise<FinishedRepository> {
    const { has_actions: pipelines } = await this.#client.send({
      method: 'PATCH',
      path: repositoryPath(address),
      body: { description: options.description },
      purpose: `set the description of '${fullName(address)}'`,
      answer: repositorySchema,
    });
    if (options.topics.length > 0) {
      await this.#client.send({
        method: 'PUT',
        path: `${repositoryPath(address)}/topics`,
        body: { topics: options.topics },
        purpose: `set the topics of '${fullName(address)}'`,
        answer: z.unknown(),
      });
    }
    return { pipelines };
  }

  async protect(
    address: RepositoryAddress,
    branch: string,
  ): Promise<Protection> {
    const path = `${repositoryPath(address)}/branch_protections`;
    const purpose = `protect the branch '${branch}' of '${fullName(address)}'`;
    try {
      await this.#client.send({
        method: 'POST',
        path,
        body: { rule_name: branch, enable_push: false },
        purpose,
        answer: protectionSchema,
      });
      return { protected: true };
    } catch (error) {
      // 403 stands for "exists already" and for "not allowed".
      if (!isRefusal(error, 403, 409, 422)) {
        throw error;
      }
      const rule = await this.#client.find({
        method: 'GET',
        path: `${path}/${segment(branch)}`,
        purpose,
        answer: protectionSchema,
      });
      return rule
        ? { protected: true }
        : { protected: false, reason: error.message };
    }
  }

  async remove(address: RepositoryAddress): Promise<void> {
    await this.#client.send({
      method: 'DELETE',
      path: repositoryPath(address),
      purpose: `delete the repository '${fullName(address)}'`,
      answer: z.unknown(),
    });
  }

  async #read(address: RepositoryAddress) {
    return this.#client.find({
      method: 'GET',
      path: repositoryPath(address),
      purpose: `read the repository '${fullName(address)}'`,
      answer: repositorySchema,
    });
  }

  /** Login of whom the credentials belong to; undefined when the token may not read it. */
  async #login(): Promise<string | undefined> {
    try {
      const user = await this.#client.send({
        method: 'GET',
        path: '/user',
        purpose: 'say whom the configured credentials belong to',
        answer: userSchema,
      });
      return user.login;
    } catch (error) {
      if (isRefusal(error, 403)) {
        return undefined;
      }
      throw error;
    }
  }

  #hosted(
    address: RepositoryAddress,
    repository: z.infer<typeof repositorySchema>,
  ): HostedRepository {
    return {
      id: String(repository.id),
      description: repository.description,
      // The address in the answer is built from Gitea's ROOT_URL, which may be
      // another than the one that the portal reaches it at.
      cloneUrl: this.cloneUrl(address),
    };
  }
}

function noOwner(host: string, owner: string): string {
  return `${host} has no organisation '${owner}' that the configured credentials can see.`;
}

function segment(text: string): string {
  return encodeURIComponent(text);
}
