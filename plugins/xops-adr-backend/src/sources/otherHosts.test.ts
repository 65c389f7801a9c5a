import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createServer, Server, ServerResponse } from 'node:http';
import { z } from 'zod';
import { packTar } from '../__testUtils__/packTar';
import { parseRepositoryAddress, buildReaderUrl } from './RepositoryAddress';
import { UrlRecordSource } from './UrlRecordSource';

const COMMIT = 'c'.repeat(40);
const now = new Date('2026-11-21T12:00:00Z');
const FILES = new Map([
  ['README.md', '# Shop'],
  ['docs/adr/1.md', '# First'],
]);

type Answer = { status?: number; headers?: object; body?: unknown };

/** Answers of GitHub and GitLab after their published schemas. */
const ANSWERS: [path: RegExp, answer: (url: string) => Answer][] = [
  [
    /\/repos\/acme\/shop\/commits\/(main|HEAD|feature%2Fx)\/status/,
    url => ({
      body: {
        sha: COMMIT,
        repository: { archive_url: `${url}/{archive_format}{/ref}` },
      },
    }),
  ],
  [/\/tarball\//, () => ({ body: packTar(`acme-shop-${COMMIT}`, FILES) })],
  [
    /\/api\/v4\/projects\/acme%2Fshop$/,
    () => ({ body: { default_branch: 'main' } }),
  ],
  [/\/repository\/commits\?/, () => ({ body: [{ id: COMMIT }] })],
  [
    /\/repository\/archive\?/,
    () => ({ body: packTar(`shop-main-${COMMIT}`, FILES) }),
  ],
];

/** What is answered about a branch that is not there: GitLab has no commits of it, which is no refusal. */
function withoutBranch(url: string): Answer {
  return /\/repository\/commits\?/.test(url) ? { body: [] } : { status: 404 };
}

describe('UrlRecordSource on other hosts', () => {
  let server: Server;
  let host: string;
  let asked: string[];
  let interfere: (url: string) => Answer | undefined;

  beforeEach(async () => {
    asked = [];
    interfere = () => undefined;
    server = createServer(({ url = '' }, response) => {
      asked.push(url);
      const known = ANSWERS.find(([path]) => path.test(url))?.[1];
      send(
        response,
        interfere(url) ?? known?.(`http://${host}/archives`) ?? { status: 404 },
      );
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = z.object({ port: z.number() }).parse(server.address());
    host = `127.0.0.1:${port}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  async function read(
    type: 'github' | 'gitlab',
    { etag, branch = 'main' }: { etag?: string; branch?: string } = {},
  ) {
    const config = new ConfigReader({
      integrations: {
        [type]: [
          {
            host,
            token: 'hush-hush',
            baseUrl: `http://${host}`,
            apiBaseUrl:
              type === 'gitlab' ? `http://${host}/api/v4` : `http://${host}`,
          },
        ],
      },
    });
    const url = `http://${host}/acme/shop${
      type === 'gitlab' ? '/-' : ''
    }/tree/${branch}/`;
    const integration = ScmIntegrations.fromConfig(config)[type].byHost(host);
    const address = integration && parseRepositoryAddress(url, integration);
    if (!address) {
      throw new Error(`No address of a repository: ${url}`);
    }
    const source = new UrlRecordSource({
      urlReader: UrlReaders.default({
        config,
        logger: mockServices.logger.mock(),
      }),
      limits: { fileBytes: 1000, files: 10 },
      timeoutMilliseconds: 5000,
      now: () => now,
    });
    return await source.read(
      {
        ...address,
        locationKey: '0123456789',
        rootUrl: buildReaderUrl(address, { path: '', isFile: false }),
        paths: ['docs/adr'],
      },
      { etag, signal: new AbortController().signal },
    );
  }

  it('is read on GitHub from a branch with a slash in its name', async () => {
    await expect(
      read('github', { branch: 'feature%2Fx' }),
    ).resolves.toMatchObject({
      status: 'read',
      files: [{ path: 'docs/adr/1.md' }],
      commit: COMMIT,
    });
  });

  describe.each(['github', 'gitlab'] as const)('%s', type => {
    it('is read with the commit, and not again while it is the same', async () => {
      await expect(read(type)).resolves.toMatchObject({
        status: 'read',
        files: [{ path: 'docs/adr/1.md' }],
        commit: COMMIT,
      });
      asked.length = 0;
      await expect(read(type, { etag: COMMIT })).resolves.toEqual({
        status: 'unchanged',
      });
      expect(asked.filter(url => /archive|tarball/.test(url))).toEqual([]);
    });

    it('is obeyed when it takes no more requests', async () => {
      interfere = () => ({
        status: 429,
        headers: { 'retry-after': '37' },
        body: 'Retry later\n',
      });
      await expect(read(type)).resolves.toMatchObject({
        status: 'failed',
        retryAt: new Date('2026-11-21T12:00:37Z'),
      });
    });

    it('is told from a missing repository when its default branch was renamed', async () => {
      interfere = url =>
        /\bmain\b/.test(url) ? withoutBranch(url) : undefined;
      await expect(read(type)).resolves.toMatchObject({
        status: 'failed',
        error: `${host}/acme/shop has no branch 'main' any more, though the repository is there`,
      });
    });

    it.each([
      [401, "did not accept the portal's credentials"],
      [403, 'does not let the portal read acme/shop'],
      [404, 'There is no repository'],
      [500, 'failed with status 500'],
    ])('is understood when it answers %d', async (status, words) => {
      interfere = () => ({ status, body: { message: '' } });
      await expect(read(type)).resolves.toMatchObject({
        status: 'failed',
        error: expect.stringContaining(words),
      });
    });
  });
});

function send(
  response: ServerResponse,
  { status = 200, headers = {}, body = '' }: Answer,
): void {
  response.writeHead(status, {
    'content-type': Buffer.isBuffer(body)
      ? 'application/octet-stream'
      : 'application/json',
    ...headers,
  });
  response.end(
    Buffer.isBuffer(body) || typeof body === 'string'
      ? body
      : JSON.stringify(body),
  );
}
