import { createHash } from 'node:crypto';
import { actionRun, ActionRunOptions } from '../__testUtils__/actionRun';
import {
  SeenRequest,
  startTestServer,
  TestAnswer,
  TestServer,
} from '../__testUtils__/startTestServer';
import { createImageResolveAction } from './imageResolve';

const digest = `sha256:${'d'.repeat(64)}`;
const found: TestAnswer = {
  status: 200,
  headers: { 'docker-content-digest': digest },
};

describe('xops:image:resolve', () => {
  let server: TestServer;
  let answer: (request: SeenRequest) => TestAnswer | undefined;

  beforeEach(async () => {
    answer = () => found;
    server = await startTestServer(request => answer(request));
  });
  afterEach(() => server.close());

  const run = (
    image: string,
    options: Partial<ActionRunOptions<{ image: string }>> = {},
  ) =>
    actionRun(
      createImageResolveAction({
        config: { imageRegistries: ['docker.io', 'ghcr.io'] },
        registry: { baseUrl: () => server.url, pause: async () => undefined },
      }),
      { workspacePath: '/unused', input: { image }, ...options },
    );

  it('asks the registry for what the tag stands for', async () => {
    const { execute, outputs, log } = run('nginx:1.29');
    await execute();
    expect(log).toEqual([
      `info 'nginx:1.29' is docker.io/library/nginx@${digest}`,
    ]);
    expect(outputs).toEqual({
      image: 'docker.io/library/nginx',
      digest,
      reference: `docker.io/library/nginx@${digest}`,
    });
    const [{ method, url, headers }] = server.requests;
    expect(`${method} ${url}`).toBe('HEAD /v2/library/nginx/manifests/1.29');
    // The index first, so that the digest covers every architecture.
    expect(headers.accept).toMatch(/^application\/vnd\.oci\.image\.index/);
  });

  it('asks nobody for an image that is given by digest', async () => {
    const { execute, outputs, log } = run(`any.example/shop:1@${digest}`);
    await execute();
    expect(server.requests).toEqual([]);
    expect(log).toEqual([
      `info 'any.example/shop:1@${digest}' names its digest and is taken as given: no registry was asked for it`,
    ]);
    expect(outputs).toEqual({
      image: 'any.example/shop',
      digest,
      reference: `any.example/shop@${digest}`,
    });
  });

  it('gets a token where the registry wants one', async () => {
    answer = ({ url, headers }) => {
      if (url.startsWith('/token')) {
        return { status: 200, body: { token: 'abc' } };
      }
      return headers.authorization === 'Bearer abc'
        ? found
        : {
            status: 401,
            headers: {
              'www-authenticate': `Bearer realm="${server.url}/token",service="reg"`,
            },
          };
    };
    const { execute, outputs } = run('ghcr.io/acme/shop:1');
    await execute();
    expect(outputs.digest).toBe(digest);
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/v2/acme/shop/manifests/1',
      '/token?service=reg&scope=repository%3Aacme%2Fshop%3Apull',
      '/v2/acme/shop/manifests/1',
    ]);
  });

  it('takes the token under its other name', async () => {
    answer = ({ url, headers }) => {
      if (url.startsWith('/token')) {
        return { status: 200, body: { access_token: 'abc' } };
      }
      return headers.authorization
        ? found
        : {
            status: 401,
            headers: {
              'www-authenticate': `Bearer realm="${server.url}/token"`,
            },
          };
    };
    const { execute, outputs } = run('ghcr.io/acme/shop:1');
    await execute();
    expect(outputs.digest).toBe(digest);
  });

  it('reads the manifest where the header is missing', async () => {
    const manifest = '{"schemaVersion":2}';
    answer = ({ method }) => ({
      status: 200,
      body: method === 'GET' ? manifest : '',
    });
    const { execute, outputs } = run('ghcr.io/acme/shop:1');
    await execute();
    const hash = createHash('sha256').update(manifest).digest('hex');
    expect(outputs.digest).toBe(`sha256:${hash}`);
  });

  it('gives up a manifest that is too long', async () => {
    answer = ({ method }) => ({
      status: 200,
      body: method === 'GET' ? 'x'.repeat(4 * 1024 * 1024 + 1) : '',
    });
    await expect(run('ghcr.io/acme/shop:1').execute()).rejects.toThrow(
      "The registry sends more than 4194304 bytes; it was asked to tell about the image 'ghcr.io/acme/shop:1'",
    );
  });

  it('tries again while the registry is busy', async () => {
    const answers: TestAnswer[] = [
      { status: 429, headers: { 'retry-after': '1' } },
      { status: 503 },
    ];
    answer = () => answers.shift() ?? found;
    const { execute, outputs } = run('ghcr.io/acme/shop:1');
    await execute();
    expect(outputs.digest).toBe(digest);
  });

  it.each<[string, TestAnswer, RegExp]>([
    ['no such tag', { status: 404 }, /has no image 'ghcr.io\/acme\/shop:1'/],
    [
      'a private image',
      { status: 403 },
      /\(403\); it may be private: give the image by digest/,
    ],
    [
      'a redirect',
      { status: 302, headers: { location: 'http://169.254.169.254/' } },
      /\(302\)/,
    ],
    [
      'a token from elsewhere',
      {
        status: 401,
        headers: {
          'www-authenticate': 'Bearer realm="https://evil.example/token"',
        },
      },
      /wants a token from 'https:\/\/evil.example\/token', which is not its own host/,
    ],
    [
      'a password',
      { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } },
      /wants a token from ''/,
    ],
  ])('says what is wrong: %s', async (_, given, words) => {
    answer = () => given;
    await expect(run('ghcr.io/acme/shop:1').execute()).rejects.toThrow(words);
    expect(server.requests).toHaveLength(1);
  });

  it('says that the registry gave no token', async () => {
    answer = ({ url }) =>
      url.startsWith('/token')
        ? { status: 403, body: {} }
        : {
            status: 401,
            headers: {
              'www-authenticate': `Bearer realm="${server.url}/token"`,
            },
          };
    await expect(run('ghcr.io/acme/shop:1').execute()).rejects.toThrow(
      /'ghcr.io' gave no token to read 'acme\/shop' \(403\); it may be private/,
    );
  });

  it('says that the registry is down, and what to do without it', async () => {
    const { url } = server;
    await server.close();
    const failure = run('ghcr.io/acme/shop:1').execute();
    await expect(failure).rejects.toThrow(
      `The registry does not answer at ${url} (ECONNREFUSED)`,
    );
    await expect(failure).rejects.toThrow(
      /^The digest of 'ghcr.io\/acme\/shop:1' cannot be looked up. Give the image by digest/,
    );
  });

  it.each([
    [
      'evil.example/shop:1',
      /is on 'evil.example', whose tags are not resolved here/,
    ],
    ['ghcr.io/acme/shop', /names no version/],
    ['Shop:1', /name that no registry takes/],
    ['', /must|no registry/],
  ])('asks nobody about %p', async (image, words) => {
    await expect(run(image).execute()).rejects.toThrow(words);
    expect(server.requests).toEqual([]);
  });

  it('keeps its answer over an interruption, since the tag may have moved', async () => {
    const first = run('ghcr.io/acme/shop:1');
    await first.execute();
    const second = run('ghcr.io/acme/shop:1', {
      checkpoints: first.checkpoints,
    });
    await second.execute();
    expect(server.requests).toHaveLength(1);
    expect(second.outputs).toEqual(first.outputs);
  });

  it('asks in a dry run too, so that a preview tells no lie', async () => {
    const { execute, outputs } = run('ghcr.io/acme/shop:1', { isDryRun: true });
    await execute();
    expect(outputs.digest).toBe(digest);
  });
});
