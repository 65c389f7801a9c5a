import { blobHash } from '../gitops/blobHash';
import { FakeHost } from './FakeHost';
import { giteaAnswers } from './giteaAnswers';
import { SeenRequest, TestAnswer, TestRoute } from './startTestServer';

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
export class FakeGitea extends FakeHost<FakeRepository> {
  /** Whether Gitea Actions run for its repositories. */
  hasActions = true;
  protected readonly api = '/api/v1';
  protected readonly notFound = giteaAnswers['repo-get-404'];
  #nextId = 1;

  static start(): Promise<FakeGitea> {
    return new FakeGitea().listen();
  }

  /** This one, and a host of a kind that golden paths do not publish to. */
  protected integrations() {
    const { host, url } = this.server;
    const username = 'portal-bot';
    return {
      gitea: [{ host, baseUrl: url, username, password: 'word' }],
      bitbucketServer: [
        {
          host: 'bitbucket.example.com',
          apiBaseUrl: 'https://bitbucket.example.com/rest/api/1.0',
        },
      ],
    };
  }

  /** `repoUrl` of a repository here. */
  repoUrl(owner: string, repo: string): string {
    return `${this.server.host}?owner=${owner}&repo=${repo}`;
  }

  add(fullName: string, description = ''): FakeRepository {
    return this.keep(fullName, {
      id: this.#nextId++,
      description,
      private: true,
      topics: [],
      protections: [],
      branches: new Map(),
      pulls: [],
    });
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

  protected routes(): TestRoute[] {
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
            this.forget(name);
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
