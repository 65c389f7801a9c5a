import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { actionRun, InputOf } from '../__testUtils__/actionRun';
import {
  createWorkspace,
  TestWorkspace,
} from '../__testUtils__/createWorkspace';
import { FakeGitea } from '../__testUtils__/FakeGitea';
import { createAtlantisCheckAction } from './atlantisCheck';

const entity = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
});

describe('xops:atlantis:check', () => {
  let gitea: FakeGitea;
  let workspace: TestWorkspace;

  beforeEach(async () => {
    gitea = await FakeGitea.start();
    gitea.add('acme/infrastructure');
    gitea.add('acme/network');
    workspace = createWorkspace();
  });

  afterEach(async () => {
    workspace.remove();
    await gitea.close();
  });

  type Input = InputOf<typeof createAtlantisCheckAction>;

  const run = (input: Partial<Input> = {}) =>
    actionRun(
      createAtlantisCheckAction({
        config: { gitops: undefined, imageRegistries: ['ghcr.io'] },
        hosts: gitea.hosts(),
        catalog: catalogServiceMock({
          entities: [entity('Group', 'platform'), entity('System', 'gitops')],
        }),
      }),
      {
        workspacePath: workspace.path,
        input: {
          name: 'atlantis',
          owner: 'group:default/platform',
          system: 'gitops',
          repositories: ['acme/infrastructure', 'acme/network'],
          host: 'atlantis.example.com',
          safekeeping: 'sealedSecret',
          gitUser: 'atlantis',
          image: 'ghcr.io/runatlantis/atlantis:v0.46.0',
          terraformVersion: '1.14.9',
          storage: 10,
          repoUrl: gitea.repoUrl('acme', 'atlantis'),
          ...input,
        },
      },
    );

  it('tells where everything will be, and how Atlantis names repositories', async () => {
    const { execute, outputs } = run();
    await execute();
    const { hostname, port } = new URL(gitea.server.url);
    expect(outputs).toEqual({
      hostType: 'gitea',
      hostUrl: gitea.server.url,
      gitHost: hostname,
      gitPort: Number(port),
      allowList: [
        `${hostname}/acme/infrastructure`,
        `${hostname}/acme/network`,
      ],
      repositoryWebUrl: `${gitea.server.url}/acme/atlantis`,
      cloneUrl: `${gitea.server.url}/acme/atlantis.git`,
      gitopsConfigured: false,
      gitopsMode: 'none',
      systemName: 'gitops',
      defaultBranch: 'main',
    });
  });

  it('only reads', async () => {
    await run().execute();
    expect(gitea.calls().every(call => call.startsWith('GET '))).toBe(true);
  });

  it('takes what a template renders for answers that were not given', async () => {
    const empty = { storageClass: '', trigger: '', decision: '' };
    await expect(run(empty).execute()).resolves.toBeUndefined();
  });

  it('lists all problems at once', async () => {
    const { execute } = run({
      owner: 'group:default/nobody',
      repositories: ['acme/infrastructure', 'acme/netwrok'],
      image: 'evil.example/atlantis:1',
      storage: 0,
    });
    await expect(execute()).rejects.toThrow(
      new RegExp(
        [
          "^The request for 'atlantis' cannot be fulfilled:",
          '- A volume of 0 GiB is not possible.*',
          "- The image 'evil.example/atlantis:1' is on 'evil.example'.*",
          "- Gitea at .* shows the portal no repository 'acme/netwrok' that Atlantis could serve.",
          "- The owner 'group:default/nobody' is not in the catalog.",
        ].join('\n'),
      ),
    );
  });

  it('asks no host for what is no name of a repository', async () => {
    const { execute } = run({ repositories: ['acme/../x'] });
    await expect(execute()).rejects.toThrow(/must be written as owner\/name/);
    expect(gitea.calls().join('\n')).not.toContain('..');
  });

  it('refuses a repository that is there already', async () => {
    gitea.add('acme/atlantis');
    await expect(run().execute()).rejects.toThrow(
      /has a repository 'acme\/atlantis' already/,
    );
  });

  it('says that the host is down, once for each thing it asked', async () => {
    const { execute } = run();
    await gitea.server.close();
    await expect(execute()).rejects.toThrow(
      /- The repositories to serve cannot be looked up: Gitea at .* does not answer.*\n- The repository cannot be checked: Gitea at/,
    );
  });
});
