import { FakeHost } from './FakeHost';
import { SeenRequest, TestAnswer, TestRoute } from './startTestServer';

interface FakeRepository {
  id: number;
  description: string;
  visibility: string;
  protection?: object;
  topics?: unknown;
}

/** GitHub's REST API as its OpenAPI description has it, with real git behind it. */
export class FakeGitHub extends FakeHost<FakeRepository> {
  protected readonly api = '/api';

  static start(): Promise<FakeGitHub> {
    return new FakeGitHub().listen();
  }

  protected integrations() {
    const apiBaseUrl = `${this.server.url}/api`;
    return { github: [{ host: 'ghe.example.com', apiBaseUrl, token: 'word' }] };
  }

  add(fullName: string, description: string, visibility = 'private') {
    return this.keep(fullName, {
      id: this.repositories.size + 1,
      description,
      visibility,
    });
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

  protected routes(): TestRoute[] {
    const repo = '^/api/repos/([^/]+/[^/?]+)';
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
        this.known((_, name) => ({ status: 200, body: this.#describe(name) })),
      ],
      [
        'PATCH',
        new RegExp(`${repo}$`),
        this.known((it, name, { body }) => {
          it.description = String(body.description);
          return { status: 200, body: this.#describe(name) };
        }),
      ],
      [
        'DELETE',
        new RegExp(`${repo}$`),
        this.known((_, name) => {
          this.forget(name);
          return { status: 204 };
        }),
      ],
      [
        'GET',
        new RegExp(`${repo}/branches\\?per_page=1$`),
        this.known((_, name) => ({
          status: 200,
          body: this.git.isEmpty(name) ? [] : [{ name: 'main' }],
        })),
      ],
      [
        'PUT',
        new RegExp(`${repo}/branches/main/protection$`),
        this.known((it, _, { body }) => {
          it.protection = body;
          return { status: 200, body: {} };
        }),
      ],
      [
        'PUT',
        new RegExp(`${repo}/topics$`),
        this.known((it, _, { body }) => {
          it.topics = body.names;
          return { status: 200, body };
        }),
      ],
    ];
  }
}
