import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { actionRun, InputOf } from '../__testUtils__/actionRun';
import {
  createWorkspace,
  TestWorkspace,
} from '../__testUtils__/createWorkspace';
import { FakeGitea } from '../__testUtils__/FakeGitea';
import { giteaAnswers } from '../__testUtils__/giteaAnswers';
import { GitopsTarget } from '../config';
import { createRequestCheckAction } from './requestCheck';

const entity = (kind: string, name: string, location?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    name,
    ...(location && {
      annotations: { 'backstage.io/managed-by-location': location },
    }),
  },
});

describe('xops:request:check', () => {
  let gitea: FakeGitea;
  let workspace: TestWorkspace;
  let entities: Entity[];
  let prepareChecks: jest.Mock;

  beforeEach(async () => {
    gitea = await FakeGitea.start();
    workspace = createWorkspace();
    prepareChecks = jest.fn();
    entities = [entity('Group', 'platform'), entity('System', 'shop')];
  });

  afterEach(async () => {
    workspace.remove();
    await gitea.close();
  });

  type Input = InputOf<typeof createRequestCheckAction>;

  const run = (input: Partial<Input> = {}, gitops?: GitopsTarget) =>
    actionRun(
      createRequestCheckAction({
        prepareChecks,
        config: { gitops, imageRegistries: ['ghcr.io'] },
        hosts: gitea.hosts(),
        catalog: catalogServiceMock({ entities }),
      }),
      {
        workspacePath: workspace.path,
        input: {
          name: 'checkout',
          description: 'Takes the money',
          owner: 'group:default/platform',
          system: 'shop',
          runtime: 'typescript',
          exposure: 'cluster',
          database: 'none',
          environments: ['dev', 'production'],
          minReplicas: 1,
          maxReplicas: 3,
          repoUrl: gitea.repoUrl('acme', 'checkout'),
          manifests: 'sameRepository',
          ...input,
        },
      },
    );

  const gitopsTarget = (mode: GitopsTarget['mode']): GitopsTarget => ({
    repository: { host: gitea.server.host, owner: 'acme', name: 'gitops' },
    path: 'services',
    branch: 'main',
    mode,
  });

  it('tells where everything will be', async () => {
    const { execute, outputs } = run();
    await execute();
    const web = `${gitea.server.url}/acme/checkout`;
    expect(outputs).toEqual({
      hostType: 'gitea',
      host: gitea.server.host,
      repositoryOwner: 'acme',
      repositoryName: 'checkout',
      manifestsRepositoryName: 'checkout',
      repositoryWebUrl: web,
      cloneUrl: `${web}.git`,
      manifestsCloneUrl: `${web}.git`,
      manifestsRepoUrl: `${encodeURI(
        gitea.server.host,
      )}?owner=acme&repo=checkout`,
      gitopsConfigured: false,
      gitopsMode: 'none',
      systemName: 'shop',
      ownerName: 'platform',
      defaultBranch: 'main',
    });
  });

  it('lets the checkers get ready while it asks', async () => {
    prepareChecks.mockImplementation(() => {
      expect(gitea.calls()).toEqual([]);
    });
    await run().execute();
    expect(prepareChecks).toHaveBeenCalledTimes(1);
    expect(gitea.calls()).not.toEqual([]);
  });

  it('only reads', async () => {
    await run().execute();
    expect(gitea.calls().every(call => call.startsWith('GET '))).toBe(true);
  });

  it('gives manifests of their own a repository beside the service', async () => {
    const { execute, outputs } = run({ manifests: 'ownRepository' });
    await execute();
    expect(outputs).toMatchObject({
      repositoryName: 'checkout',
      manifestsRepositoryName: 'checkout-manifests',
      manifestsCloneUrl: `${gitea.server.url}/acme/checkout-manifests.git`,
      manifestsRepoUrl: `${gitea.server.host}?owner=acme&repo=checkout-manifests`,
    });
  });

  it('takes what a template renders for answers that the form hid', async () => {
    await expect(
      run({ image: '', host: '' }).execute(),
    ).resolves.toBeUndefined();
  });

  it('lists all problems at once', async () => {
    const { execute } = run({
      name: 'Checkout',
      owner: 'group:default/nobody',
      system: 'nothing',
      minReplicas: 5,
      repoUrl: gitea.repoUrl('nobody', 'checkout'),
    });
    await expect(execute()).rejects.toThrow(
      new RegExp(
        [
          "^The request for 'Checkout' cannot be fulfilled:",
          "- The name 'Checkout' must start with a letter.*",
          '- The maximum of 3 replicas is below the minimum of 5.',
          "- The owner 'group:default/nobody' is not in the catalog.",
          "- The system 'system:default/nothing' is not in the catalog.",
          "- Gitea at .* has no organisation 'nobody' that the configured credentials can see.",
        ].join('\n'),
      ),
    );
  });

  it.each<[string, Partial<Input>, RegExp]>([
    [
      'a user as the owner',
      { owner: 'user:default/ana' },
      /no reference of a group/,
    ],
    [
      'a reference that is none',
      { system: 'a:b:c' },
      /no reference of a system/,
    ],
    [
      'an image of a registry that may not be asked',
      { runtime: 'image', image: 'evil.example/shop:1' },
      /is on 'evil.example', whose tags are not resolved here.*\(now ghcr.io\)/,
    ],
    ['no image', { runtime: 'image' }, /The image ''/],
    ['no host name', { exposure: 'public' }, /a host name is needed/],
    [
      'a repository name that hosts refuse',
      { repoUrl: 'HOST?owner=acme&repo=..%2Fx' },
      /The repository name '..\/x'/,
    ],
  ])('refuses %s', async (_, input, words) => {
    const repoUrl = input.repoUrl?.replace('HOST', gitea.server.host);
    await expect(
      run({ ...input, ...(repoUrl && { repoUrl }) }).execute(),
    ).rejects.toThrow(words);
  });

  it('takes an image by digest from any registry', async () => {
    const image = `any.example/shop@sha256:${'a'.repeat(64)}`;
    await expect(
      run({ runtime: 'image', image }).execute(),
    ).resolves.toBeUndefined();
  });

  it('refuses a name that the catalog has', async () => {
    entities.push(entity('Component', 'checkout'));
    await expect(run().execute()).rejects.toThrow(
      /The catalog has 'component:default\/checkout' already; choose another name/,
    );
  });

  it.each(['checkout', 'checkout-manifests'])(
    'refuses a repository that exists: %s',
    async name => {
      gitea.add(`acme/${name}`);
      await expect(
        run({ manifests: 'ownRepository' }).execute(),
      ).rejects.toThrow(new RegExp(`has a repository 'acme/${name}' already`));
    },
  );

  it('takes the repository and the entity that its own task made', async () => {
    gitea.add('acme/checkout', 'Takes the money [xops task task-1]');
    const location = `url:${gitea.server.url}/acme/checkout/src/branch/main/catalog-info.yaml`;
    entities.push(entity('Component', 'checkout', location));
    await expect(run().execute()).resolves.toBeUndefined();
  });

  it('refuses an entity of another repository even when its own exists', async () => {
    gitea.add('acme/checkout', 'Takes the money [xops task task-1]');
    const location = `url:${gitea.server.url}/acme/checkout-old/catalog-info.yaml`;
    entities.push(entity('Component', 'checkout', location));
    await expect(run().execute()).rejects.toThrow(/The catalog has/);
  });

  it.each([
    [
      'may not create repositories',
      '/permissions',
      { status: 200, body: { can_create_repository: false } },
      /does not let 'portal-bot' create repositories in 'acme'/,
    ],
    [
      'are refused',
      '/user',
      giteaAnswers['user-self-401-bad-token'],
      /\(401\): invalid username, password or token/,
    ],
  ])('says that the credentials %s', async (_, path, answer, words) => {
    gitea.overrides.push(({ url }) =>
      url.endsWith(path) ? answer : undefined,
    );
    await expect(run().execute()).rejects.toThrow(words);
  });

  it.each(['/user', '/permissions'])(
    'leaves it to the creation when the token may not read %s',
    async path => {
      gitea.overrides.push(({ url }) =>
        url.endsWith(path)
          ? giteaAnswers['repo-create-org-403-token-scope']
          : undefined,
      );
      await expect(run().execute()).resolves.toBeUndefined();
    },
  );

  it('says that the host is down, with the other problems', async () => {
    const { execute } = run({ minReplicas: 9 });
    await gitea.server.close();
    await expect(execute()).rejects.toThrow(
      /- The maximum of 3 replicas.*\n- The repository cannot be checked: Gitea at .* does not answer at .* \(ECONNREFUSED\)/,
    );
  });

  describe('with a GitOps repository', () => {
    it('says how a service is registered', async () => {
      gitea.add('acme/gitops').branches.set('main', new Map());
      const { execute, outputs } = run({}, gitopsTarget('pullRequest'));
      await execute();
      expect(outputs).toMatchObject({
        gitopsConfigured: true,
        gitopsMode: 'pullRequest',
      });
    });

    it('refuses a name that is registered', async () => {
      const file = [
        'services/checkout/project.yaml',
        Buffer.from('x'),
      ] as const;
      gitea.add('acme/gitops').branches.set('main', new Map([file]));
      await expect(run({}, gitopsTarget('commit')).execute()).rejects.toThrow(
        /'acme\/gitops' has a folder 'services\/checkout' already/,
      );
    });

    it('refuses a name that waits in a pull request', async () => {
      gitea.add('acme/gitops').branches.set('xops/checkout', new Map());
      await expect(
        run({}, gitopsTarget('pullRequest')).execute(),
      ).rejects.toThrow(/has a branch 'xops\/checkout' already/);
    });

    it('says that the repository is not there', async () => {
      await expect(run({}, gitopsTarget('commit')).execute()).rejects.toThrow(
        /has no repository 'acme\/gitops', which xops.goldenPaths.gitops names/,
      );
    });
  });
});
