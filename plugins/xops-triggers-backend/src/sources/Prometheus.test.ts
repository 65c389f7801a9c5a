import { readRecorded, recordedObject } from './__testUtils__/recorded';
import { TestAnswer, TestServer } from './__testUtils__/TestServer';
import { Prometheus } from './Prometheus';

// Copied from recordings/prometheus: see __fixtures__/prometheus.json.
const recorded = readRecorded('prometheus');

describe('Prometheus', () => {
  let server: TestServer;
  let answer: TestAnswer | 'hang';
  beforeEach(async () => {
    server = await TestServer.start(() => answer);
  });
  afterEach(() => server.close());

  const source = (timeoutSeconds = 30) =>
    new Prometheus([
      {
        id: 'main',
        baseUrl: `${server.url}/prometheus`,
        headers: { authorization: 'Bearer hunter2' },
        timeoutSeconds,
      },
    ]);
  const read = async (queries: string[], it = source()) => {
    const requests = queries.map((query, index) => ({
      key: `${index}`,
      parameters: it.parameters.parse({
        server: 'main',
        query,
        unit: { kind: 'count', of: query },
      }),
    }));
    const { signal } = new AbortController();
    const results = await it.read(requests, { signal, now: new Date() });
    return requests.map(({ key }) => results.get(key));
  };
  const readRecordedOne = async (name: string) => {
    answer = recorded(name);
    return (await read(['up']))[0];
  };

  it('asks an instant query, with the configured headers', async () => {
    answer = recorded('query-scalar');
    await read(['scalar(sum(up{job="a&b"}))']);
    const [{ path, query, headers }] = server.requests;
    expect(path).toBe('/prometheus/api/v1/query');
    expect(query.get('query')).toBe('scalar(sum(up{job="a&b"}))');
    expect(headers.authorization).toBe('Bearer hunter2');
  });

  it('reads a scalar', async () => {
    expect(await readRecordedOne('query-scalar')).toEqual({
      quality: 'ok',
      value: 1,
      samples: 1,
      explanation: [{ text: '1 for up' }],
    });
  });

  it('reads the one sample of a vector, and tells its labels', async () => {
    expect(await readRecordedOne('query-warnings-none-remote')).toMatchObject({
      quality: 'ok',
      value: 0,
      explanation: [
        {
          text: '0 for up {__name__="service:up:avg", service="order-intake"}',
        },
      ],
    });
  });

  it.each([
    ['query-vector', 'it gives 3 samples; make one of them, with sum(…)'],
    ['query-nan', 'it is NaN, which cannot be compared'],
    ['query-inf', 'it is Infinity, which cannot be compared'],
    ['query-string', 'it gives a text'],
    ['query-matrix', 'it gives a range of samples; leave the [range] out'],
    [
      'query-bad-syntax',
      "the Prometheus server 'main' cannot answer the query (400): invalid parameter",
    ],
    ['query-execution-error', '(422): found duplicate series'],
    [
      'not-found',
      "the Prometheus server 'main' answers 404 and no result of a query",
    ],
  ])('is an error for %s.json', async (name, words) => {
    expect(await readRecordedOne(name)).toMatchObject({
      quality: 'error',
      reason: expect.stringContaining(words),
    });
  });

  it.each([
    ['-Inf', 'it is -Infinity'],
    ['1e300', 'it is 1e+300, beyond ±9007199254740991'],
    ['five', 'it is NaN'],
    [' ', 'no result of a query'],
  ])('is an error for the number %j', async (text, words) => {
    const body = recordedObject(recorded('query-scalar'));
    const data = { resultType: 'scalar', result: [1795253370.261, text] };
    answer = { status: 200, body: { ...body, data } };
    expect((await read(['up']))[0]).toMatchObject({
      quality: 'error',
      reason: expect.stringContaining(words),
    });
  });

  it('has no data where there is no series', async () => {
    expect(await readRecordedOne('query-empty')).toEqual({
      quality: 'noData',
      reason: "the Prometheus server 'main' has no series for the query",
      explanation: [],
    });
  });

  // https://prometheus.io/docs/prometheus/latest/querying/api/#format-overview
  it('tells warnings', async () => {
    const body = recordedObject(recorded('query-scalar'));
    answer = { status: 200, body: { ...body, warnings: ['a store is away'] } };
    expect((await read(['up']))[0]?.explanation).toEqual([
      { text: '1 for up' },
      { text: 'Prometheus warns: a store is away' },
    ]);
  });

  it('asks one query once, whatever its number counts', async () => {
    answer = recorded('query-scalar');
    const it = source();
    const parameters = (kind: string) =>
      it.parameters.parse({ server: 'main', query: 'up', unit: { kind } });
    const { signal } = new AbortController();
    const results = await it.read(
      [
        { key: 'a', parameters: parameters('count') },
        { key: 'b', parameters: parameters('percent') },
      ],
      { signal, now: new Date() },
    );
    expect(results.size).toBe(2);
    expect(server.requests).toHaveLength(1);
    expect(it.unit(parameters('percent'))).toEqual({ kind: 'percent' });
  });

  it('gives up a server that hangs', async () => {
    answer = 'hang';
    expect((await read(['up'], source(0.1)))[0]).toMatchObject({
      quality: 'error',
      reason:
        "the Prometheus server 'main' does not answer (nothing for 0.1 s)",
    });
  });

  it.each([
    [{ server: 'other', query: 'up', unit: { kind: 'count' } }],
    [{ server: 'main', query: ' ', unit: { kind: 'count' } }],
    [{ server: 'main', query: 'up' }],
    [{ baseUrl: 'http://localhost', query: 'up', unit: { kind: 'count' } }],
  ])('refuses %j', parameters => {
    expect(source().parameters.safeParse(parameters).success).toBe(false);
  });
});
