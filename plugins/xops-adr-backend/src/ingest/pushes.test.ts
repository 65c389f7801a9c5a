import { TestDatabases } from '@backstage/backend-test-utils';
import { FakeGitea, json } from '../__testUtils__/FakeGitea';
import { componentAt, startIngest } from '../__testUtils__/startIngest';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const signal = new AbortController().signal;

describe.each(databases.eachSupportedId())('a push, on %s', id => {
  let gitea: FakeGitea;

  beforeEach(async () => {
    gitea = await FakeGitea.start();
    gitea.commit('shop/checkout', { 'docs/adr/1.md': '# First' });
    gitea.commit('shop/basket', { 'docs/adr/1.md': '# Basket' });
  });
  afterEach(async () => {
    await gitea.stop();
  });

  async function start(names = ['checkout'], location?: string) {
    const knex = await databases.init(id);
    const entities = names.map(name => componentAt(gitea, name, { location }));
    return { knex, ...(await startIngest({ knex, gitea, entities })) };
  }
  const key = (repository: string) => `${gitea.host}/${repository}`;

  it('has its repository read at once, tells open pages, and is remembered', async () => {
    const { readAll, ingest, titles, signals, source, wait } = await start();
    await readAll();
    signals.publish.mockClear();
    gitea.commit('shop/checkout', { 'docs/adr/1.md': '# Changed' });
    wait(1);
    await ingest.readPushed(
      { repositoryKey: key('shop/checkout'), branch: 'main' },
      signal,
    );
    await expect(titles()).resolves.toEqual(['Changed']);
    const row = await source();
    expect(row.pushed_at).toBe('2026-11-21T12:01:00.000Z');
    expect(signals.publish.mock.calls).toEqual([
      [
        {
          recipients: { type: 'broadcast' },
          channel: 'xops-adr',
          message: { action: 'changed', locations: [row.location_key] },
        },
      ],
    ]);
  });

  it('is remembered where nothing changed, and tells nobody', async () => {
    const { readAll, ingest, source, signals } = await start();
    await readAll();
    signals.publish.mockClear();
    await ingest.readPushed(
      { repositoryKey: key('shop/checkout'), branch: 'main' },
      signal,
    );
    expect((await source()).pushed_at).toBe('2026-11-21T12:00:00.000Z');
    expect(signals.publish).not.toHaveBeenCalled();
  });

  it('to another branch is remembered and nothing is read', async () => {
    const { readAll, ingest, source } = await start();
    await readAll();
    gitea.asked.length = 0;
    await ingest.readPushed(
      { repositoryKey: key('shop/checkout'), branch: 'feature/x' },
      signal,
    );
    expect((await source()).pushed_at).toBe('2026-11-21T12:00:00.000Z');
    expect(gitea.asked).toEqual([]);
  });

  it('to a repository that nobody names reads nothing', async () => {
    const { readAll, ingest } = await start();
    await readAll();
    gitea.asked.length = 0;
    await ingest.readPushed(
      { repositoryKey: 'git.evil.example.com/shop/checkout' },
      signal,
    );
    expect(gitea.asked).toEqual([]);
  });

  it('that comes ten times while it is read is read once more', async () => {
    const { readAll, ingest, store } = await start();
    await readAll();
    gitea.asked.length = 0;
    const answers: (() => void)[] = [];
    const isAsked = new Promise<void>(resolve => {
      gitea.interfere = (_, response) => {
        answers.push(() => json(response, 500, {}));
        resolve();
        return true;
      };
    });
    const found = jest.spyOn(store.sources, 'findLocations');
    const push = () =>
      ingest.readPushed({ repositoryKey: key('shop/checkout') }, signal);
    const first = push();
    await isAsked;
    const others = Array.from({ length: 10 }, push);
    while (found.mock.results.length < 1 + others.length) {
      await new Promise(setImmediate);
    }
    await Promise.all(found.mock.results.map(it => it.value));
    // They join the reading right after that.
    await new Promise(setImmediate);
    gitea.interfere = () => false;
    answers.forEach(answer => answer());
    await Promise.all([first, ...others]);
    // Once more, with the archive, since the first answer was a failure.
    expect(gitea.asked).toHaveLength(3);
  });

  it('that comes while a page is told badly is stored all the same', async () => {
    const { readAll, ingest, titles, signals } = await start();
    await readAll();
    signals.publish.mockRejectedValue(new Error('nobody there'));
    gitea.commit('shop/checkout', { 'docs/adr/1.md': '# Changed' });
    await ingest.readPushed({ repositoryKey: key('shop/checkout') }, signal);
    await expect(titles()).resolves.toEqual(['Changed']);
  });
});
