import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { RepositoryHosts } from '../hosts/RepositoryHosts';
import { BareRepositories } from './BareRepositories';
import {
  answerByRoute,
  SeenRequest,
  startTestServer,
  TestAnswer,
  TestRoute,
  TestServer,
} from './startTestServer';

interface FakeRepository {
  id: number;
  description: string;
  visibility: string;
  protection?: object;
  topics?: unknown;
}

/** GitHub's REST API as its OpenAPI description has it, with real git behind it. */
export class FakeGitHub {
  /** Answers before all others, in order. */
  readonly overrides: ((request: SeenRequest) => TestAnswer | undefined)[] = [];
  readonly repositories = new Map<string, FakeRepository>();
  readonly git = new BareRepositories();
  #server: TestServer | undefined;

  static async start(): Promise<FakeGitHub> {
    const github = new FakeGitHub();
    github.#server = await startTestServer(async (request, raw) => {
      for (const override of github.overrides) {
        const answer = override(request);
        if (answer) {
          return answer;
        }
      }
      if (!request.url.startsWith('/api/')) {
        await github.git.serve(raw);
        return 'handled';
      }
      return answerByRoute(github.#routes(), request);
    });
    return github;
  }

  get server(): TestServer {
    if (!this.#server) {
      throw new Error('The fake GitHub is not started');
    }
    return this.#server;
  }

  hosts(): RepositoryHosts {
    const integrations = ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: {
          github: [
            {
              host: 'ghe.example.com',
              apiBaseUrl: `${this.server.url}/api`,
              token: 'word',
            },
          ],
        },
      }),
    );
    return new RepositoryHosts(
      integrations,
      DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    );
  }

  /** Requests to the API, as `POST /orgs/acme/repos`. */
  calls(): string[] {
    return this.server.requests
      .filter(({ url }) => url.startsWith('/api/'))
      .map(({ method, url }) => `${method} ${url.slice('/api'.length)}`);
  }

  add(fullName: string, description: string, visibility = 'private') {
    const repository: FakeRepository = {
      id: this.repositories.size + 1,
      description,
      visibility,
    };
    this.repositories.set(fullName, repository);
    this.git.add(fullName);
    return repository;
  }

  async close(): Promise<void> {
    await this.server.close();
    this.git.close();
  }

  #create(owner: string, body: SeenRequest['body']): TestAnswer {
    const fullName = `${owner}/${body.name}`;
    if (this.repositories.has(fullName)) {
      return {
        status: 422,
        body: {
          message: 'Repository creation failed.',
          errors: [
            {
              resource: 'Repository',
              code: 'custom',
              field: 'name',
              message: 'name already exists on this account',
            },
          ],
        },
      };
    }
    const visibility = String(
      body.visibility ?? (body.private ? 'private' : 'public'),
    );
    this.add(fullName, String(body.description), visibility);
    return { status: 201, body: this.#describe(fullName) };
  }

  #describe(fullName: string) {
    const { id, description } = this.repositories.get(fullName) ?? {};
    return {
      id,
      description: description || null,
      clone_url: `${this.server.url}/${fullName}.git`,
    };
  }

  #routes(): TestRoute[] {
    const repo = '^/api/repos/([^/]+/[^/?]+)';
    const known = (
      answer: (
        repository: FakeRepository,
        name: string,
        request: SeenRequest,
      ) => TestAnswer | undefined,
    ): TestRoute[2] => {
      return ([name], request) => {
        const repository = this.repositories.get(name);
        return repository && answer(repository, name, request);
      };
    };
    return [
      [
        'GET',
        /^\/api\/users\/(acme|portal-bot|ana)$/,
        ([login]) => ({
          status: 200,
          body: { login, type: login === 'acme' ? 'Organization' : 'User' },
        }),
      ],
      [
        'GET',
        /^\/api\/user$/,
        () => ({ status: 200, body: { login: 'portal-bot', type: 'User' } }),
      ],
      [
        'POST',
        /^\/api\/orgs\/(acme)\/repos$/,
        ([owner], { body }) => this.#create(owner, body),
      ],
      [
        'POST',
        /^\/api\/user\/repos$/,
        (_, { body }) => this.#create('portal-bot', body),
      ],
      [
        'GET',
        new RegExp(`${repo}$`),
        known((_, name) => ({ status: 200, body: this.#describe(name) })),
      ],
      [
        'PATCH',
        new RegExp(`${repo}$`),
        known((it, name, { body }) => {
          it.description = String(body.description);
          return { status: 200, body: this.#describe(name) };
        }),
      ],
      [
        'DELETE',
        new RegExp(`${repo}$`),
        known((_, name) => {
          this.repositories.delete(name);
          this.git.remove(name);
          return { status: 204 };
        }),
      ],
      [
        'GET',
        new RegExp(`${repo}/branches\\?per_page=1$`),
        known((_, name) => ({
          status: 200,
          body: this.git.isEmpty(name) ? [] : [{ name: 'main' }],
        })),
      ],
      [
        'PUT',
        new RegExp(`${repo}/branches/main/protection$`),
        known((it, _, { body }) => {
          it.protection = body;
          return { status: 200, body: {} };
        }),
      ],
      [
        'PUT',
        new RegExp(`${repo}/topics$`),
        known((it, _, { body }) => {
          it.topics = body.names;
          return { status: 200, body };
        }),
      ],
    ];
  }
}
