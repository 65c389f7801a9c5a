import { TestAnswer, TestServer } from './__testUtils__/TestServer';
import { HttpJson } from './HttpJson';
import { HttpEndpoint } from './sourcesConfig';

describe('HttpJson', () => {
  let server: TestServer;
  let answer: TestAnswer | 'hang';
  beforeEach(async () => {
    answer = { status: 200, body: { data: { open: 5, big: 1e300, no: null } } };
    server = await TestServer.start(() => answer);
  });
  afterEach(() => server.close());

  const endpoint = (part: Partial<HttpEndpoint> = {}): HttpEndpoint => ({
    id: 'tickets',
    url: `${server.url}/figures?key=hunter2`,
    headers: { authorization: 'Bearer hunter2' },
    unit: { kind: 'count', of: 'tickets' },
    timeoutSeconds: 30,
    ...part,
  });
  const read = async (
    parameters: object[],
    endpoints: HttpEndpoint[] = [endpoint()],
  ) => {
    const source = new HttpJson(endpoints);
    const requests = parameters.map((it, index) => ({
      key: `${index}`,
      parameters: source.parameters.parse(it),
    }));
    const { signal } = new AbortController();
    const results = await source.read(requests, { signal, now: new Date() });
    return requests.map(({ key }) => results.get(key));
  };
  const reasonOf = async (pointer: string) => {
    const [result] = await read([{ endpoint: 'tickets', pointer }]);
    return result && 'reason' in result ? result.reason : result;
  };

  it('reads a number, and says where it stood', async () => {
    expect(
      await read([{ endpoint: 'tickets', pointer: '/data/open' }]),
    ).toEqual([
      {
        quality: 'ok',
        value: 5,
        samples: 1,
        explanation: [{ text: "5 at '/data/open' of the endpoint 'tickets'" }],
      },
    ]);
    expect(server.requests[0].headers.authorization).toBe('Bearer hunter2');
  });

  it('reads an endpoint once for all that stands in it', async () => {
    answer = { status: 200, body: { a: 1, b: -2.5 } };
    const results = await read([
      { endpoint: 'tickets', pointer: '/a' },
      { endpoint: 'tickets', pointer: '/b' },
    ]);
    expect(results).toMatchObject([{ value: 1 }, { value: -2.5 }]);
    expect(server.requests).toHaveLength(1);
  });

  it('looks where the configuration says, unless told otherwise', async () => {
    const own = endpoint({ pointer: '/data/open' });
    expect(await read([{ endpoint: 'tickets' }], [own])).toMatchObject([
      { value: 5 },
    ]);
    answer = { status: 200, body: 7 };
    expect(
      await read([{ endpoint: 'tickets', pointer: '' }], [own]),
    ).toMatchObject([{ value: 7 }]);
  });

  it('has the unit of the configuration', () => {
    expect(new HttpJson([endpoint()]).unit({ endpoint: 'tickets' })).toEqual({
      kind: 'count',
      of: 'tickets',
    });
  });

  it.each([
    ['/data/big', 'it is 1e+300, beyond ±9007199254740991 (2^53 − 1)'],
    ['/data/no', 'it is null, not a number'],
    ['/data', 'it is of the type object, not a number'],
    ['/data/closed', "there is nothing at '/data/closed'"],
  ])('is an error for %s', async (pointer, words) => {
    expect(await reasonOf(pointer)).toContain(
      `the endpoint 'tickets' has no number at '${pointer}': ${words}`,
    );
  });

  it.each([
    ['a text', { a: 'hunter2' }, 'it is of the type string, not a number'],
    ['a list', { a: [1] }, 'it is a list, not a number'],
    ['true', { a: true }, 'it is of the type boolean, not a number'],
    ['beyond all numbers', '{"a":1e999}', 'it is Infinity, which cannot be'],
    ['NaN', '{"a":NaN}', 'answers with what is no JSON'],
    ['a page', '<html></html>', 'answers with what is no JSON'],
    ['nothing', '', 'answers with what is no JSON'],
    ['more than a megabyte', ' '.repeat(1_000_001), 'more than 1000000 bytes'],
  ])('is an error for %s', async (_, body, words) => {
    answer = { status: 200, body };
    const reason = await reasonOf('/a');
    expect(reason).toContain(words);
    expect(reason).not.toContain('hunter2');
  });

  it.each([401, 404, 429, 500, 204])('is an error for %d', async status => {
    answer = { status };
    expect(await reasonOf('/a')).toBe(
      `the endpoint 'tickets' answers ${status}`,
    );
  });

  it('gives up an endpoint that hangs, and reads the others', async () => {
    answer = 'hang';
    const other = await TestServer.start(() => ({ status: 200, body: 3 }));
    const results = await read(
      [
        { endpoint: 'tickets', pointer: '' },
        { endpoint: 'other', pointer: '' },
      ],
      [
        endpoint({ timeoutSeconds: 0.1 }),
        endpoint({ id: 'other', url: other.url }),
      ],
    );
    expect(results).toMatchObject([
      {
        quality: 'error',
        reason: "the endpoint 'tickets' does not answer (nothing for 0.1 s)",
      },
      { quality: 'ok', value: 3 },
    ]);
    await other.close();
  });

  it.each([
    [{ endpoint: 'unknown', pointer: '/a' }],
    [{ endpoint: 'tickets' }],
    [{ endpoint: 'tickets', pointer: 'a' }],
    [{ endpoint: 'tickets', pointer: '/a', url: 'http://localhost/' }],
    [{ url: 'http://localhost/', pointer: '/a' }],
  ])('refuses %j', parameters => {
    const { success } = new HttpJson([endpoint()]).parameters.safeParse(
      parameters,
    );
    expect(success).toBe(false);
  });
});
