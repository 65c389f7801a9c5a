import { SingleFlight } from './SingleFlight';

/** Work that ends when the test says so. */
function steps() {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    log.push(`begin ${name}`);
    return new Promise<void>(resolve => {
      ends.set(name, () => {
        log.push(`end ${name}`);
        resolve();
      });
    });
  };
  return { log, work, end: (name: string) => ends.get(name)?.() };
}
const turn = () => new Promise(resolve => setImmediate(resolve));

describe('SingleFlight', () => {
  it('runs work of one name one after the other', async () => {
    const flights = new SingleFlight();
    const { log, work, end } = steps();
    const a = flights.run({ name: 'x', kind: 'push' }, work('a'));
    const b = flights.run({ name: 'x', kind: 'round' }, work('b'));
    await turn();
    end('a');
    await a;
    await turn();
    end('b');
    await b;
    expect(log).toEqual(['begin a', 'end a', 'begin b', 'end b']);
  });

  it('runs work of other names at the same time', async () => {
    const flights = new SingleFlight();
    const { log, work } = steps();
    flights.run({ name: 'x', kind: 'push' }, work('a'));
    flights.run({ name: 'y', kind: 'push' }, work('b'));
    await turn();
    expect(log).toEqual(['begin a', 'begin b']);
  });

  it('does once what is asked for many times meanwhile, and once again after it began', async () => {
    const flights = new SingleFlight();
    const { log, work, end } = steps();
    const push = { name: 'x', kind: 'push' };
    const running = flights.run(push, work('a'));
    await turn();
    const waiting = [1, 2, 3].map(() => flights.run(push, work('b')));
    end('a');
    await running;
    await turn();
    end('b');
    await Promise.all(waiting);
    expect(log).toEqual(['begin a', 'end a', 'begin b', 'end b']);
  });

  it('lets nobody join work of another kind, whose signal may be aborted', async () => {
    const flights = new SingleFlight();
    const { log, work, end } = steps();
    flights.run({ name: 'x', kind: 'push' }, work('a'));
    await turn();
    flights.run({ name: 'x', kind: 'round' }, work('b'));
    flights.run({ name: 'x', kind: 'refresh' }, work('c'));
    end('a');
    await turn();
    end('b');
    await turn();
    end('c');
    expect(log).toEqual([
      'begin a',
      'end a',
      'begin b',
      'end b',
      'begin c',
      'end c',
    ]);
  });

  it('tells a failure to those who waited for it and goes on', async () => {
    const flights = new SingleFlight();
    const push = { name: 'x', kind: 'push' };
    await expect(
      flights.run(push, () => Promise.reject(new Error('no'))),
    ).rejects.toThrow('no');
    await expect(
      flights.run(push, () => Promise.resolve()),
    ).resolves.toBeUndefined();
  });
});
