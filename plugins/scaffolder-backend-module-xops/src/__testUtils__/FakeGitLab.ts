import { FakeHost } from './FakeHost';
import { TestRoute } from './startTestServer';

interface FakeProject {
  id: number;
  description: string;
  visibility: string;
  topics?: unknown;
  protection?: object;
  marked_for_deletion_on?: string;
}

/** GitLab's REST API v4 as its documentation has it, with real git behind it. */
export class FakeGitLab extends FakeHost<FakeProject> {
  /** Who may see a project's pipelines: `enabled`, `private` or `disabled`. */
  buildsAccessLevel = 'enabled';
  protected readonly api = '/api/v4';
  protected readonly notFound = {
    status: 404,
    body: { message: '404 Not Found' },
  };

  static start(): Promise<FakeGitLab> {
    return new FakeGitLab().listen();
  }

  protected integrations() {
    const { url, host } = this.server;
    const apiBaseUrl = `${url}/api/v4`;
    return { gitlab: [{ host, baseUrl: url, apiBaseUrl, token: 'word' }] };
  }

  add(fullPath: string, description: string, visibility = 'private') {
    return this.keep(fullPath, {
      id: this.repositories.size + 1,
      description,
      visibility,
    });
  }

  #describe(fullPath: string) {
    const { id, description, marked_for_deletion_on } =
      this.repositories.get(fullPath) ?? {};
    return {
      id,
      description,
      marked_for_deletion_on,
      http_url_to_repo: `${this.server.url}/${fullPath}.git`,
      empty_repo: this.git.isEmpty(fullPath),
      builds_access_level: this.buildsAccessLevel,
    };
  }

  protected routes(): TestRoute[] {
    const project = '^/api/v4/projects/([^/?]+)';
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
          if (this.repositories.has(fullPath)) {
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
        this.known((_, fullPath) => ({
          status: 200,
          body: this.#describe(fullPath),
        })),
      ],
      [
        'PUT',
        new RegExp(`${project}$`),
        this.known((it, fullPath, { body }) => {
          Object.assign(it, body);
          return { status: 200, body: this.#describe(fullPath) };
        }),
      ],
      [
        'DELETE',
        new RegExp(`${project}$`),
        this.known((_, fullPath) => {
          this.forget(fullPath);
          return { status: 202, body: { message: '202 Accepted' } };
        }),
      ],
      [
        'POST',
        new RegExp(`${project}/protected_branches$`),
        this.known((it, _, { body }) => {
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
