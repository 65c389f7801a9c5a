import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { FakeGitea, json } from '../__testUtils__/FakeGitea';
import { packTar } from '../__testUtils__/packTar';
// Recorded from Gitea 1.26.3.
import recorded from '../__fixtures__/gitea-refusals.json';
import { locationKeyOf } from './locateRecords';
import { LocationReading, RecordLocation } from './RecordSource';
import {
  buildRepositoryUrl,
  parseRepositoryAddress,
} from './RepositoryAddress';
import { UrlRecordSource } from './UrlRecordSource';

const signal = new AbortController().signal;
const now = new Date('2026-11-21T12:00:00Z');
const unhandled: unknown[] = [];
const keepUnhandled = (reason: unknown) => unhandled.push(reason);

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
    unhandled.length = 0;
    process.on('unhandledRejection', keepUnhandled);
  });

  afterEach(async () => {
    process.off('unhandledRejection', keepUnhandled);
    await gitea.stop();
  });

  function locationOf(
    paths: string[],
    { repository = 'shop/checkout', branch = 'main' } = {},
  ): RecordLocation {
    const integrations = ScmIntegrations.fromConfig(
      new ConfigReader(gitea.integrations()),
    );
    const url = gitea.address(repository, '', branch);
    const integration = integrations.byUrl(url);
    const address = integration && parseRepositoryAddress(url, integration);
    if (!address) {
      throw new Error(`No address of a repository: ${url}`);
    }
    return {
      ...address,
      locationKey: locationKeyOf(address),
      rootUrl: buildRepositoryUrl(address, { path: '', isFile: false }),
      paths,
    };
  }

  async function read(
    location: RecordLocation,
    options: {
      etag?: string;
      timeoutMilliseconds?: number;
      fileBytes?: number;
      files?: number;
    } = {},
  ): Promise<LocationReading> {
    const {
      etag,
      timeoutMilliseconds = 5000,
      fileBytes = 1000,
      files = 100,
    } = options;
    const source = new UrlRecordSource({
      urlReader: UrlReaders.default({
        config: new ConfigReader(gitea.integrations()),
        logger: mockServices.logger.mock(),
      }),
      limits: { fileBytes, files },
      timeoutMilliseconds,
      now: () => now,
    });
    return await source.read(location, { etag, signal });
  }

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
      source.read(locationOf(['docs/adr/0001-first.md']), { signal }),
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

  it.each([
    [401, "did not accept the portal's credentials", /Renew the token/],
    [403, 'does not let the portal read shop/checkout', /right to read/],
    [404, "no repository .* with a branch 'main'", /Mend the address/],
    [500, 'failed with status 500', /asked again in the next round/],
  ])('says what %d means and what to do', async (status, error, advice) => {
    const { body } = recorded.find(it => it.status === status) ?? {};
    gitea.interfere = (_, response) => {
      json(response, status, body);
      return true;
    };
    for (const paths of [['docs/adr'], ['docs/adr/0001-first.md']]) {
      await expect(read(locationOf(paths))).resolves.toEqual({
        status: 'failed',
        error: expect.stringMatching(error),
        advice: expect.stringMatching(advice),
        isUnreachable: false,
      });
    }
  });

  it('obeys Retry-After', async () => {
    gitea.interfere = (_, response) => {
      json(response, 429, { message: 'slow down' }, { 'Retry-After': '90' });
      return true;
    };
    await expect(read(locationOf(['docs/adr']))).resolves.toEqual({
      status: 'failed',
      error: `${gitea.host} takes no more requests for now (429)`,
      advice: expect.stringContaining(
        'asked again after 2026-11-21T12:01:30.000Z',
      ),
      retryAt: new Date('2026-11-21T12:01:30Z'),
      isUnreachable: false,
    });
  });

  it('knows a renamed default branch from a missing repository', async () => {
    gitea.renameBranch('shop/checkout', 'main', 'trunk');
    await expect(read(locationOf(['docs/adr']))).resolves.toMatchObject({
      status: 'failed',
      error: `${gitea.host}/shop/checkout has no branch 'main' any more, though the repository is there`,
      advice: expect.stringContaining('register the entity again'),
    });
    await expect(
      read(locationOf(['docs/adr'], { repository: 'shop/nothing' })),
    ).resolves.toMatchObject({
      error: expect.stringContaining('There is no repository'),
    });
  });

  const large = new Map([
    ['docs/adr/0001-first.md', 'x'.repeat(900)],
    ['docs/adr/0002.md', Array.from({ length: 90 }, Math.random).join('')],
  ]);
  const archive = packTar('checkout', large);

  it.each<[string, (response: ServerResponse) => void]>([
    [
      'is closed in the middle',
      response => {
        response.writeHead(200, { 'content-length': archive.length });
        response.write(archive.subarray(0, archive.length / 2), () =>
          response.destroy(),
        );
      },
    ],
    [
      'ends too early',
      response => response.end(archive.subarray(0, archive.length / 2)),
    ],
    ['is empty', response => response.end()],
    ['is no archive', response => response.end('<html>Maintenance</html>')],
    ['is refused', response => json(response, 500, { message: '' })],
  ])('takes no record from an archive that %s', async (_, answer) => {
    gitea.interfere = (request, response) => {
      const isArchive = request.url?.includes('/archive/') ?? false;
      if (isArchive) {
        answer(response);
      }
      return isArchive;
    };
    await expect(
      read(locationOf(['docs/adr']), { fileBytes: 10_000 }),
    ).resolves.toMatchObject({
      status: 'failed',
      error: expect.any(String),
      advice: expect.stringMatching(/again in the next round/),
    });
  });

  it('gives up on a host that does not come to an end', async () => {
    gitea.interfere = (request, response) => {
      const isArchive = request.url?.includes('/archive/') ?? false;
      if (isArchive) {
        response.writeHead(200);
        response.write(archive.subarray(0, archive.length - 20));
      }
      return isArchive;
    };
    await expect(
      read(locationOf(['docs/adr']), { timeoutMilliseconds: 300 }),
    ).resolves.toMatchObject({
      status: 'failed',
      error: `${gitea.host} gave no whole answer in time: no answer within 0.3 s`,
    });
  });

  it('says that a host cannot be reached, without its credentials', async () => {
    await gitea.stop();
    const reading = await read(locationOf(['docs/adr']));
    expect(reading).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('could not be read'),
      advice: expect.stringContaining(`Look whether ${gitea.host}`),
    });
    expect(JSON.stringify(reading)).not.toContain('hush-hush');
    await gitea.restart();
  });

  it('does not mix up the refusals of readings that run at the same time', async () => {
    gitea.commit('shop/basket', { 'docs/adr/1.md': '# One' });
    gitea.interfere = (request, response) => {
      const refused = request.url?.includes('/shop/checkout/') ?? false;
      if (refused) {
        json(response, 403, {});
      }
      return refused;
    };
    const [basket, checkout] = await Promise.all([
      read(locationOf(['docs/adr'], { repository: 'shop/basket' })),
      read(locationOf(['docs/adr'])),
    ]);
    expect([basket.status, checkout.status]).toEqual(['read', 'failed']);
  });
});
