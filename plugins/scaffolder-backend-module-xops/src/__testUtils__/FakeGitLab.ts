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

interface FakeProject {
  id: number;
  description: string;
  visibility: string;
  topics?: unknown;
  protection?: object;
  marked_for_deletion_on?: string;
}

/** GitLab's REST API v4 as its documentation has it, with real git behind it. */
export class FakeGitLab {
  /** Answers before all others, in order. */
  readonly overrides: ((request: SeenRequest) => TestAnswer | undefined)[] = [];
  readonly projects = new Map<string, FakeProject>();
  readonly git = new BareRepositories();
  /** Who may see a project's pipelines: `enabled`, `private` or `disabled`. */
  buildsAccessLevel = 'enabled';
  #server: TestServer | undefined;

  static async start(): Promise<FakeGitLab> {
    const gitlab = new FakeGitLab();
    gitlab.#server = await startTestServer(async (request, raw) => {
      for (const override of gitlab.overrides) {
        const answer = override(request);
        if (answer) {
          return answer;
        }
      }
      if (!request.url.startsWith('/api/v4/')) {
        await gitlab.git.serve(raw);
        return 'handled';
      }
      return (
        answerByRoute(gitlab.#routes(), request) ?? {
          status: 404,
          body: { message: '404 Not Found' },
        }
      );
    });
    return gitlab;
  }

  get server(): TestServer {
    if (!this.#server) {
      throw new Error('The fake GitLab is not started');
    }
    return this.#server;
  }

  hosts(): RepositoryHosts {
    const { url, host } = this.server;
    const integrations = ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: {
          gitlab: [
            { host, baseUrl: url, apiBaseUrl: `${url}/api/v4`, token: 'word' },
          ],
        },
      }),
    );
    return new RepositoryHosts(
      integrations,
      DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    );
  }

  /** Requests to the API, as `POST /projects`. */
  calls(): string[] {
    return this.server.requests
      .filter(({ url }) => url.startsWith('/api/v4'))
      .map(
        ({ method, url }) =>
          `${method} ${decodeURIComponent(url.slice('/api/v4'.length))}`,
      );
  }

  add(fullPath: string, description: string, visibility = 'private') {
    const project: FakeProject = {
      id: this.projects.size + 1,
      description,
      visibility,
    };
    this.projects.set(fullPath, project);
    this.git.add(fullPath);
    return project;
  }

  async close(): Promise<void> {
    await this.server.close();
    this.git.close();
  }

  #describe(fullPath: string) {
    const { id, description, marked_for_deletion_on } =
      this.projects.get(fullPath) ?? {};
    return {
      id,
      description,
      marked_for_deletion_on,
      http_url_to_repo: `${this.server.url}/${fullPath}.git`,
      empty_repo: this.git.isEmpty(fullPath),
      builds_access_level: this.buildsAccessLevel,
    };
  }

  #routes(): TestRoute[] {
    const project = '^/api/v4/projects/([^/?]+)';
    const known = (
      answer: (
        it: FakeProject,
        fullPath: string,
        request: SeenRequest,
      ) => TestAnswer | undefined,
    ): TestRoute[2] => {
      return ([fullPath], request) => {
        const found = this.projects.get(fullPath);
        return found && answer(found, fullPath, request);
      };
    };
    return [
      [
        'GET',
        /^\/api\/v4\/user$/,
        () => ({ status: 200, body: { id: 7, username: 'portal-bot' } }),
      ],
      [
        'GET',
        /^\/api\/v4\/personal_access_tokens\/self$/,
        () => ({ status: 200, body: { scopes: ['api', 'read_user'] } }),
      ],
      [
        'GET',
        /^\/api\/v4\/namespaces\/(acme%2Fteam|portal-bot)$/,
        ([path]) => ({
          status: 200,
          body: { id: 3, kind: path === 'portal-bot' ? 'user' : 'group' },
        }),
      ],
      [
        'GET',
        /^\/api\/v4\/groups\/acme%2Fteam\?with_projects=false$/,
        () => ({ status: 200, body: { project_creation_level: 'maintainer' } }),
      ],
      [
        'GET',
        /^\/api\/v4\/groups\/acme%2Fteam\/members\/all\/7$/,
        () => ({ status: 200, body: { access_level: 40 } }),
      ],
      [
        'POST',
        /^\/api\/v4\/projects$/,
        (_, { body }) => {
          const fullPath = `acme/team/${body.path}`;
          if (this.projects.has(fullPath)) {
            return {
              status: 400,
              body: {
                message: {
                  name: ['has already been taken'],
                  path: ['has already been taken'],
                },
              },
            };
          }
          this.add(fullPath, String(body.description), String(body.visibility));
          return { status: 201, body: this.#describe(fullPath) };
        },
      ],
      [
        'GET',
        new RegExp(`${project}$`),
        known((_, fullPath) => ({
          status: 200,
          body: this.#describe(fullPath),
        })),
      ],
      [
        'PUT',
        new RegExp(`${project}$`),
        known((it, fullPath, { body }) => {
          Object.assign(it, body);
          return { status: 200, body: this.#describe(fullPath) };
        }),
      ],
      [
        'DELETE',
        new RegExp(`${project}$`),
        known((_, fullPath) => {
          this.projects.delete(fullPath);
          this.git.remove(fullPath);
          return { status: 202, body: { message: '202 Accepted' } };
        }),
      ],
      [
        'POST',
        new RegExp(`${project}/protected_branches$`),
        known((it, _, { body }) => {
          if (it.protection) {
            return {
              status: 409,
              body: { message: "Protected branch 'main' already exists" },
            };
          }
          it.protection = body;
          return { status: 201, body };
        }),
      ],
    ];
  }
}
