import {
  actionRun,
  ActionRunOptions,
  InputOf,
} from '../__testUtils__/actionRun';
import {
  createWorkspace,
  TestWorkspace,
} from '../__testUtils__/createWorkspace';
import { FakeGitea } from '../__testUtils__/FakeGitea';
import { giteaAnswers } from '../__testUtils__/giteaAnswers';
import { GitopsTarget } from '../config';
import { createGitopsRegisterAction } from './gitopsRegister';

const manifests = {
  'gitops/project.yaml': 'kind: AppProject\n',
  'gitops/applicationset.yaml': 'kind: ApplicationSet\n',
};

describe('xops:gitops:register', () => {
  let gitea: FakeGitea;
  let workspace: TestWorkspace;
  let files: Map<string, Buffer>;

  beforeEach(async () => {
    gitea = await FakeGitea.start();
    files = new Map([['services/other/project.yaml', Buffer.from('x')]]);
    gitea.add('acme/gitops').branches.set('main', files);
    workspace = createWorkspace(manifests);
  });

  afterEach(async () => {
    workspace.remove();
    await gitea.close();
  });

  const target = (mode: GitopsTarget['mode']): GitopsTarget => ({
    repository: { host: gitea.server.host, owner: 'acme', name: 'gitops' },
    path: 'services',
    branch: 'main',
    mode,
  });

  const run = (
    mode: GitopsTarget['mode'] | 'none',
    options: Partial<
      ActionRunOptions<InputOf<typeof createGitopsRegisterAction>>
    > = {},
  ) =>
    actionRun(
      createGitopsRegisterAction({
        hosts: gitea.hosts(),
        config: { gitops: mode === 'none' ? undefined : target(mode) },
      }),
      {
        workspacePath: workspace.path,
        input: { sourcePath: './gitops', name: 'shop' },
        ...options,
      },
    );

  const contentsOf = (branch: string) =>
    Object.fromEntries(
      [
        ...(gitea.repositories.get('acme/gitops')?.branches.get(branch) ?? []),
      ].map(([path, content]) => [path, content.toString()]),
    );

  it('commits all files at once', async () => {
    const { execute, outputs } = run('commit');
    await execute();
    expect(contentsOf('main')).toEqual({
      'services/other/project.yaml': 'x',
      'services/shop/project.yaml': 'kind: AppProject\n',
      'services/shop/applicationset.yaml': 'kind: ApplicationSet\n',
    });
    expect(outputs).toEqual({
      mode: 'commit',
      commitHash: 'c'.repeat(40),
      changeUrl: `${gitea.server.url}/acme/gitops/commit/${'c'.repeat(40)}`,
    });
    const commits = gitea.server.requests.filter(it => it.method === 'POST');
    expect(commits.map(({ body }) => body.message)).toEqual([
      'Register shop\n\nGolden path run task-1',
    ]);
  });

  it('commits nothing twice when the answer to the first commit was lost', async () => {
    await run('commit').execute();
    const { execute, outputs } = run('commit');
    await execute();
    expect(gitea.calls().filter(call => call.startsWith('POST'))).toHaveLength(
      1,
    );
    expect(outputs).toEqual({
      mode: 'commit',
      changeUrl: `${gitea.server.url}/acme/gitops/src/branch/main/services/shop`,
    });
  });

  it('does nothing over again once its checkpoint is kept', async () => {
    const first = run('commit');
    await first.execute();
    const before = gitea.calls().length;
    const second = run('commit', { checkpoints: first.checkpoints });
    await second.execute();
    expect(gitea.calls()).toHaveLength(before);
    expect(second.outputs).toEqual(first.outputs);
  });

  it('proposes a pull request from a branch of its own', async () => {
    const { execute, outputs } = run('pullRequest');
    await execute();
    expect(Object.keys(contentsOf('main'))).toEqual([
      'services/other/project.yaml',
    ]);
    expect(Object.keys(contentsOf('xops/shop'))).toContain(
      'services/shop/project.yaml',
    );
    expect(gitea.repositories.get('acme/gitops')?.pulls).toEqual([
      { number: 1, head: 'xops/shop', base: 'main', state: 'open' },
    ]);
    expect(outputs).toMatchObject({
      mode: 'pullRequest',
      changeUrl: `${gitea.server.url}/acme/gitops/pulls/1`,
    });
  });

  it('adopts the open pull request of its branch', async () => {
    await run('pullRequest').execute();
    const { execute, outputs } = run('pullRequest');
    await execute();
    expect(gitea.repositories.get('acme/gitops')?.pulls).toHaveLength(1);
    expect(outputs.changeUrl).toBe(`${gitea.server.url}/acme/gitops/pulls/1`);
  });

  it.each(['commit', 'pullRequest'] as const)(
    'overwrites nobody: %s',
    async mode => {
      files.set('services/shop/project.yaml', Buffer.from('other'));
      await expect(run(mode).execute()).rejects.toThrow(
        /holds other files in 'services\/shop', which nothing overwrites: http/,
      );
      expect(contentsOf('main')['services/shop/project.yaml']).toBe('other');
    },
  );

  it('does not reuse a branch that holds something else', async () => {
    gitea.repositories
      .get('acme/gitops')
      ?.branches.set(
        'xops/shop',
        new Map([['services/shop/project.yaml', Buffer.from('other')]]),
      );
    await expect(run('pullRequest').execute()).rejects.toThrow(
      /The branch 'xops\/shop' of 'acme\/gitops' holds other files/,
    );
  });

  it('says that the service is published and how to register it when the commit is refused', async () => {
    gitea.overrides.push(({ method }) =>
      method === 'POST'
        ? giteaAnswers['contents-403-protected-branch']
        : undefined,
    );
    const { execute, log } = run('commit', {
      input: {
        sourcePath: './gitops',
        name: 'shop',
        madeBefore: ['http://localhost/acme/shop'],
      },
    });
    await expect(execute()).rejects.toThrow(
      /'shop' is published at http:\/\/localhost\/acme\/shop, but not registered for deployment.*commit the files that the log shows to the branch 'main' of http.*\/acme\/gitops by hand; caused by .*user cannot commit to repo/,
    );
    expect(log).toContain(
      'info To be registered by hand, services/shop/project.yaml:\nkind: AppProject\n',
    );
  });

  it('writes nothing in a dry run', async () => {
    const { execute, outputs } = run('commit', { isDryRun: true });
    await execute();
    expect(gitea.server.requests).toEqual([]);
    expect(outputs).toEqual({
      mode: 'commit',
      changeUrl: `${gitea.server.url}/acme/gitops/src/branch/main/services/shop`,
    });
  });

  it.each([
    ['no configuration', 'none', {}, /No GitOps repository is configured/],
    [
      'an empty folder',
      'commit',
      { sourcePath: './gone' },
      /Nothing to register/,
    ],
    [
      'a path out of the workspace',
      'commit',
      { sourcePath: '../..' },
      /not allowed/,
    ],
    [
      'a name that is a path',
      'commit',
      { name: '../other' },
      /must start with a letter/,
    ],
  ] as const)('refuses %s', async (_, mode, input, words) => {
    const { execute } = run(mode, {
      input: { sourcePath: './gitops', name: 'shop', ...input },
    });
    await expect(execute()).rejects.toThrow(words);
    expect(gitea.calls().filter(call => !call.startsWith('GET'))).toEqual([]);
  });
});
