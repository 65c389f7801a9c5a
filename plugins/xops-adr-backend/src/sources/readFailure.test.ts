import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { failureOf, UnusableAnswerError } from './readFailure';
import { RecordLocation } from './RecordSource';

const now = new Date('2026-11-21T12:00:00Z');
const location: RecordLocation = {
  hostType: 'github',
  host: 'github.com',
  repository: 'acme/shop',
  webUrl: 'https://github.com/acme/shop',
  branch: 'main',
  reference: 'branch',
  locationKey: '0123456789',
  rootUrl: 'https://github.com/acme/shop/tree/main/',
  paths: ['docs/adr'],
};

function failure(
  error: unknown,
  status?: number,
  headers: Record<string, string> = {},
) {
  return failureOf({
    error,
    refusal:
      status === undefined
        ? undefined
        : { status, headers: new Map(Object.entries(headers)) },
    location,
    now,
  });
}
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('failureOf', () => {
  it.each([
    ['in seconds', 429, { 'retry-after': '120' }, at(120)],
    [
      'as a date',
      503,
      { 'retry-after': 'Sat, 21 Nov 2026 12:05:00 GMT' },
      at(300),
    ],
    // GitHub's primary limit, as recorded: 403 without Retry-After.
    [
      "by GitHub's quota",
      403,
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': `${at(900).getTime() / 1000}`,
      },
      at(900),
    ],
    [
      "by GitLab's quota",
      429,
      {
        'ratelimit-remaining': '0',
        'ratelimit-reset': `${at(37).getTime() / 1000}`,
      },
      at(37),
    ],
    [
      'in the past',
      429,
      { 'retry-after': 'Sat, 21 Nov 2020 12:05:00 GMT' },
      now,
    ],
    ['in a year', 429, { 'retry-after': '31536000' }, at(24 * 3600)],
    ['in no form', 429, { 'retry-after': 'soon' }, undefined],
    [
      'by a quota that is not spent',
      403,
      { 'x-ratelimit-remaining': '4700', 'x-ratelimit-reset': '1795255200' },
      undefined,
    ],
  ])('reads when to ask again, told %s', (_, status, headers, retryAt) => {
    expect(failure(new Error('no'), status, headers).retryAt).toEqual(retryAt);
  });

  it('tells a spent quota from a missing right, though both are 403', () => {
    expect(
      failure(new Error('no'), 403, {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': `${at(900).getTime() / 1000}`,
      }).error,
    ).toBe('github.com takes no more requests for now (403)');
    expect(failure(new Error('no'), 403).error).toBe(
      'github.com does not let the portal read acme/shop (403)',
    );
  });

  it.each([
    [new Error('Request failed for https://x, 401 Unauthorized'), '(401)'],
    [new Error('Request failed, 429 Too Many (rate limit exceeded)'), '(429)'],
    [new NotFoundError('x'), '(404)'],
    [new Error('could not be read, 502 Bad Gateway'), 'status 502'],
    [new NotAllowedError('x'), 'not configured to read from github.com'],
    [new UnusableAnswerError('Cut off', 'Wait.'), 'Cut off'],
    ['a text that was thrown', 'github.com/acme/shop could not be read'],
  ])('reads the words of %p where no answer was seen', (error, words) => {
    expect(failure(error)).toMatchObject({
      error: expect.stringContaining(words),
      advice: expect.stringMatching(/\.$/),
    });
  });

  it('says only of hosts without an answer that they cannot be reached', () => {
    const cause = new Error('connect ECONNREFUSED');
    expect(failure(new Error('fetch failed', { cause }))).toMatchObject({
      isUnreachable: true,
      error: expect.stringContaining('ECONNREFUSED'),
    });
    expect(failure(new Error('no'), 500).isUnreachable).toBe(false);
    expect(failure(new NotFoundError('no')).isUnreachable).toBe(false);
  });

  it('repeats no secret of an address, and not more than a few lines', () => {
    const { error } = failure(
      new Error(
        `GET https://bot:pass@github.com/x?token=abc failed ${'y'.repeat(
          9000,
        )}`,
      ),
    );
    expect(error).not.toMatch(/pass|abc/);
    expect(error.length).toBeLessThan(700);
  });
});
