import { HostPatience } from './HostPatience';

const now = new Date('2026-11-21T12:00:00.000Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

const limited = (seconds: string) => ({
  status: 429,
  headers: new Headers({ 'retry-after': seconds }),
});

function noted(status: number, headers: Record<string, string>) {
  const patience = new HostPatience();
  const refused = patience.note(
    'The host',
    { status, headers: new Headers(headers) },
    now,
  );
  const mayAsk = (seconds: number) => {
    try {
      patience.check(later(seconds));
      return true;
    } catch {
      return false;
    }
  };
  return { refused, mayAsk };
}

describe('HostPatience', () => {
  it.each([
    ['429 with seconds', 429, { 'retry-after': '37' }, 37],
    [
      '429 with a date',
      429,
      { 'retry-after': 'Sat, 21 Nov 2026 12:02:00 GMT' },
      120,
    ],
    ['429 without a word', 429, {}, 60],
    ['429 with nonsense', 429, { 'retry-after': 'soon' }, 60],
    ['503 with seconds', 503, { 'retry-after': '5' }, 5],
    [
      'a limit of GitHub that is used up',
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795262460' },
      60,
    ],
    [
      'a limit of GitLab that is used up',
      429,
      { 'ratelimit-remaining': '0', 'ratelimit-reset': '1795262460' },
      60,
    ],
    ['a time that is past', 429, { 'retry-after': '-5' }, 1],
    ['a century', 429, { 'retry-after': '3155760000' }, 24 * 3600],
  ])('waits after %s', (_, status, headers, seconds) => {
    const { refused, mayAsk } = noted(status, headers);
    expect(refused).toBe(true);
    expect(mayAsk(seconds - 1)).toBe(false);
    expect(mayAsk(seconds)).toBe(true);
  });

  it.each([
    ['200', 200, {}],
    ['403 for a missing right', 403, { 'x-ratelimit-remaining': '4970' }],
    ['503', 503, {}],
    ['500', 500, {}],
  ])('does not wait after %s', (_, status, headers) => {
    const { refused, mayAsk } = noted(status, headers);
    expect(refused).toBe(false);
    expect(mayAsk(0)).toBe(true);
  });

  it('takes an answer that used the limit up, and asks no more', () => {
    const { refused, mayAsk } = noted(200, {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '1795262460',
    });
    expect(refused).toBe(false);
    expect(mayAsk(59)).toBe(false);
    expect(mayAsk(60)).toBe(true);
  });

  it('forgets what it waits for when the clock is set back by days', () => {
    const { mayAsk } = noted(429, { 'retry-after': '60' });
    expect(mayAsk(-3 * 24 * 3600)).toBe(true);
  });

  it.each([
    [
      'pauses',
      (patience: HostPatience) => patience.pause('It hangs', later(1)),
    ],
    [
      'is asked for less',
      (patience: HostPatience) =>
        patience.note('The host', limited('5'), later(1)),
    ],
  ])('keeps to the longer wait, and its words, when it %s', (_, shorten) => {
    const patience = new HostPatience();
    patience.note('The host', limited('3600'), now);
    shorten(patience);
    expect(() => patience.check(later(3599))).toThrow(
      'The host asks to be left alone until 2026-11-21T13:00:00Z',
    );
    expect(() => patience.check(later(3600))).not.toThrow();
  });

  it('takes a new wait after its clock was set back by days', () => {
    const patience = new HostPatience();
    patience.note('The host', limited('60'), later(3 * 24 * 3600));
    patience.note('The host', limited('60'), now);
    expect(() => patience.check(later(59))).toThrow('left alone');
    expect(() => patience.check(later(60))).not.toThrow();
  });

  it('leaves a host in trouble alone for half a minute, with the same words', () => {
    const patience = new HostPatience();
    patience.pause('The host does not answer', now);
    expect(() => patience.check(later(29))).toThrow('The host does not answer');
    expect(() => patience.check(later(30))).not.toThrow();
  });
});
