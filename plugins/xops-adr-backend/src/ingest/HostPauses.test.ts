import { LocationReading } from '../sources/RecordSource';
import { HostPauses } from './HostPauses';

type Failure = Extract<LocationReading, { status: 'failed' }>;

const noon = new Date('2026-11-21T12:00:00Z').getTime();
const failure = (overrides: Partial<Failure> = {}): Failure => ({
  status: 'failed',
  error: 'no',
  advice: 'wait',
  ...overrides,
});
const unreachable = failure({ isUnreachable: true });

function setUp() {
  const clock = { seconds: 0 };
  const pauses = new HostPauses(() => new Date(noon + clock.seconds * 1000));
  const isPaused = (host = 'a', force = false) =>
    pauses.find(host, { force }) !== undefined;
  return { clock, pauses, isPaused };
}

describe('HostPauses', () => {
  it('asks a host that sets a time not before it, not even on demand', () => {
    const { clock, pauses, isPaused } = setUp();
    pauses.note('a', failure({ retryAt: new Date(noon + 90_000) }));
    clock.seconds = 89;
    expect(isPaused()).toBe(true);
    expect(isPaused('a', true)).toBe(true);
    expect(isPaused('b')).toBe(false);
    clock.seconds = 90;
    expect(isPaused()).toBe(false);
  });

  it('leaves a host alone for a minute that could not be reached three times', () => {
    const { clock, pauses, isPaused } = setUp();
    pauses.note('a', unreachable);
    pauses.note('a', unreachable);
    expect(isPaused()).toBe(false);
    pauses.note('a', unreachable);
    expect(isPaused()).toBe(true);
    expect(isPaused('a', true)).toBe(false);
    clock.seconds = 60;
    expect(isPaused()).toBe(false);
  });

  it('says of a silent host nothing about the repository that was asked for', () => {
    const { pauses } = setUp();
    for (let times = 0; times < 3; times += 1) {
      pauses.note(
        'git.example.com',
        failure({
          isUnreachable: true,
          error: 'git.example.com/shop/cerebra could not be read',
        }),
      );
    }
    const found = pauses.find('git.example.com', { force: false });
    expect(found).toMatchObject({
      error:
        'git.example.com could not be reached 3 times in a row, and is left alone until 2026-11-21T12:01:00.000Z',
      isUnreachable: true,
    });
    expect(JSON.stringify(found)).not.toContain('cerebra');
  });

  it('does not go on with a pause by repeating its reason', () => {
    const { clock, pauses, isPaused } = setUp();
    for (let times = 0; times < 3; times += 1) {
      pauses.note('a', unreachable);
    }
    clock.seconds = 59;
    for (let times = 0; times < 3; times += 1) {
      pauses.note('a', unreachable);
    }
    clock.seconds = 61;
    expect(isPaused()).toBe(false);
  });

  it('begins to count again after any answer', () => {
    const { pauses, isPaused } = setUp();
    pauses.note('a', unreachable);
    pauses.note('a', unreachable);
    pauses.note('a', failure({ error: '404' }));
    pauses.note('a', unreachable);
    expect(isPaused()).toBe(false);
    pauses.note('a', unreachable);
    pauses.note('a', unreachable);
    pauses.note('a', { status: 'unchanged' });
    expect(isPaused()).toBe(false);
  });
});
