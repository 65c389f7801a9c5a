import { mockServices } from '@backstage/backend-test-utils';
import {
  createWorkspace,
  TestWorkspace,
} from '../__testUtils__/createWorkspace';
import { FakeGitLab } from '../__testUtils__/FakeGitLab';
import { publishRun } from '../__testUtils__/publishRun';
import { runGit } from '../__testUtils__/gitBackend';
import { TestAnswer } from '../__testUtils__/startTestServer';

describe('GitLabHost', () => {
  let gitlab: FakeGitLab;
  beforeEach(async () => {
    gitlab = await FakeGitLab.start();
  });
  afterEach(() => gitlab.close());

  const address = () => ({
    host: gitlab.server.host,
    owner: 'acme/team',
    name: 'shop',
  });
  const host = () =>
    gitlab
      .hosts()
      .host(gitlab.server.host, { logger: mockServices.logger.mock() });

  it('knows its addresses and sends its token', async () => {
    const web = `${gitlab.server.url}/acme/team/shop`;
    expect(host().webUrl(address())).toBe(web);
    expect(host().cloneUrl(address())).toBe(`${web}.git`);
    expect(host().contentsUrl(address(), 'main')).toBe(`${web}/-/blob/main/`);
    await host().find(address());
    expect(gitlab.server.requests[0].headers.authorization).toBe('Bearer word');
    await expect(host().gitCredentials(address())).resolves.toEqual({
      username: 'oauth2',
      password: 'word',
    });
  });

  describe('creationProblem', () => {
    const problem = (owner = 'acme/team') =>
      host().creationProblem({ ...address(), owner }, 'private');
    const answer = (ending: string, given: TestAnswer) =>
      gitlab.overrides.push(({ url }) =>
        url.endsWith(ending) ? given : undefined,
      );

    it.each(['acme/team', 'portal-bot'])(
      'has nothing to say about %s',
      async owner => {
        await expect(problem(owner)).resolves.toBeUndefined();
      },
    );

    it('says that there is no such group', async () => {
      await expect(problem('nobody')).resolves.toMatch(
        /has no group or user 'nobody' that 'portal-bot' can see\.$/,
      );
    });

    it('says that the token lacks its scope', async () => {
      answer('/self', { status: 200, body: { scopes: ['read_api'] } });
      await expect(problem()).resolves.toMatch(/lacks the scope 'api'\.$/);
    });

    it.each([
      ['developer', 20, 'Developer'],
      ['maintainer', 30, 'Maintainer'],
      ['owner', 40, 'Owner'],
    ])(
      'says which role makes projects where %s do',
      async (level, access_level, role) => {
        answer('with_projects=false', {
          status: 200,
          body: { project_creation_level: level },
        });
        answer('/members/all/7', { status: 200, body: { access_level } });
        await expect(problem()).resolves.toMatch(
          new RegExp(
            `lets only the role ${role} create projects in 'acme/team', which 'portal-bot' does not have`,
          ),
        );
      },
    );

    it.each(['/self', '/members/all/7', 'with_projects=false'])(
      'leaves it to the creation where the token may not read %s',
      async ending => {
        answer(ending, { status: 403, body: { message: '403 Forbidden' } });
        await expect(problem()).resolves.toBeUndefined();
      },
    );

    it('says that the token is refused', async () => {
      // recordings/gitlab/unauthorized-401.json
      answer('/user', { status: 401, body: { message: '401 Unauthorized' } });
      await expect(problem()).rejects.toThrow(/\(401\): 401 Unauthorized/);
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
          hosts: gitlab.hosts(),
          workspacePath: workspace.path,
          repoUrl: `${gitlab.server.host}?owner=acme%2Fteam&repo=shop`,
        },
        options,
      );

    it('makes, fills, protects and finishes a private project', async () => {
      const { execute, outputs } = publish({ input: { topics: ['k3s'] } });
      await execute();
      expect(gitlab.calls()).toEqual([
        'GET /namespaces/acme/team',
        'POST /projects',
        'POST /projects/acme/team/shop/protected_branches',
        'PUT /projects/acme/team/shop',
      ]);
      expect(gitlab.repositories.get('acme/team/shop')).toMatchObject({
        description: 'Sells things',
        visibility: 'private',
        default_branch: 'main',
        topics: ['k3s'],
        protection: { push_access_level: 0, allow_force_push: false },
      });
      expect(
        runGit(['-C', gitlab.git.path('acme/team/shop'), 'rev-parse', 'main']),
      ).toBe(outputs.commitHash);
      expect(outputs).toMatchObject({
        remoteUrl: `${gitlab.server.url}/acme/team/shop`,
        catalogInfoUrl: `${gitlab.server.url}/acme/team/shop/-/blob/main/catalog-info.yaml`,
        protected: true,
        pipelines: true,
      });
    });

    it('tells that CI/CD is switched off', async () => {
      gitlab.buildsAccessLevel = 'disabled';
      const { execute, outputs } = publish();
      await execute();
      expect(outputs.pipelines).toBe(false);
    });

    it('says so where the group had protected the branch before', async () => {
      const project = gitlab.add('acme/team/shop', 'x [xops task task-1]');
      project.protection = {};
      const { execute, outputs } = publish();
      await execute();
      expect(outputs).toMatchObject({
        protected: true,
        protectionReason: expect.stringContaining("the group's own default"),
      });
    });

    it('leaves a project alone that it did not make', async () => {
      gitlab.add('acme/team/shop', 'x [xops task other]');
      await expect(publish().execute()).rejects.toThrow(
        /this run did not make it/,
      );
    });

    it('does not fill a project that GitLab is about to delete', async () => {
      const project = gitlab.add('acme/team/shop', 'x [xops task task-1]');
      project.marked_for_deletion_on = '2026-11-28';
      await expect(publish().execute()).rejects.toThrow(
        /is about to delete a repository 'acme\/team\/shop' and keeps its name until then/,
      );
    });

    it('removes the empty project after a refused push', async () => {
      gitlab.overrides.push(({ url }) =>
        url.endsWith('/git-receive-pack')
          ? { status: 403, body: 'You are not allowed to push' }
          : undefined,
      );
      await expect(publish().execute()).rejects.toThrow(
        /'acme\/team\/shop' was removed again.*You are not allowed to push/,
      );
      expect(gitlab.repositories.size).toBe(0);
    });
  });
});
