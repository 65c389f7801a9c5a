import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkGitopsHost,
  DEFAULT_IMAGE_REGISTRIES,
  readGoldenPathsConfig,
} from './config';
import { RepositoryHosts } from './hosts/RepositoryHosts';

/** Keys directly under `goldenPaths` of a declaration, by their indentation. */
function goldenPathsKeys(declaration: string): string[] {
  const [, inner = ''] = declaration.split(/^ {4}goldenPaths\?: \{$/m);
  return Array.from(inner.matchAll(/^ {6}(\w+)\??:/gm), ([, key]) => key);
}

const read = (goldenPaths: object, rest: object = {}) =>
  readGoldenPathsConfig(new ConfigReader({ ...rest, xops: { goldenPaths } }));

describe('readGoldenPathsConfig', () => {
  it('has defaults for everything', () => {
    expect(readGoldenPathsConfig(new ConfigReader({}))).toEqual({
      gitops: undefined,
      author: { name: 'Scaffolder', email: 'scaffolder@backstage.io' },
      imageRegistries: DEFAULT_IMAGE_REGISTRIES,
    });
  });

  it("takes the scaffolder's author", () => {
    const author = { name: 'Portal', email: 'portal@example.com' };
    expect(read({}, { scaffolder: { defaultAuthor: author } }).author).toEqual(
      author,
    );
  });

  it.each([
    ['git.example.com?owner=acme&repo=gitops', 'git.example.com', 'acme'],
    ['localhost:3000?owner=acme&repo=gitops', 'localhost:3000', 'acme'],
    ['https://git.example.com/acme/gitops', 'git.example.com', 'acme'],
    ['http://localhost:3000/acme/gitops.git', 'localhost:3000', 'acme'],
    ['https://gitlab.com/acme/platform/gitops', 'gitlab.com', 'acme/platform'],
    [
      'gitlab.com?owner=acme%2Fplatform&repo=gitops',
      'gitlab.com',
      'acme/platform',
    ],
  ])('reads the repository %s', (repoUrl, host, owner) => {
    expect(read({ gitops: { repoUrl } }).gitops).toEqual({
      repository: { host, owner, name: 'gitops' },
      path: 'services',
      branch: 'main',
      mode: 'commit',
    });
  });

  it('reads path, branch and mode', () => {
    expect(
      read({
        gitops: {
          repoUrl: 'https://git.example.com/acme/gitops',
          path: '/clusters/one/',
          branch: 'live',
          mode: 'pullRequest',
        },
      }).gitops,
    ).toMatchObject({
      path: 'clusters/one',
      branch: 'live',
      mode: 'pullRequest',
    });
  });

  it('reads registries in lower case', () => {
    expect(
      read({ imageRegistries: ['Registry.example:5000'] }).imageRegistries,
    ).toEqual(['registry.example:5000']);
  });

  const repoUrl = 'https://git.example.com/acme/gitops';

  it.each([
    [{ gitops: {} }, /gitops.repoUrl/],
    [{ gitops: { repoUrl: 'gitops' } }, /gitops.repoUrl .*expected https:/],
    [{ gitops: { repoUrl: 'https://host/gitops' } }, /gitops.repoUrl/],
    [
      { gitops: { repoUrl: 'https://a:b@host/acme/gitops' } },
      /without credentials/,
    ],
    [
      { gitops: { repoUrl, mode: 'push' } },
      /gitops.mode is 'push'; expected 'commit' or 'pullRequest'/,
    ],
    [{ gitops: { repoUrl, path: 'a/../..' } }, /gitops.path is 'a\/..\/..'/],
    [
      { imageRegistries: ['https://ghcr.io'] },
      /imageRegistries\[0\] is 'https:\/\/ghcr.io'; expected a host/,
    ],
    [{ imageRegistries: 'ghcr.io' }, /imageRegistries/],
    [
      { imageRegistrys: [] },
      /xops.goldenPaths has the key 'imageRegistrys'; expected any of activations, defaultRepositoryOwner, gitops, imageRegistries, provenance, schedule/,
    ],
    [
      { gitops: { repoUrl, brnach: 'live' } },
      /xops.goldenPaths.gitops has the key 'brnach'; expected any of branch, mode, path, repoUrl/,
    ],
    [{ gitops: repoUrl }, /xops.goldenPaths.gitops/],
  ])('stops the start with key and expectation: %j', (goldenPaths, words) => {
    expect(() => read(goldenPaths)).toThrow(words);
  });

  it('knows the keys that the config.d.ts of any plugin declares', () => {
    const plugins = join(__dirname, '../..');
    const files = globSync('*/config.d.ts', { cwd: plugins });
    const keys = files.flatMap(file =>
      goldenPathsKeys(readFileSync(join(plugins, file), 'utf8')),
    );
    expect(keys).toEqual(
      expect.arrayContaining(['gitops', 'schedule', 'defaultRepositoryOwner']),
    );
    for (const key of keys.filter(it => it !== 'gitops')) {
      const value = key === 'imageRegistries' ? [] : {};
      expect(() => read({ [key]: value })).not.toThrow();
    }
  });

  it('does not print a credential that stands in the address', () => {
    expect(() =>
      read({ gitops: { repoUrl: 'https://ana:hunter2@host/acme/gitops' } }),
    ).toThrow(expect.not.stringContaining('hunter2'));
  });
});

describe('checkGitopsHost', () => {
  const check = (repoUrl: string) => {
    const integrations = ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: {
          gitea: [{ host: 'git.example.com' }],
          bitbucketServer: [
            {
              host: 'bucket.example.com',
              apiBaseUrl: 'https://bucket.example.com',
            },
          ],
        },
      }),
    );
    const hosts = new RepositoryHosts(
      integrations,
      DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    );
    checkGitopsHost(read({ gitops: { repoUrl } }), hosts);
  };

  it.each(['git.example.com', 'github.com', 'gitlab.com'])(
    'takes %s, which the portal knows',
    host => {
      expect(() => check(`https://${host}/acme/gitops`)).not.toThrow();
    },
  );

  it.each([
    ['git.exmaple.com', "The host 'git.exmaple.com' is not configured"],
    ['git.example.com:3000', "The host 'git.example.com:3000' is not"],
    ['bucket.example.com', "is of type 'bitbucketServer'; golden paths"],
  ])('refuses %s with the key', (host, words) => {
    const start = () => check(`${host}?owner=acme&repo=gitops`);
    expect(start).toThrow(words);
    expect(start).toThrow('xops.goldenPaths.gitops.repoUrl cannot be used: ');
  });

  it('has nothing against no GitOps repository', () => {
    const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));
    const hosts = new RepositoryHosts(
      integrations,
      DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    );
    expect(() => checkGitopsHost(read({}), hosts)).not.toThrow();
  });
});
