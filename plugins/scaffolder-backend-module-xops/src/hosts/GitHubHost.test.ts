import { mockServices } from '@backstage/backend-test-utils';
import {
  createWorkspace,
  TestWorkspace,
} from '../__testUtils__/createWorkspace';
import { FakeGitHub } from '../__testUtils__/FakeGitHub';
import { publishRun } from '../__testUtils__/publishRun';
import { runGit } from '../__testUtils__/gitBackend';
import { GitHubHost } from './GitHubHost';

describe('GitHubHost', () => {
  let github: FakeGitHub;
  beforeEach(async () => {
    github = await FakeGitHub.start();
  });
  afterEach(() => github.close());

  const address = { host: 'ghe.example.com', owner: 'acme', name: 'shop' };
  const host = () =>
    github
      .hosts()
      .host('ghe.example.com', { logger: mockServices.logger.mock() });

  it('knows its addresses', () => {
    expect(host().name).toBe('GitHub at ghe.example.com');
    expect(host().webUrl(address)).toBe('https://ghe.example.com/acme/shop');
    expect(host().cloneUrl(address)).toBe(
      'https://ghe.example.com/acme/shop.git',
    );
    expect(host().contentsUrl(address, 'main')).toBe(
      'https://ghe.example.com/acme/shop/blob/main/',
    );
  });

  it('asks for the documented version of the API, with its token', async () => {
    await host().find(address);
    expect(github.server.requests[0].headers).toMatchObject({
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      authorization: 'Bearer word',
    });
    await expect(host().gitCredentials(address)).resolves.toEqual({
      username: 'x-access-token',
      password: 'word',
    });
  });

  it('says that an app is not installed, not that GitHub is silent', async () => {
    const withoutInstallation = new GitHubHost(
      { host: 'ghe.example.com', apiBaseUrl: `${github.server.url}/api` },
      {
        getCredentials: async () => {
          throw Object.assign(new Error('No app installation found'), {
            status: 404,
          });
        },
      },
      { logger: mockServices.logger.mock() },
    );
    const error = await withoutInstallation.find(address).catch(it => it);
    expect(error.message).toBe(
      "There are no credentials for 'acme' on GitHub at ghe.example.com: Error: No app installation found",
    );
    expect(error).not.toHaveProperty('status');
  });

  describe('creationProblem', () => {
    const scopes = (text: string) =>
      github.overrides.push(({ url }) =>
        url.startsWith('/api/users/')
          ? {
              status: 200,
              body: { login: 'acme', type: 'Organization' },
              headers: { 'x-oauth-scopes': text },
            }
          : undefined,
      );

    it('has nothing to say about an app or a fine-grained token', async () => {
      await expect(
        host().creationProblem(address, 'private'),
      ).resolves.toBeUndefined();
    });

    it('takes a classic token with both scopes', async () => {
      scopes('read:org, repo, workflow');
      await expect(
        host().creationProblem(address, 'private'),
      ).resolves.toBeUndefined();
    });

    it.each([
      ['repo', "lacks the scope 'workflow'."],
      ['', "lacks the scope 'repo' and 'workflow'."],
    ])('names what a classic token with %p lacks', async (text, words) => {
      scopes(text);
      await expect(host().creationProblem(address, 'private')).resolves.toBe(
        `The token for GitHub at ghe.example.com ${words}`,
      );
    });

    it.each([
      ['nobody', /has no organisation or user 'nobody'/],
      ['ana', /is of 'portal-bot', who cannot make repositories for 'ana'/],
    ])('says that nothing can be made for %s', async (owner, words) => {
      await expect(
        host().creationProblem({ ...address, owner }, 'private'),
      ).resolves.toMatch(words);
    });

    it("takes the token's own account", async () => {
      await expect(
        host().creationProblem({ ...address, owner: 'portal-bot' }, 'private'),
      ).resolves.toBeUndefined();
    });
  });

  it('reports a free plan that protects no branch', async () => {
    github.overrides.push(({ url }) =>
      url.endsWith('/protection')
        ? {
            status: 403,
            body: {
              message:
                'Upgrade to GitHub Pro or make this repository public to enable this feature.',
            },
          }
        : undefined,
    );
    github.add('acme/shop', '');
    await expect(host().protect(address, 'main')).resolves.toEqual({
      protected: false,
      reason: expect.stringContaining('Upgrade to GitHub Pro'),
    });
  });

  describe('publishing', () => {
    let workspace: TestWorkspace;
    beforeEach(() => {
      workspace = createWorkspace({ 'README.md': '# Shop\n' });
    });
    afterEach(() => workspace.remove());

    const publish = (options?: Parameters<typeof publishRun>[1]) =>
      publishRun(
        {
          hosts: github.hosts(),
          workspacePath: workspace.path,
          repoUrl: 'ghe.example.com?owner=acme&repo=shop',
        },
        options,
      );

    it('makes, fills, protects and finishes a private repository', async () => {
      const { execute, outputs } = publish({ input: { topics: ['k3s'] } });
      await execute();
      expect(github.calls()).toEqual([
        'GET /users/acme',
        'POST /orgs/acme/repos',
        'PUT /repos/acme/shop/branches/main/protection',
        'PATCH /repos/acme/shop',
        'PUT /repos/acme/shop/topics',
      ]);
      expect(github.repositories.get('acme/shop')).toMatchObject({
        description: 'Sells things',
        visibility: 'private',
        topics: ['k3s'],
        protection: { allow_force_pushes: false, allow_deletions: false },
      });
      expect(
        runGit(['-C', github.git.path('acme/shop'), 'rev-parse', 'main']),
      ).toBe(outputs.commitHash);
      expect(outputs).toMatchObject({
        remoteUrl: 'https://ghe.example.com/acme/shop',
        catalogInfoUrl:
          'https://ghe.example.com/acme/shop/blob/main/catalog-info.yaml',
        protected: true,
        pipelines: true,
      });
    });

    it.each(['public', 'internal'] as const)(
      'makes it %s',
      async visibility => {
        await publish({ input: { visibility } }).execute();
        expect(github.repositories.get('acme/shop')?.visibility).toBe(
          visibility,
        );
      },
    );

    it("makes a repository in the token's own account", async () => {
      await publish({
        input: { repoUrl: 'ghe.example.com?owner=portal-bot&repo=shop' },
      }).execute();
      expect(github.calls()[1]).toBe('POST /user/repos');
    });

    it('adopts its own and leaves others alone', async () => {
      const other = github.add('acme/shop', 'x [xops task other]');
      await expect(publish().execute()).rejects.toThrow(
        /this run did not make it/,
      );
      other.description = 'x [xops task task-1]';
      await publish().execute();
      expect(github.repositories.size).toBe(1);
      expect(other.description).toBe('Sells things');
    });

    it('removes the empty repository after a refused push', async () => {
      github.overrides.push(({ url }) =>
        url.endsWith('/git-receive-pack')
          ? { status: 403, body: 'Permission to acme/shop.git denied' }
          : undefined,
      );
      await expect(publish().execute()).rejects.toThrow(
        /'acme\/shop' was removed again.*Permission to acme\/shop.git denied/,
      );
      expect(github.repositories.size).toBe(0);
    });

    it('tells a creation that is refused for another reason than the name', async () => {
      github.overrides.push(({ method }) =>
        method === 'POST'
          ? { status: 422, body: { message: 'Visibility is not allowed' } }
          : undefined,
      );
      await expect(publish().execute()).rejects.toThrow(
        /refused to create the repository 'acme\/shop' \(422\): Visibility is not allowed/,
      );
    });
  });
});
