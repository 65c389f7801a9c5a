import { ConfigReader } from '@backstage/config';
import { DEFAULT_IMAGE_REGISTRIES, readGoldenPathsConfig } from './config';

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
  ])('stops the start with key and expectation: %j', (goldenPaths, words) => {
    expect(() => read(goldenPaths)).toThrow(words);
  });

  it('does not print a credential that stands in the address', () => {
    expect(() =>
      read({ gitops: { repoUrl: 'https://ana:hunter2@host/acme/gitops' } }),
    ).toThrow(expect.not.stringContaining('hunter2'));
  });
});
