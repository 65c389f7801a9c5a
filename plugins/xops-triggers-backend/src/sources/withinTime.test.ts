import { withinTime } from './withinTime';

const limits = () => ({
  milliseconds: 20_000,
  who: 'the catalog',
  signal: new AbortController().signal,
});
const forEver = () => new Promise<never>(() => {});

describe('withinTime', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('gives what comes in time, and leaves no timer behind', async () => {
    expect(await withinTime(async () => 7, limits())).toBe(7);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('waits no longer than it may, says for whom it did, and stops the work', async () => {
    let stopped: AbortSignal | undefined;
    const waiting = withinTime(signal => {
      stopped = signal;
      return forEver();
    }, limits()).catch(String);
    await jest.advanceTimersByTimeAsync(19_999);
    expect(stopped?.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(await waiting).toMatch(
      'the catalog did not answer within 20 seconds',
    );
    expect(stopped?.aborted).toBe(true);
  });

  it('ends with the signal, for its reason', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const waiting = withinTime(forEver, { ...limits(), signal }).catch(String);
    controller.abort(new Error('the backend stops'));
    expect(await waiting).toMatch('the backend stops');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('begins nothing once the signal has ended it', async () => {
    const work = jest.fn(forEver);
    const signal = AbortSignal.abort(new Error('the backend stops'));
    await expect(withinTime(work, { ...limits(), signal })).rejects.toThrow(
      'the backend stops',
    );
    expect(work).not.toHaveBeenCalled();
  });
});
