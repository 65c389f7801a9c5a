import { ConfigReader } from '@backstage/config';
import { readSourcesConfig } from './sourcesConfig';

const read = (triggers?: object) =>
  readSourcesConfig(new ConfigReader({ xops: { triggers } }));
const unit = { kind: 'count' };

describe('readSourcesConfig', () => {
  it('reads pull requests every five minutes, and nothing else unless told', () => {
    expect(read()).toEqual({
      pullRequests: { intervalSeconds: 300 },
      httpEndpoints: [],
      prometheus: [],
    });
  });

  it('takes endpoints, servers and an interval', () => {
    expect(
      read({
        pullRequests: { interval: { seconds: 10 } },
        httpEndpoints: [
          {
            id: 'tickets',
            url: 'https://a.example.com/x',
            unit,
            pointer: '/n',
          },
        ],
        prometheus: [{ id: 'main', baseUrl: 'http://prometheus:9090/' }],
      }),
    ).toEqual({
      pullRequests: { intervalSeconds: 10 },
      httpEndpoints: [
        {
          id: 'tickets',
          url: 'https://a.example.com/x',
          headers: {},
          unit,
          pointer: '/n',
          timeoutSeconds: 10,
        },
      ],
      prometheus: [
        {
          id: 'main',
          baseUrl: 'http://prometheus:9090',
          headers: {},
          timeoutSeconds: 10,
        },
      ],
    });
  });

  const endpoint = { id: 'a', url: 'http://a/', unit };
  it.each([
    [{ httpEndpoints: [endpoint, endpoint] }, 'two entries with one id'],
    [
      { httpEndpoints: [{ ...endpoint, id: 'A b' }] },
      "'xops.triggers.httpEndpoints.0.id' is no id",
    ],
    [
      { httpEndpoints: [{ ...endpoint, url: 'file:///etc/passwd' }] },
      "'xops.triggers.httpEndpoints.0.url' is no address with http",
    ],
    [
      { httpEndpoints: [{ ...endpoint, url: 'http://a:hunter2@b/' }] },
      'holds a user or a password; they belong in `headers`',
    ],
    [{ httpEndpoints: [{ ...endpoint, pointer: 'n' }] }, 'is no JSON pointer'],
    [
      { httpEndpoints: [{ ...endpoint, unit: { kind: 'apples' } }] },
      "'xops.triggers.httpEndpoints.0.unit.kind'",
    ],
    [
      { httpEndpoints: [{ ...endpoint, headers: { a: 'hunter2\n' } }] },
      'has signs that no header may have',
    ],
    [
      { prometheus: [{ id: 'a', baseUrl: 'http://a', timeoutSeconds: 99 }] },
      "'xops.triggers.prometheus.0.timeoutSeconds'",
    ],
    [{ pullRequests: { intervall: 'PT5M' } }, 'Unrecognized key: "intervall"'],
    [
      { pullRequests: { interval: 'soon' } },
      "'xops.triggers.pullRequests.interval' must be a duration",
    ],
    [
      { pullRequests: { interval: { seconds: 1 } } },
      'must be from 5 seconds to a day, but is 1 seconds',
    ],
  ])('refuses %j in words', (triggers, words) => {
    expect(() => read(triggers)).toThrow(words);
    expect(() => read(triggers)).not.toThrow('hunter2');
  });
});
