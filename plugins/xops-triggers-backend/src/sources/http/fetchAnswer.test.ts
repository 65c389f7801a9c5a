import {
  TestAnswer,
  TestRequest,
  TestServer,
} from '../__testUtils__/TestServer';
import { AnswerRequest, fetchAnswer } from './fetchAnswer';

describe('fetchAnswer', () => {
  let server: TestServer;
  let answer: (request: TestRequest) => TestAnswer | 'hang';
  beforeEach(async () => {
    server = await TestServer.start(request => answer(request));
  });
  afterEach(() => server.close());

  const get = (part: Partial<AnswerRequest> = {}) =>
    fetchAnswer({
      url: `${server.url}/figures?key=hunter2`,
      headers: { authorization: 'Bearer hunter2' },
      name: "the endpoint 'figures'",
      timeoutMilliseconds: 30_000,
      maximumBytes: 1000,
      signal: new AbortController().signal,
      ...part,
    });

  it('gets with headers, and reads to the end', async () => {
    answer = ({ headers }) => ({
      status: 418,
      headers: { 'x-own': 'a' },
      body: headers.authorization,
    });
    const { status, headers, text } = await get();
    expect([status, headers.get('x-own'), text]).toEqual([
      418,
      'a',
      'Bearer hunter2',
    ]);
  });

  it('follows a redirect on the same host', async () => {
    answer = ({ path }) =>
      path === '/figures'
        ? { status: 302, headers: { location: '/new' } }
        : { status: 200, body: path };
    expect((await get()).text).toBe('/new');
  });

  it.each([
    ['another host', 'http://elsewhere.example.com/figures'],
    ['another port', 'http://127.0.0.1:1/figures'],
    ['another scheme', 'file:///etc/passwd'],
    ['nonsense', 'http://['],
  ])('follows no redirect to %s', async (_, location) => {
    answer = () => ({ status: 307, headers: { location } });
    await expect(get()).rejects.toThrow(
      "the endpoint 'figures' leads to another host (307), which is not followed",
    );
  });

  it('leaves a circle of redirects', async () => {
    answer = () => ({ status: 301, headers: { location: '/figures' } });
    await expect(get()).rejects.toThrow('more than 3 redirects');
    expect(server.requests).toHaveLength(4);
  });

  it('reads no more than it may', async () => {
    answer = () => ({ status: 200, body: 'a'.repeat(1001) });
    await expect(get()).rejects.toThrow('sends more than 1000 bytes');
    answer = () => ({ status: 200, body: 'a'.repeat(1000) });
    await expect(get()).resolves.toMatchObject({ status: 200 });
  });

  it('gives up when nothing comes', async () => {
    answer = () => 'hang';
    await expect(get({ timeoutMilliseconds: 100 })).rejects.toThrow(
      "the endpoint 'figures' does not answer (nothing for 0.1 s)",
    );
  });

  it('says why there is no connection, without the address', async () => {
    const { url } = server;
    await server.close();
    const error = await get({ url: `${url}/?key=hunter2` }).catch(it => it);
    expect(error.message).toBe(
      "the endpoint 'figures' does not answer (ECONNREFUSED)",
    );
    server = await TestServer.start(() => 'hang');
  });

  it('keeps an address with a password in it to itself', async () => {
    const error = await get({ url: 'http://a:hunter2@localhost/' }).catch(
      it => it,
    );
    expect(error.message).toBe(
      "the endpoint 'figures' does not answer (the connection failed)",
    );
  });

  it('ends as the signal says', async () => {
    const stopping = new AbortController();
    answer = () => {
      stopping.abort(new Error('The backend stops'));
      return 'hang';
    };
    await expect(get({ signal: stopping.signal })).rejects.toThrow(
      'The backend stops',
    );
  });
});
