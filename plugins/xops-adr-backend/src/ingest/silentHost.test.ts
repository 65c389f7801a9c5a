import { TestDatabases } from '@backstage/backend-test-utils';
import { FakeGitea } from '../__testUtils__/FakeGitea';
import { componentAt, startIngest } from '../__testUtils__/startIngest';

const databases = TestDatabases.create({
  ids: ['SQLITE_3'],
  disableDocker: true,
});
const NAMES = ['aegis', 'cerebra', 'economist', 'hermes', 'janus', 'kronos'];

describe('a host that takes requests and never answers', () => {
  let gitea: FakeGitea;

  beforeEach(async () => {
    gitea = await FakeGitea.start();
    NAMES.forEach(name =>
      gitea.commit(`shop/${name}`, { 'docs/adr/1.md': `# ${name}` }),
    );
  });
  afterEach(async () => {
    await gitea.stop();
  });

  it('makes every source stale within a time-out, each with what is true of it', async () => {
    const knex = await databases.init('SQLITE_3');
    const { readAll, titles, wait } = await startIngest({
      knex,
      gitea,
      entities: NAMES.map(name => componentAt(gitea, name)),
      timeoutMilliseconds: 300,
    });
    await readAll();
    wait(10);
    gitea.interfere = () => true;
    const before = performance.now();
    await readAll();
    // Three in a row, one at a time beside a free place, and then no more.
    expect(performance.now() - before).toBeLessThan(3000);

    await expect(titles()).resolves.toHaveLength(NAMES.length);
    const sources: { name: string; error: string; failing_since: string }[] =
      await knex('sources').orderBy('name');
    expect(sources).toHaveLength(NAMES.length);
    for (const { error, failing_since: since, name } of sources) {
      expect(since).toBe('2026-11-21T12:10:00.000Z');
      expect(error).toContain(gitea.host);
      const others = NAMES.filter(it => !name.includes(`shop/${it}:`));
      expect(others.filter(it => error.includes(it))).toEqual([]);
    }
    expect(
      new Set(sources.map(({ error }) => /in time|in a row/.exec(error)?.[0])),
    ).toEqual(new Set(['in time', 'in a row']));
  });
});
