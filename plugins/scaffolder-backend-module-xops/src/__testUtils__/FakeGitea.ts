import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { RepositoryHosts } from '../hosts/RepositoryHosts';
import { blobHash } from '../gitops/blobHash';
import { BareRepositories } from './BareRepositories';
import { giteaAnswers } from './giteaAnswers';
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
  private: boolean;
  topics: string[];
  protections: string[];
  /** Files written by the API, by branch and path. */
  branches: Map<string, Map<string, Buffer>>;
  pulls: { number: number; head: string; base: string; state: string }[];
}

/** Gitea's API with real git behind it, true to the recordings where tests depend on it. */
export class FakeGitea {
  /** Answers before all others, in order; `undefined` lets a request pass. */
  readonly overrides: ((request: SeenRequest) => TestAnswer | undefined)[] = [];
  readonly repositories = new Map<string, FakeRepository>();
  readonly git = new BareRepositories();
  /** Whether Gitea Actions run for its repositories. */
  hasActions = true;
  #server: TestServer | undefined;
  #nextId = 1;

  static async start(): Promise<FakeGitea> {
    const gitea = new FakeGitea();
    gitea.#server = await startTestServer(async (request, raw) => {
      for (const override of gitea.overrides) {
        const answer = override(request);
        if (answer) {
          return answer;
        }
      }
      if (!request.url.startsWith('/api/v1/')) {
        await gitea.git.serve(raw);
        return 'handled';
      }
      return (
        answerByRoute(gitea.#routes(), request) ?? giteaAnswers['repo-get-404']
      );
    });
    return gitea;
  }

  get server(): TestServer {
    if (!this.#server) {
      throw new Error('The fake Gitea is not started');
    }
    return this.#server;
  }

  /** The portal's hosts with this one configured, and one of another kind. */
  hosts(): RepositoryHosts {
    const { host, url } = this.server;
    const integrations = ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: {
          gitea: [
            { host, baseUrl: url, username: 'portal-bot', password: 'word' },
          ],
          bitbucketServer: [
            {
              host: 'bitbucket.example.com',
              apiBaseUrl: 'https://bitbucket.example.com/rest/api/1.0',
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

  /** `repoUrl` of a repository here. */
  repoUrl(owner: string, repo: string): string {
    return `${this.server.host}?owner=${owner}&repo=${repo}`;
  }

  add(fullName: string, description = ''): FakeRepository {
    const repository: FakeRepository = {
      id: this.#nextId++,
      description,
      private: true,
      topics: [],
      protections: [],
      branches: new Map(),
      pulls: [],
    };
    this.repositories.set(fullName, repository);
    this.git.add(fullName);
    return repository;
  }

  /** Requests to the API, as `POST /orgs/acme/repos`. */
  calls(): string[] {
    return this.server.requests
      .filter(({ url }) => url.startsWith('/api/v1'))
      .map(({ method, url }) => `${method} ${url.slice('/api/v1'.length)}`);
  }

  async close(): Promise<void> {
    await this.server.close();
    this.git.close();
  }

  #create(owner: string, body: SeenRequest['body']): TestAnswer {
    const fullName = `${owner}/${body.name}`;
    if (this.repositories.has(fullName)) {
      return giteaAnswers['repo-create-org-409-exists'];
    }
    const repository = this.add(fullName, String(body.description));
    repository.private = body.private === true;
    return { status: 201, body: this.#describe(fullName, repository) };
  }

  #describe(fullName: string, { id, description }: FakeRepository) {
    const empty = this.git.isEmpty(fullName);
    return {
      id,
      description,
      empty,
      full_name: fullName,
      has_actions: this.hasActions,
    };
  }

  #routes(): TestRoute[] {
    const repo = '^/api/v1/repos/([^/]+/[^/?]+)';
    const of = (
      name: string,
      answer: (repository: FakeRepository) => TestAnswer | undefined,
    ) => {
      const repository = this.repositories.get(name);
      return repository && answer(repository);
    };
    return [
      ['GET', /^\/api\/v1\/user$/, () => ok({ login: 'portal-bot' })],
      [
        'GET',
        /^\/api\/v1\/users\/[^/]+\/orgs\/([^/]+)\/permissions$/,
        ([owner]) =>
          owner === 'acme'
            ? ok({ is_owner: false, can_create_repository: true })
            : undefined,
      ],
      [
        'POST',
        /^\/api\/v1\/orgs\/([^/]+)\/repos$/,
        ([owner], { body }) =>
          owner === 'acme'
            ? this.#create(owner, body)
            : giteaAnswers['repo-create-org-404-no-org'],
      ],
      [
        'POST',
        /^\/api\/v1\/user\/repos$/,
        (_, { body }) => this.#create('portal-bot', body),
      ],
      [
        'GET',
        new RegExp(`${repo}$`),
        ([name]) => of(name, it => ok(this.#describe(name, it))),
      ],
      [
        'PATCH',
        new RegExp(`${repo}$`),
        ([name], { body }) =>
          of(name, it => {
            Object.assign(it, body);
            return ok(this.#describe(name, it));
          }),
      ],
      [
        'DELETE',
        new RegExp(`${repo}$`),
        ([name]) =>
          of(name, () => {
            this.repositories.delete(name);
            this.git.remove(name);
            return { status: 204 };
          }),
      ],
      [
        'PUT',
        new RegExp(`${repo}/topics$`),
        ([name], { body }) =>
          of(name, it => {
            Object.assign(it, body);
            return { status: 204 };
          }),
      ],
      [
        'POST',
        new RegExp(`${repo}/branch_protections$`),
        ([name], { body }) =>
          of(name, it => {
            const rule = String(body.rule_name);
            if (it.protections.includes(rule)) {
              return { status: 403, body: { message: 'already exist' } };
            }
            it.protections.push(rule);
            return ok({ rule_name: rule });
          }),
      ],
      [
        'GET',
        new RegExp(`${repo}/branch_protections/(.+)$`),
        ([name, rule]) =>
          of(name, it =>
            it.protections.includes(rule) ? ok({ rule_name: rule }) : undefined,
          ),
      ],
      [
        'GET',
        new RegExp(`${repo}/branches/(.+)$`),
        ([name, branch]) =>
          of(name, it =>
            it.branches.has(branch) ? ok({ name: branch }) : undefined,
          ),
      ],
      [
        'GET',
        new RegExp(`${repo}/contents/([^?]+)\\?ref=(.+)$`),
        ([name, folder, branch]) =>
          of(name, it => listFolder(it.branches.get(branch), folder)),
      ],
      [
        'POST',
        new RegExp(`${repo}/contents$`),
        ([name], { body }) => of(name, it => commitFiles(it, body)),
      ],
      [
        'POST',
        new RegExp(`${repo}/pulls$`),
        ([name], { body }) =>
          of(name, it => {
            const { head, base } = body;
            if (it.pulls.some(pull => pull.head === head)) {
              return giteaAnswers['pull-create-409-exists'];
            }
            const pull = {
              number: it.pulls.length + 1,
              head: String(head),
              base: String(base),
              state: 'open',
            };
            it.pulls.push(pull);
            return { status: 201, body: pull };
          }),
      ],
      [
        'GET',
        new RegExp(`${repo}/pulls/([^/]+)/([^/]+)$`),
        ([name, , head]) =>
          of(name, it => {
            const pull = it.pulls.find(one => one.head === head);
            return pull && ok(pull);
          }),
      ],
    ];
  }
}

function ok(body: unknown): TestAnswer {
  return { status: 200, body };
}

function listFolder(
  files: Map<string, Buffer> | undefined,
  folder: string,
): TestAnswer | undefined {
  const entries = new Map<string, object>();
  for (const [path, content] of files ?? []) {
    if (path.startsWith(`${folder}/`)) {
      const [name, ...rest] = path.slice(folder.length + 1).split('/');
      const type = rest.length > 0 ? 'dir' : 'file';
      const sha = type === 'file' ? blobHash(content) : 'a tree';
      entries.set(name, { path: `${folder}/${name}`, type, sha });
    }
  }
  return entries.size > 0 ? ok([...entries.values()]) : undefined;
}

function commitFiles(
  repository: FakeRepository,
  body: SeenRequest['body'],
): TestAnswer {
  const from = repository.branches.get(String(body.branch)) ?? new Map();
  const target = new Map(from);
  const files = body.files as { path: string; content: string }[];
  if (files.some(file => target.has(file.path))) {
    return giteaAnswers['contents-multi-file-422-create-exists'];
  }
  files.forEach(({ path, content }) =>
    target.set(path, Buffer.from(content, 'base64')),
  );
  repository.branches.set(String(body.new_branch ?? body.branch), target);
  return {
    status: 201,
    body: { commit: { sha: 'c'.repeat(40), html_url: 'http://ignored' } },
  };
}
