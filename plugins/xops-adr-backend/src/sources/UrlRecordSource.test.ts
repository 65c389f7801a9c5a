import { mockServices } from '@backstage/backend-test-utils';
import { Readable } from 'node:stream';
import { FakeGitea } from '../__testUtils__/FakeGitea';
import {
  locationOn,
  readFrom,
  ReadFromOptions,
} from '../__testUtils__/readFromGitea';
import { RecordLocation } from './RecordSource';
import { UrlRecordSource } from './UrlRecordSource';

describe('UrlRecordSource on Gitea', () => {
  let gitea: FakeGitea;

  beforeEach(async () => {
    gitea = await FakeGitea.start();
    gitea.commit('shop/checkout', {
      'README.md': '# Checkout',
      'docs/adr/0001-first.md': '# First',
      'docs/adr/more/0002-second.markdown': '# Second',
      'docs/adr/picture.png': 'png',
      'docs/adr/node_modules/x/README.md': '# Not ours',
      'docs/adrs/0003-third.md': '# Third',
      'docs/words.txt': 'Decided: yes',
    });
  });
  afterEach(async () => {
    await gitea.stop();
  });

  const locationOf = (paths: string[], repository?: string) =>
    locationOn(gitea, paths, repository);
  const read = (location: RecordLocation, options?: ReadFromOptions) =>
    readFrom(gitea, location, options);

  async function readWhole(paths: string[]) {
    const reading = await read(locationOf(paths));
    if (reading.status !== 'read') {
      throw new Error(JSON.stringify(reading));
    }
    return {
      ...reading,
      files: reading.files.map(({ path, content }) => [
        path,
        Buffer.from(content).toString(),
      ]),
    };
  }

  it('reads the Markdown files below a folder, with the commit', async () => {
    const reading = await readWhole(['docs/adr']);
    expect(reading).toEqual({
      status: 'read',
      files: [
        ['docs/adr/0001-first.md', '# First'],
        ['docs/adr/more/0002-second.markdown', '# Second'],
      ],
      etag: expect.stringMatching(/^[0-9a-f]{40}$/),
      commit: reading.etag,
      troubles: [],
      exists: expect.any(Function),
    });
  });

  it('knows which files the branch holds beside them', async () => {
    const { exists } = await readWhole(['docs/adr']);
    expect(
      ['README.md', 'docs/adr/picture.png', 'docs/adr/0003.md'].map(exists),
    ).toEqual([true, true, false]);
  });

  it('reads several paths with one archive, plain text where it is named', async () => {
    const reading = await readWhole(['docs/adrs', 'docs/words.txt']);
    expect(reading.files).toEqual([
      ['docs/adrs/0003-third.md', '# Third'],
      ['docs/words.txt', 'Decided: yes'],
    ]);
    expect(gitea.asked).toEqual([
      '/api/v1/repos/shop/checkout/git/commits/main',
      '/api/v1/repos/shop/checkout/archive/main.tar.gz',
    ]);
  });

  it('knows a single file that is gone from a branch that is gone', async () => {
    const file = ['docs/adr/0009-gone.md'];
    const reading = await readWhole(file);
    expect(reading).toMatchObject({
      files: [],
      troubles: [
        {
          path: 'docs/adr/0009-gone.md',
          unread: 'all',
          error:
            "There is no folder or file 'docs/adr/0009-gone.md' on this branch",
        },
      ],
    });
    await expect(
      read(locationOf(file), { etag: reading.etag }),
    ).resolves.toEqual({ status: 'unchanged' });
    gitea.renameBranch('shop/checkout', 'main', 'trunk');
    await expect(read(locationOf(file))).resolves.toMatchObject({
      status: 'failed',
      error: expect.stringContaining("has no branch 'main' any more"),
    });
  });

  it('reads no more of a single file than the limit', async () => {
    const taken = { chunks: 0, ended: false };
    function* endless() {
      try {
        while (taken.chunks < 1000) {
          taken.chunks += 1;
          yield Buffer.alloc(100, 'x');
        }
      } finally {
        taken.ended = true;
      }
    }
    const source = new UrlRecordSource({
      urlReader: mockServices.urlReader.mock({
        readUrl: async () => ({
          buffer: async () => Buffer.from([...endless()].join('')),
          stream: () => Readable.from(endless(), { highWaterMark: 1 }),
        }),
      }),
      limits: { fileBytes: 1000, files: 1 },
      timeoutMilliseconds: 5000,
    });
    await expect(
      source.read(locationOf(['docs/adr/0001-first.md']), {
        signal: new AbortController().signal,
      }),
    ).resolves.toMatchObject({
      status: 'read',
      files: [],
      troubles: [
        {
          unread: ['docs/adr/0001-first.md'],
          error:
            "'docs/adr/0001-first.md' is larger than 1000 bytes and not read",
        },
      ],
    });
    expect(taken.ended).toBe(true);
    expect(taken.chunks).toBeLessThan(20);
  });

  it('reads a single Markdown file without the archive', async () => {
    const reading = await readWhole(['docs/adr/0001-first.md']);
    expect(reading.files).toEqual([['docs/adr/0001-first.md', '# First']]);
    expect(gitea.asked).toEqual([
      '/api/v1/repos/shop/checkout/contents/docs/adr/0001-first.md?ref=main',
    ]);
  });

  it('asks for no archive while the commit is the same', async () => {
    const { etag } = await readWhole(['docs/adr']);
    gitea.asked.length = 0;
    await expect(read(locationOf(['docs/adr']), { etag })).resolves.toEqual({
      status: 'unchanged',
    });
    expect(gitea.asked).toHaveLength(1);
  });

  it('tells of a folder that is not there and reads the others', async () => {
    await expect(readWhole(['docs/adr', 'doc/adr'])).resolves.toMatchObject({
      files: [expect.anything(), expect.anything()],
      troubles: [
        {
          path: 'doc/adr',
          unread: 'all',
          error: "There is no folder or file 'doc/adr' on this branch",
        },
      ],
    });
  });

  it('reads no more files than the limit, and names those that are left', async () => {
    await expect(
      read(locationOf(['docs/adr']), { files: 1 }),
    ).resolves.toMatchObject({
      files: [{ path: 'docs/adr/0001-first.md' }],
      troubles: [
        {
          unread: ['docs/adr/more/0002-second.markdown'],
          error: expect.stringContaining('1 files were read and 1 were not'),
          advice: expect.stringContaining('xops.adr.limits.files'),
        },
      ],
    });
  });

  it('leaves out a file that is too large, and names it', async () => {
    await expect(
      read(locationOf(['docs/adr']), { fileBytes: 7 }),
    ).resolves.toMatchObject({
      files: [{ path: 'docs/adr/0001-first.md' }],
      troubles: [
        {
          unread: ['docs/adr/more/0002-second.markdown'],
          error:
            "'docs/adr/more/0002-second.markdown' is larger than 7 bytes and not read",
        },
      ],
    });
  });
});
