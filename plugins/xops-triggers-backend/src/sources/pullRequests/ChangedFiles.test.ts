import { ChangedFiles } from './ChangedFiles';
import { PullRequest } from './PullRequest';
import { PullRequestHost } from './PullRequestHost';

const pull: PullRequest = {
  number: 7,
  title: 'Move everything',
  url: 'https://git.example.com/acme/shop/pulls/7',
  isBot: false,
  baseBranch: 'main',
  labels: [],
  headSha: 'a'.repeat(40),
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-02T00:00:00.000Z',
};
const repository = { host: 'git.example.com', path: 'acme/shop' };

/** Lists two files a page, so many pages. */
function hostOf(pages: number, mostFiles: number) {
  const asked: number[] = [];
  const host: PullRequestHost = {
    mostFiles,
    listPulls: async () => undefined,
    listFiles: async (_, { page }) => {
      asked.push(page);
      const paths = [`${page}a`, `${page}b`];
      return { paths, files: 2, hasNext: page < pages };
    },
  };
  return { host, asked };
}
const { signal } = new AbortController();

describe('ChangedFiles', () => {
  it.each([
    ['fewer than the host lists', 2, 5, true],
    ['as many as the host lists at most', 2, 4, false],
    ['more pages than are read', 1000, Infinity, false],
  ])('knows whether it has all: %s', async (_, pages, most, isWhole) => {
    const { host } = hostOf(pages, most);
    const changed = await new ChangedFiles().read({
      host,
      repository,
      pull,
      signal,
    });
    expect(changed.isWhole).toBe(isWhole);
    expect(changed.paths.slice(0, 3)).toEqual(
      ['1a', '1b', '2a'].slice(0, changed.paths.length),
    );
  });

  it('reads again for another commit or another branch to go to, and never else', async () => {
    const files = new ChangedFiles();
    const { host, asked } = hostOf(1, 100);
    const read = (part: Partial<PullRequest>) =>
      files.read({ host, repository, pull: { ...pull, ...part }, signal });

    await read({});
    await read({
      title: 'Another title',
      updatedAt: '2026-11-03T00:00:00.000Z',
    });
    expect(asked).toHaveLength(1);
    await read({ headSha: 'b'.repeat(40) });
    await read({ baseBranch: 'release' });
    expect(asked).toHaveLength(3);
  });
});
