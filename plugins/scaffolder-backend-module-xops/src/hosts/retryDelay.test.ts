import { retryDelay } from './retryDelay';

const now = Date.parse('2026-11-21T10:00:00Z');
const answer = (status: number, headers: Record<string, string> = {}) => ({
  status,
  headers: new Headers(headers),
});
const inSeconds = (seconds: number) => String(now / 1000 + seconds);

describe('retryDelay', () => {
  it.each([429, 502, 503])(
    'backs off after %p, four attempts in all',
    status => {
      expect(
        [1, 2, 3, 4].map(attempt =>
          retryDelay(answer(status), attempt, { now }),
        ),
      ).toEqual([
        { retry: true, afterMs: 500 },
        { retry: true, afterMs: 1000 },
        { retry: true, afterMs: 2000 },
        { retry: false },
      ]);
    },
  );

  it.each([200, 201, 400, 401, 403, 404, 409, 422, 500, 504])(
    'takes %p as an answer',
    status => {
      expect(retryDelay(answer(status), 1, { now })).toEqual({ retry: false });
    },
  );

  it.each([500, 504])(
    'tries again after %p what does no harm twice',
    status => {
      expect(retryDelay(answer(status), 1, { repeatable: true, now })).toEqual({
        retry: true,
        afterMs: 500,
      });
    },
  );

  it.each([
    ['seconds', { 'retry-after': '7' }, 7000],
    ['a date', { 'retry-after': 'Sat, 21 Nov 2026 10:00:05 GMT' }, 5000],
    [
      'a date that has passed',
      { 'retry-after': 'Sat, 21 Nov 2026 09:00:00 GMT' },
      0,
    ],
    ['words', { 'retry-after': 'soon' }, 500],
  ])('keeps to Retry-After in %s', (_, headers, afterMs) => {
    expect(retryDelay(answer(429, headers), 1, { now })).toEqual({
      retry: true,
      afterMs,
    });
  });

  // recordings/github/rate-limited-403-primary.json, …-secondary.json, forbidden-403-not-a-rate-limit.json
  it.each([
    [
      'primary limit',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(12) },
      { retry: true, afterMs: 12_000 },
    ],
    [
      'primary limit for long',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(1800) },
      { retry: false, askedForMs: 1_800_000 },
    ],
    [
      'secondary limit',
      { 'retry-after': '30', 'x-ratelimit-remaining': '4210' },
      { retry: true, afterMs: 30_000 },
    ],
    ['refusal', { 'x-ratelimit-remaining': '4210' }, { retry: false }],
  ])("tells GitHub's %s apart by its headers", (_, headers, expected) => {
    expect(retryDelay(answer(403, headers), 1, { now })).toEqual(expected);
  });

  it('does not wait longer than a minute', () => {
    expect(
      retryDelay(answer(503, { 'retry-after': '120' }), 1, { now }),
    ).toEqual({ retry: false, askedForMs: 120_000 });
  });
});
