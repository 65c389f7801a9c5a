import { mockServices } from '@backstage/backend-test-utils';
import { z } from 'zod';
import {
  startTestServer,
  TestAnswer,
  TestServer,
} from '../__testUtils__/startTestServer';
import { HostClient } from './HostClient';

describe('HostClient', () => {
  let server: TestServer;
  let answers: (TestAnswer | 'never')[];
  let waits: number[];

  beforeEach(async () => {
    answers = [];
    waits = [];
    server = await startTestServer(() => {
      const answer = answers.shift() ?? { status: 200, body: { id: 1 } };
      return answer === 'never' ? 'handled' : answer;
    });
  });
  afterEach(() => server.close());

  const client = (signal?: AbortSignal) =>
    new HostClient({
      name: 'The host',
      baseUrl: `${server.url}/api`,
      headers: async () => ({ authorization: 'token word' }),
      logger: mockServices.logger.mock(),
      signal,
      pause: async milliseconds => {
        waits.push(milliseconds);
      },
    });

  const request = {
    method: 'POST' as const,
    path: '/things?x=1',
    body: { name: 'a' },
    purpose: "make 'a'",
    answer: z.object({ id: z.number() }),
  };

  it('sends JSON with its headers and reads the answer', async () => {
    await expect(client().send(request)).resolves.toEqual({ id: 1 });
    expect(server.requests).toEqual([
      expect.objectContaining({
        method: 'POST',
        url: '/api/things?x=1',
        body: { name: 'a' },
        headers: expect.objectContaining({
          authorization: 'token word',
          'content-type': 'application/json',
        }),
      }),
    ]);
  });

  it('waits as the host asks and tries again', async () => {
    answers = [
      // recordings/gitlab/rate-limited-429.json has plain text for a body.
      { status: 429, body: 'Retry later', headers: { 'retry-after': '2' } },
      { status: 502 },
    ];
    await expect(client().send(request)).resolves.toEqual({ id: 1 });
    expect(waits).toEqual([2000, 1000]);
  });

  it('says for how long the host refuses', async () => {
    answers = [{ status: 429, headers: { 'retry-after': '3600' } }];
    await expect(client().send(request)).rejects.toThrow(
      "The host refuses further requests for 3600 seconds; it was asked to make 'a'. Try again then",
    );
    expect(waits).toEqual([]);
  });

  it.each([
    [
      'Gitea',
      { message: 'GetOrgByName', errors: ['no such user'] },
      'GetOrgByName; no such user',
    ],
    [
      'GitHub',
      { message: 'Validation Failed', errors: [{ message: 'name exists' }] },
      'Validation Failed; name exists',
    ],
    [
      'GitLab',
      { message: { name: ['is taken', 'is short'], path: ['is bad'] } },
      'name is taken, is short; path is bad',
    ],
    [
      'GitLab by OAuth',
      { error: 'insufficient_scope', error_description: 'needs api' },
      'needs api',
    ],
    ['Backstage', { error: { name: 'NotAllowedError', message: 'no' } }, 'no'],
    ['plain text', 'not allowed', 'not allowed'],
  ])('tells the words of %s', async (_, body, words) => {
    answers = [{ status: 403, body }];
    await expect(client().send(request)).rejects.toMatchObject({
      message: `The host refused to make 'a' (403): ${words}`,
      answerStatus: 403,
      words,
    });
  });

  it.each([
    [
      'a page',
      { status: 403, body: '<html>sign in</html>' },
      "The host refused to make 'a' (403)",
    ],
    [
      'its own failure, which can hold paths',
      { status: 500, body: { message: '/var/lib/gitea' } },
      "The host failed to make 'a' (500)",
    ],
  ])('does not repeat %s', async (_, answer, message) => {
    answers = [answer];
    await expect(client().send(request)).rejects.toMatchObject({ message });
  });

  it('gives errors no status that Backstage would take for its own', async () => {
    answers = [{ status: 401, body: {} }];
    const error = await client()
      .send(request)
      .catch(it => it);
    expect(error).not.toHaveProperty('statusCode');
    expect(error).not.toHaveProperty('status');
  });

  it('says that an answer has an unexpected form', async () => {
    answers = [{ status: 200, body: '<html>' }];
    await expect(client().send(request)).rejects.toThrow(
      /The host answered POST \/things\?x=1 in an unexpected form: .*expected object, received string/,
    );
  });

  it('finds nothing where the host says 404, and only there', async () => {
    answers = [{ status: 404 }, { status: 403 }];
    await expect(client().find(request)).resolves.toBeUndefined();
    await expect(client().find(request)).rejects.toThrow(/\(403\)/);
  });

  it('stops at once when it is aborted', async () => {
    answers = ['never'];
    const controller = new AbortController();
    const pending = client(controller.signal).send(request);
    controller.abort(new Error('cancelled'));
    await expect(pending).rejects.toThrow('cancelled');
  });

  it('says that nobody answers', async () => {
    const { url } = server;
    await server.close();
    await expect(client().send(request)).rejects.toThrow(
      `The host does not answer at ${url} (ECONNREFUSED); it was asked to make 'a'`,
    );
  });
});
