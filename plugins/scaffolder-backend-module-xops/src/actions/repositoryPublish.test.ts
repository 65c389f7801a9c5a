import fs from 'fs-extra';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { actionRun, InputOf, RunOptions } from '../__testUtils__/actionRun';
import { createWorkspace } from '../__testUtils__/createWorkspace';
import { FakeGitea } from '../__testUtils__/FakeGitea';
import { runGit } from '../__testUtils__/gitBackend';
import { giteaAnswers } from '../__testUtils__/giteaAnswers';
import { createRepositoryPublishAction } from './repositoryPublish';

type Input = InputOf<typeof createRepositoryPublishAction>;

const author = { name: 'Portal', email: 'portal@example.com' };

describe('xops:repository:publish', () => {
  let gitea: FakeGitea;
  let workspace: ReturnType<typeof createWorkspace>;

  beforeEach(async () => {
    gitea = await FakeGitea.start();
    workspace = createWorkspace({
      'source/README.md': '# Shop\n',
      'source/deploy/base/service.yaml': 'kind: Service\n',
      'source/.gitignore': 'node_modules\n',
      'source/node_modules/left/out.js': '',
      'manifests/other.yaml': 'kind: Other\n',
    });
  });

  afterEach(async () => {
    workspace.remove();
    await gitea.close();
  });

  const run = ({ input, ...options }: RunOptions<Input> = {}) =>
    actionRun(createRepositoryPublishAction({ hosts: gitea.hosts(), author }), {
      workspacePath: workspace.path,
      ...options,
      input: {
        repoUrl: gitea.repoUrl('acme', 'shop'),
        sourcePath: './source',
        description: 'Sells things',
        gitCommitMessage: 'Create shop',
        ...input,
      },
    });

  it('publishes a folder as a private, protected repository', async () => {
    const { execute, outputs, log } = run({ input: { topics: ['k3s'] } });
    await execute();

    const bare = gitea.git.path('acme/shop');
    expect(
      runGit(['-C', bare, 'ls-tree', '-r', '--name-only', 'main']).split('\n'),
    ).toEqual(['.gitignore', 'README.md', 'deploy/base/service.yaml']);
    expect(
      runGit(['-C', bare, 'log', '--format=%H %an <%ae> %s', 'main']),
    ).toBe(`${outputs.commitHash} Portal <portal@example.com> Create shop`);
    expect(gitea.repositories.get('acme/shop')).toMatchObject({
      description: 'Sells things',
      private: true,
      topics: ['k3s'],
      protections: ['main'],
    });
    const web = `${gitea.server.url}/acme/shop`;
    expect(outputs).toEqual({
      remoteUrl: web,
      cloneUrl: `${web}.git`,
      repoContentsUrl: `${web}/src/branch/main/`,
      catalogInfoUrl: `${web}/src/branch/main/catalog-info.yaml`,
      commitHash: expect.stringMatching(/^[0-9a-f]{40}$/),
      protected: true,
      pipelines: true,
    });
    expect(log.at(-1)).toBe(
      `info Published ${web} at ${String(outputs.commitHash)}`,
    );
  });

  it('asks for nothing twice and waits for nothing', async () => {
    await run().execute();
    expect(gitea.calls()).toEqual([
      'POST /orgs/acme/repos',
      'POST /repos/acme/shop/branch_protections',
      'PATCH /repos/acme/shop',
    ]);
    expect(gitea.server.requests.length).toBe(5);
  });

  it('leaves neither git files nor credentials behind', async () => {
    await run().execute();
    expect(fs.readdirSync(`${workspace.path}/source`)).not.toContain('.git');
    expect(readdirSync(dirname(workspace.path))).toEqual(['workspace']);
  });

  it('carries the mark of its task until it is filled', async () => {
    const descriptions: unknown[] = [];
    gitea.overrides.push(({ body }) => {
      if (body.description) descriptions.push(body.description);
      return undefined;
    });
    await run({ taskId: '4711' }).execute();
    expect(descriptions).toEqual([
      'Sells things [xops task 4711]',
      'Sells things',
    ]);
  });

  it("makes a repository of the user's own", async () => {
    await run({
      input: { repoUrl: gitea.repoUrl('portal-bot', 'shop') },
    }).execute();
    expect(gitea.calls()[0]).toBe('POST /user/repos');
    expect(gitea.repositories.has('portal-bot/shop')).toBe(true);
  });

  it('makes a public, unprotected repository when asked to', async () => {
    const { execute, outputs } = run({
      input: { visibility: 'public', protectDefaultBranch: false },
    });
    await execute();
    expect(gitea.repositories.get('acme/shop')).toMatchObject({
      private: false,
      protections: [],
    });
    expect(outputs).toMatchObject({
      protected: false,
      protectionReason: 'It was not asked for.',
    });
  });

  it('tells that the host runs no pipelines', async () => {
    gitea.hasActions = false;
    const { execute, outputs } = run();
    await execute();
    expect(outputs.pipelines).toBe(false);
  });

  it('makes nothing in a dry run', async () => {
    const { execute, outputs } = run({ isDryRun: true });
    await execute();
    expect(gitea.server.requests).toEqual([]);
    expect(outputs).toMatchObject({ commitHash: '', protected: false });
  });

  it('leaves a repository alone that it did not make', async () => {
    gitea.add('acme/shop', "Somebody else's");
    await expect(run().execute()).rejects.toThrow(
      /has a repository 'acme\/shop' already, and this run did not make it/,
    );
    expect(gitea.repositories.get('acme/shop')?.description).toBe(
      "Somebody else's",
    );
  });

  it('leaves a repository alone that another task is filling', async () => {
    gitea.add('acme/shop', 'x [xops task other]');
    await expect(run().execute()).rejects.toThrow(/this run did not make it/);
  });

  it('publishes nothing from a workspace that was lost', async () => {
    const { execute } = run({ input: { sourcePath: './gone' } });
    await expect(execute()).rejects.toThrow(/Nothing to publish/);
    expect(gitea.calls()).toEqual([]);
  });

  it('does not leave the workspace', async () => {
    const { execute } = run({ input: { sourcePath: '../..' } });
    await expect(execute()).rejects.toThrow(/Relative path is not allowed/);
  });

  it.each([
    [
      'no host of the portal',
      'git.example.com/acme/shop',
      /The host 'git.example.com' is not configured/,
    ],
    [
      'a host of another kind',
      'bitbucket.example.com/acme/shop',
      /of type 'bitbucketServer'/,
    ],
    [
      'no owner',
      'https://git:hunter2@git.example.com/shop',
      /^(?!.*hunter2).*needs host, owner and name/,
    ],
  ])('names %s', async (_, repoUrl, words) => {
    await expect(run({ input: { repoUrl } }).execute()).rejects.toThrow(words);
  });

  it('takes the address as people read it', async () => {
    const repoUrl = `${gitea.server.host}/acme/shop`;
    await run({ input: { repoUrl } }).execute();
    expect([...gitea.repositories.keys()]).toEqual(['acme/shop']);
  });

  describe('after an interruption', () => {
    it('goes on with the repository that carries its mark', async () => {
      gitea.add('acme/shop', 'Sells things [xops task task-1]');
      const { execute, outputs } = run();
      await execute();
      expect(gitea.repositories.size).toBe(1);
      expect(
        runGit(['-C', gitea.git.path('acme/shop'), 'rev-parse', 'main']),
      ).toBe(outputs.commitHash);
    });

    it.each([
      [
        'POST',
        /It is not known whether the repository 'acme\/shop' was made.*Retry the run, which takes it if it is there.*\(500\)/,
      ],
      [
        'PATCH',
        /The repository 'acme\/shop' is pushed, but its description still carries the mark.*\(500\)/,
      ],
    ])(
      'ends with one repository and one commit when the answer to %s was lost',
      async (method, words) => {
        let lost = 0;
        gitea.overrides.push(request => {
          const isPush = request.url.endsWith('git-receive-pack');
          if (request.method === method && !isPush && lost++ === 0) {
            return { status: 500, body: { message: '/var/lib/gitea' } };
          }
          return undefined;
        });
        const first = run();
        await expect(first.execute()).rejects.toThrow(words);
        const second = run({ checkpoints: first.checkpoints });
        await second.execute();
        expect(gitea.repositories.get('acme/shop')?.description).toBe(
          'Sells things',
        );
        expect(
          runGit(['-C', gitea.git.path('acme/shop'), 'rev-list', 'main']),
        ).toBe(second.outputs.commitHash);
      },
    );

    it('pushes the same commit again when the answer to the push was lost', async () => {
      const first = run();
      await first.execute();
      const checkpoints = new Map(
        [...first.checkpoints].filter(([key]) => key.startsWith('repository')),
      );
      const second = run({ checkpoints });
      await second.execute();
      expect(second.outputs.commitHash).toBe(first.outputs.commitHash);
      expect(
        runGit([
          '-C',
          gitea.git.path('acme/shop'),
          'rev-list',
          '--count',
          'main',
        ]),
      ).toBe('1');
    });

    it('overwrites what its own half of a push left there', async () => {
      gitea.add('acme/shop', 'Sells things [xops task task-1]');
      const clone = `${workspace.path}-clone`;
      runGit(['clone', '--quiet', gitea.git.path('acme/shop'), clone]);
      fs.writeFileSync(`${clone}/half.txt`, 'half');
      runGit(['add', '.'], clone);
      runGit(
        ['-c', 'user.name=x', '-c', 'user.email=x@x', 'commit', '-qm', 'half'],
        clone,
      );
      runGit(['push', '--quiet', 'origin', 'HEAD:main'], clone);
      const { execute, outputs } = run();
      await execute();
      expect(
        runGit(['-C', gitea.git.path('acme/shop'), 'rev-list', 'main']),
      ).toBe(outputs.commitHash);
    });

    it('finds its finished repository by the id that a checkpoint kept', async () => {
      const first = run();
      await first.execute();
      const checkpoints = new Map(
        [...first.checkpoints].filter(([key]) => !key.startsWith('finish')),
      );
      await run({ checkpoints }).execute();
      expect(gitea.repositories.get('acme/shop')).toMatchObject({
        description: 'Sells things',
        protections: ['main'],
      });
    });

    it('does not take a repository that somebody made in between', async () => {
      const first = run();
      await first.execute();
      gitea.repositories.delete('acme/shop');
      gitea.git.remove('acme/shop');
      gitea.add('acme/shop', 'Another');
      const { execute } = run({ checkpoints: first.checkpoints });
      await expect(execute()).rejects.toThrow(/this run did not make it/);
    });
  });

  describe('when the host refuses', () => {
    it.each([
      ['repo-create-org-403-no-right', /User is not allowed to create/],
      ['repo-create-org-403-token-scope', /required=\[write:organization\]/],
      ['user-self-401-bad-token', /invalid username, password or token/],
    ] as const)('tells its words: %s', async (name, words) => {
      gitea.overrides.push(({ method }) =>
        method === 'POST' ? giteaAnswers[name] : undefined,
      );
      await expect(run().execute()).rejects.toThrow(words);
      expect(gitea.repositories.size).toBe(0);
    });

    it('says that there is no such owner', async () => {
      const { execute } = run({
        input: { repoUrl: gitea.repoUrl('nobody', 'shop') },
      });
      await expect(execute()).rejects.toThrow(
        /has no organisation 'nobody' that the configured credentials can see/,
      );
    });

    const refusePush = () => {
      gitea.overrides.push(({ url }) =>
        url.includes('git-receive-pack')
          ? { status: 403, body: 'no write access' }
          : undefined,
      );
    };

    it('removes the empty repository after a refused push, and a retry makes it anew', async () => {
      refusePush();
      const first = run();
      await expect(first.execute()).rejects.toThrow(
        /Publishing 'acme\/shop' failed. The empty repository 'acme\/shop' was removed again; caused by HostRefusalError: .*refused to push to the branch 'main' of .* \(403\): no write access/,
      );
      expect(gitea.repositories.size).toBe(0);
      expect(readdirSync(dirname(workspace.path))).toEqual(['workspace']);

      gitea.overrides.length = 0;
      const second = run({ checkpoints: first.checkpoints });
      await second.execute();
      expect(gitea.repositories.get('acme/shop')?.description).toBe(
        'Sells things',
      );
    });

    it('names what the run made before', async () => {
      refusePush();
      const madeBefore = ['http://localhost/acme/shop-source'];
      await expect(run({ input: { madeBefore } }).execute()).rejects.toThrow(
        /Made before in this run and left: http:\/\/localhost\/acme\/shop-source. Retry the run, or remove it there; caused by .*was removed again/,
      );
    });

    it('says what is left where it may not remove it', async () => {
      refusePush();
      gitea.overrides.push(({ method }) =>
        method === 'DELETE' ? giteaAnswers['repo-delete-403-scope'] : undefined,
      );
      await expect(run().execute()).rejects.toThrow(
        /The repository 'acme\/shop' is left on Gitea at .*, since removing it failed \(.*user should be the owner of the repo\). Remove it in its settings: http:.*\/acme\/shop/,
      );
    });

    it("tells a hook's refusal of the push", async () => {
      gitea.overrides.push(({ url }) => {
        if (url.includes('info/refs')) {
          const hook = `${gitea.git.path('acme/shop')}/hooks/pre-receive`;
          fs.outputFileSync(hook, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
        }
        return undefined;
      });
      await expect(run().execute()).rejects.toThrow(
        /was removed again.*refused to push.*pre-receive hook declined/,
      );
    });

    it('tells that a branch could not be protected, and goes on', async () => {
      gitea.overrides.push(({ method, url }) =>
        method === 'POST' && url.endsWith('branch_protections')
          ? { status: 403, body: { message: 'not an administrator' } }
          : undefined,
      );
      const { execute, outputs } = run();
      await execute();
      expect(outputs).toMatchObject({
        protected: false,
        protectionReason: expect.stringContaining('not an administrator'),
      });
    });

    it('says that the host is down', async () => {
      const { execute } = run();
      const { url } = gitea.server;
      await gitea.server.close();
      await expect(execute()).rejects.toThrow(
        `does not answer at ${url} (ECONNREFUSED); it was asked to create the repository 'acme/shop'`,
      );
    });
  });

  it('stops when the run is cancelled, and cleans up', async () => {
    const controller = new AbortController();
    gitea.overrides.push(({ url }) => {
      if (url.includes('info/refs')) controller.abort();
      return undefined;
    });
    const { execute } = run({ signal: controller.signal });
    await expect(execute()).rejects.toThrow(/was removed again/);
    expect(gitea.repositories.size).toBe(0);
  });
});
