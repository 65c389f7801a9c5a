import { isError, ServiceUnavailableError } from '@backstage/errors';
import { z } from 'zod';

const repositorySchema = z.object({
  empty: z.boolean(),
  topics: z.array(z.string()).nullish(),
});

const hookSchema = z.object({
  config: z.object({ url: z.string() }),
});

const pullSchema = z.object({
  number: z.int(),
  state: z.enum(['open', 'closed']),
  title: z.string(),
});

const errorSchema = z.object({ message: z.string() });

export type GiteaRepository = z.infer<typeof repositorySchema>;
export type GiteaPull = z.infer<typeof pullSchema>;
export type GiteaHook = z.infer<typeof hookSchema>;

export interface GiteaClientOptions {
  /** Address of the Git host without a trailing slash. */
  baseUrl: string;
  token: string;
  signal?: AbortSignal;
}

interface Answer {
  status: number;
  body: unknown;
}

/** The few calls of Gitea's REST API that make an organisation, with its documented names and status codes. */
export class GiteaClient {
  readonly #options: GiteaClientOptions;

  constructor(options: GiteaClientOptions) {
    this.#options = options;
  }

  async organisationExists(name: string): Promise<boolean> {
    const { status } = await this.#call('GET', `/orgs/${name}`, [200, 404]);
    return status === 200;
  }

  async createOrganisation(organisation: {
    username: string;
    full_name: string;
    description: string;
    visibility: 'private' | 'limited' | 'public';
  }): Promise<void> {
    await this.#call('POST', '/orgs', [201], organisation);
  }

  async findRepository(
    owner: string,
    name: string,
  ): Promise<GiteaRepository | undefined> {
    const path = `/repos/${owner}/${name}`;
    const { status, body } = await this.#call('GET', path, [200, 404]);
    return status === 404 ? undefined : repositorySchema.parse(body);
  }

  /** One that exists by now is as good as one that is made. */
  async createRepository(
    owner: string,
    repository: {
      name: string;
      description: string;
      private: boolean;
      default_branch: string;
    },
  ): Promise<void> {
    const path = `/orgs/${owner}/repos`;
    await this.#call('POST', path, [201, 409], repository);
  }

  async branchExists(
    owner: string,
    name: string,
    branch: string,
  ): Promise<boolean> {
    const path = `/repos/${owner}/${name}/branches/${branch}`;
    const { status } = await this.#call('GET', path, [200, 404]);
    return status === 200;
  }

  async replaceTopics(
    owner: string,
    name: string,
    topics: string[],
  ): Promise<void> {
    const path = `/repos/${owner}/${name}/topics`;
    await this.#call('PUT', path, [204], { topics });
  }

  /** The pull request of this title, open or not: its branch is gone once it is merged. */
  async findPull(
    owner: string,
    name: string,
    title: string,
  ): Promise<GiteaPull | undefined> {
    const path = `/repos/${owner}/${name}/pulls?state=all&limit=50`;
    const { body } = await this.#call('GET', path, [200]);
    return z
      .array(pullSchema)
      .parse(body)
      .find(pull => pull.title === title);
  }

  /** Adds files in one commit on a new branch; one that exists by now is as good. */
  async commitToBranch(
    owner: string,
    name: string,
    commit: {
      branch: string;
      new_branch: string;
      message: string;
      author: { name: string; email: string };
      files: { operation: 'create'; path: string; content: string }[];
    },
  ): Promise<void> {
    const path = `/repos/${owner}/${name}/contents`;
    await this.#call('POST', path, [201, 409], commit);
  }

  async openPull(
    owner: string,
    name: string,
    pull: { title: string; head: string; base: string },
  ): Promise<GiteaPull> {
    const path = `/repos/${owner}/${name}/pulls`;
    const { body } = await this.#call('POST', path, [201], pull);
    return pullSchema.parse(body);
  }

  async mergePull(owner: string, name: string, number: number): Promise<void> {
    const path = `/repos/${owner}/${name}/pulls/${number}/merge`;
    await this.#call('POST', path, [200], {
      Do: 'squash',
      delete_branch_after_merge: true,
    });
  }

  async listHooks(organisation: string): Promise<GiteaHook[]> {
    const path = `/orgs/${organisation}/hooks?limit=50`;
    const { body } = await this.#call('GET', path, [200]);
    return z.array(hookSchema).parse(body);
  }

  async createHook(
    organisation: string,
    hook: { url: string; secret: string; events: string[] },
  ): Promise<void> {
    await this.#call('POST', `/orgs/${organisation}/hooks`, [201], {
      type: 'gitea',
      active: true,
      events: hook.events,
      config: { url: hook.url, content_type: 'json', secret: hook.secret },
    });
  }

  async #call(
    method: string,
    path: string,
    expected: number[],
    body?: object,
  ): Promise<Answer> {
    const { baseUrl, token, signal } = this.#options;
    const response = await fetch(`${baseUrl}/api/v1${path}`, {
      method,
      headers: {
        Authorization: `token ${token}`,
        Accept: 'application/json',
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
      signal,
    }).catch(error => {
      signal?.throwIfAborted();
      // fetch hides what went wrong (connection refused, name not found) in the cause.
      const reason = isError(error) ? error.cause ?? error : error;
      throw new ServiceUnavailableError(`${baseUrl} does not answer`, reason);
    });
    const text = await response.text();
    if (!expected.includes(response.status)) {
      throw new Error(
        `${baseUrl} answered ${
          response.status
        } to ${method} ${path}: ${messageOf(text)}`,
      );
    }
    return { status: response.status, body: parseJson(text) };
  }
}

function parseJson(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}

/** The words of Gitea's error body, or the start of whatever else came back (a proxy's page). */
function messageOf(text: string): string {
  try {
    return errorSchema.parse(parseJson(text)).message;
  } catch {
    return text.slice(0, 200);
  }
}
