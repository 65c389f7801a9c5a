import { assert, asyncProperty, array, integer, nat } from 'fast-check';
import { PullRequest } from './PullRequest';
import { PullRequestHost, PullRequestPage } from './PullRequestHost';
import { PullRequestLists } from './PullRequestLists';

const repository = { host: 'git.example.com', path: 'acme/shop' };
const pull = (number: number, updatedAt: string): PullRequest => ({
  number,
  title: `Change ${number}`,
  url: `https://git.example.com/acme/shop/pulls/${number}`,
  isBot: false,
  baseBranch: 'main',
  labels: [],
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt,
});
const at = (minute: number) =>
  `2026-11-20T12:${`${minute}`.padStart(2, '0')}:00.000Z`;

/** Answers with these pages, one after another. */
function hostOf(...pages: (PullRequestPage | undefined)[]) {
  const asked: string[] = [];
  const host: PullRequestHost = {
    mostFiles: Infinity,
    listPulls: async (_, { page, etag }) => {
      asked.push(etag ? `${page} unless ${etag}` : `${page}`);
      return pages.shift();
    },
    listFiles: async () => ({ paths: [], files: 0, hasNext: false }),
  };
  return { host, asked };
}

const read = async (
  lists: PullRequestLists,
  host: PullRequestHost,
  since = '2026-11-14',
) => {
  const { signal } = new AbortController();
  const request = { host, repository, since: new Date(since), signal };
  return (await lists.read(request)).map(({ number }) => number).sort();
};

describe('PullRequestLists', () => {
  it('misses nothing that is updated while pages are read', async () => {
    // 1 stood on the second page and was merged after the first had been read.
    const { host, asked } = hostOf(
      { pulls: [pull(4, at(4)), pull(3, at(3))], hasNext: true },
      { pulls: [pull(3, at(3)), pull(2, at(2))], hasNext: false },
      { pulls: [pull(1, at(5)), pull(4, at(4))], hasNext: true },
      { pulls: [pull(3, at(3)), pull(2, at(2))], hasNext: false },
    );

    expect(await read(new PullRequestLists(), host)).toEqual([1, 2, 3, 4]);
    expect(asked).toEqual(['1', '2', '1', '2']);
  });

  it('misses nothing, whatever is updated while pages are read', async () => {
    const property = asyncProperty(
      integer({ min: 0, max: 12 }),
      array(array(nat(11), { maxLength: 3 }), { maxLength: 6 }),
      async (count, updates) => {
        let minute = count;
        const pulls = Array.from({ length: count }, (_, index) =>
          pull(index, at(index)),
        );
        const asked: number[] = [];
        const host: PullRequestHost = {
          ...hostOf().host,
          listPulls: async (_, { page }) => {
            const isCatchingUp = asked.length > 0 && page === 1;
            const meanwhile = isCatchingUp ? [] : updates[asked.length] ?? [];
            asked.push(page);
            if (isCatchingUp) {
              updates.length = 0;
            }
            const sorted = [...pulls].sort((a, b) =>
              b.updatedAt.localeCompare(a.updatedAt),
            );
            const items = sorted.slice((page - 1) * 2, page * 2);
            for (const index of meanwhile.filter(it => it < count)) {
              minute += 1;
              pulls[index] = { ...pulls[index], updatedAt: at(minute) };
            }
            return { pulls: items, hasNext: sorted.length > page * 2 };
          },
        };
        const numbers = await read(new PullRequestLists(), host);
        expect(new Set(numbers)).toEqual(new Set(pulls.map(it => it.number)));
      },
    );
    await assert(property, { numRuns: 500 });
  });

  it('sends the newest etag', async () => {
    const lists = new PullRequestLists();
    const page = (etag: string) => ({
      pulls: [pull(1, at(1))],
      hasNext: false,
      etag,
    });
    const { host, asked } = hostOf(page('a'), page('b'), undefined, undefined);
    for (let round = 0; round < 4; round += 1) {
      expect(await read(lists, host)).toEqual([1]);
    }
    expect(asked).toEqual(['1', '1 unless a', '1 unless b', '1 unless b']);
  });

  it('reads again when a rule looks further back', async () => {
    const lists = new PullRequestLists();
    const old = pull(1, '2026-11-10T00:00:00.000Z');
    const page = { pulls: [pull(2, at(2)), old], hasNext: false, etag: 'a' };
    const { host, asked } = hostOf(page, page, undefined);

    expect(await read(lists, host)).toEqual([2]);
    expect(await read(lists, host, '2026-11-01')).toEqual([1, 2]);
    expect(await read(lists, host)).toEqual([1, 2]);
    expect(asked).toEqual(['1', '1', '1 unless a']);
  });

  it('keeps what it knows when a later read fails', async () => {
    const lists = new PullRequestLists();
    const { host } = hostOf({
      pulls: [pull(1, at(1))],
      hasNext: false,
      etag: 'a',
    });
    await read(lists, host);
    const broken = {
      ...host,
      listPulls: async () => {
        throw new Error('The host does not answer');
      },
    };
    await expect(read(lists, broken)).rejects.toThrow('does not answer');
    const { host: again, asked } = hostOf(undefined);
    expect(await read(lists, again)).toEqual([1]);
    expect(asked).toEqual(['1 unless a']);
  });

  it('takes a page without pull requests for no end', async () => {
    const { host } = hostOf(
      { pulls: [], hasNext: true },
      { pulls: [pull(1, at(1))], hasNext: false },
      { pulls: [], hasNext: true },
    );
    expect(await read(new PullRequestLists(), host)).toEqual([1]);
  });
});
