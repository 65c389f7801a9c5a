import { TestDatabases } from '@backstage/backend-test-utils';
import { FakeGitea, json } from '../__testUtils__/FakeGitea';
import { componentAt, startIngest } from '../__testUtils__/startIngest';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

const FILES = {
  'docs/adr/0001-first.md': '# First\nStatus: accepted',
  'docs/adr/0002-second.md': '# Second\nStatus: accepted',
};
const BOTH = ['First', 'Second'];

describe.each(databases.eachSupportedId())('trouble, on %s', id => {
  let gitea: FakeGitea;

  beforeEach(async () => {
    gitea = await FakeGitea.start();
    gitea.commit('shop/checkout', FILES);
  });
  afterEach(async () => {
    await gitea.stop();
  });

  async function start(
    ...args: Parameters<typeof componentAt> extends [unknown, ...infer Rest]
      ? Partial<Rest>
      : never
  ) {
    const [name = 'checkout', options] = args;
    const knex = await databases.init(id);
    return {
      knex,
      ...(await startIngest({
        knex,
        gitea,
        entities: [componentAt(gitea, name, options)],
      })),
    };
  }

  it('reads records and says so', async () => {
    const { readAll, titles, source } = await start();
    await readAll();
    await expect(titles()).resolves.toEqual(BOTH);
    await expect(source()).resolves.toMatchObject({
      name: `${gitea.host}/shop/checkout: docs/adr (main)`,
      read_at: '2026-11-21T12:00:00.000Z',
      error: null,
      failing_since: null,
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
  });

  it.each([
    ['docs/*.md', /names 'docs\/\*\.md', which is a pattern/],
    ['[docs/adr', /is no list of places/],
    ['../../elsewhere', /leaves the repository/],
    ['file:///etc', /at no host that the portal has an integration for/],
    ['http://127.0.0.1:1/o/r/src/branch/main/adr', /at no host/],
    ['http://169.254.169.254/latest/meta-data', /at no host/],
  ])(
    'shows the wrong annotation %p with advice and no record',
    async (location, error) => {
      const { readAll, titles, source } = await start('checkout', { location });
      await readAll();
      await expect(titles()).resolves.toEqual([]);
      await expect(source()).resolves.toMatchObject({
        location_key: null,
        error: expect.stringMatching(error),
        advice: expect.stringMatching(/\.$/),
        failing_since: '2026-11-21T12:00:00.000Z',
      });
      expect(gitea.asked).toEqual([]);
    },
  );

  it('keeps since when an annotation is wrong, and forgets it when it is mended', async () => {
    const { readAll, world, wait, source, titles } = await start('checkout', {
      location: 'docs/*',
    });
    await readAll();
    wait(10);
    await readAll();
    await expect(source()).resolves.toMatchObject({
      failing_since: '2026-11-21T12:00:00.000Z',
      attempted_at: '2026-11-21T12:10:00.000Z',
    });
    world.entities = [componentAt(gitea, 'checkout')];
    await readAll();
    await expect(source()).resolves.toMatchObject({ error: null });
    await expect(titles()).resolves.toEqual(BOTH);
  });

  it('keeps records whose folder is gone, and says so', async () => {
    const { readAll, wait, titles, source } = await start();
    await readAll();
    wait(10);
    gitea.commit('shop/checkout', { 'README.md': '# Moved' });
    await readAll();
    wait(10);
    // Unchanged: still gone.
    await readAll();
    await expect(titles()).resolves.toEqual(BOTH);
    await expect(source()).resolves.toMatchObject({
      error: "There is no folder or file 'docs/adr' on this branch",
      advice: expect.stringContaining('Mend the path'),
      read_at: '2026-11-21T12:00:00.000Z',
      failing_since: '2026-11-21T12:10:00.000Z',
      attempted_at: '2026-11-21T12:20:00.000Z',
    });
    gitea.commit('shop/checkout', FILES);
    await readAll();
    await expect(source()).resolves.toMatchObject({
      error: null,
      failing_since: null,
    });
  });

  it('knows an emptied folder from one that is gone', async () => {
    const { readAll, titles, source } = await start();
    await readAll();
    gitea.commit('shop/checkout', { 'docs/adr/.gitkeep': '' });
    await readAll();
    await expect(titles()).resolves.toEqual([]);
    await expect(source()).resolves.toMatchObject({ error: null });
  });

  it.each([
    [401, /Renew the token/],
    [403, /right to read/],
    [404, /Mend the address/],
    [500, /asked again in the next round/],
  ])('keeps the last good copy through status %d', async (status, advice) => {
    const { readAll, wait, titles, source, store } = await start();
    await readAll();
    gitea.interfere = (_, response) => {
      json(response, status, { message: '' });
      return true;
    };
    for (let round = 1; round <= 2; round += 1) {
      wait(10);
      await readAll();
    }
    await expect(titles()).resolves.toEqual(BOTH);
    await expect(source()).resolves.toMatchObject({
      error: expect.stringContaining(`${status}`),
      advice: expect.stringMatching(advice),
      read_at: '2026-11-21T12:00:00.000Z',
      failing_since: '2026-11-21T12:10:00.000Z',
      attempted_at: '2026-11-21T12:20:00.000Z',
    });
    gitea.interfere = () => false;
    wait(10);
    await readAll();
    await expect(source()).resolves.toMatchObject({
      error: null,
      advice: null,
      failing_since: null,
      read_at: '2026-11-21T12:30:00.000Z',
    });
    await expect(store.db('record_versions')).resolves.toHaveLength(2);
  });

  it('asks a host that sets a time not before it, for none of its repositories', async () => {
    gitea.commit('shop/basket', FILES);
    const { readAll, world, wait, source, ingest, store } = await start();
    await readAll();
    world.entities.push(componentAt(gitea, 'basket'));
    gitea.interfere = (_, response) => {
      json(response, 429, { message: '' }, { 'Retry-After': '1500' });
      return true;
    };
    wait(10);
    gitea.asked.length = 0;
    await readAll();
    const asked = gitea.asked.length;
    // Both may have been on their way at the same time.
    expect(asked).toBeLessThanOrEqual(2);
    wait(10);
    await readAll();
    await ingest.readEntity(
      'component:default/checkout',
      new AbortController().signal,
    );
    expect(gitea.asked).toHaveLength(asked);
    world.entities.pop();
    await store.sources.saveEntities(
      [
        {
          entityRef: 'component:default/basket',
          owners: [],
          systems: [],
          sources: [],
        },
      ],
      { at: new Date('2026-11-21T12:20:00Z'), complete: false },
    );
    await expect(source()).resolves.toMatchObject({
      retry_at: '2026-11-21T12:35:00.000Z',
      error: `${gitea.host} takes no more requests for now (429)`,
      advice: expect.stringContaining('2026-11-21T12:35:00.000Z'),
    });
    gitea.interfere = () => false;
    wait(20);
    await readAll();
    await expect(source()).resolves.toMatchObject({
      retry_at: null,
      error: null,
    });
  });

  it('takes nothing from a truncated archive', async () => {
    const { readAll, titles, source } = await start();
    await readAll();
    gitea.commit('shop/checkout', { 'docs/adr/0001-first.md': '# Only one' });
    gitea.interfere = (request, response) => {
      const isArchive = request.url?.includes('/archive/') ?? false;
      if (isArchive) {
        response.end(Buffer.from('H4sIAAAAAAAAA+3OMQ6AIBAF', 'base64'));
      }
      return isArchive;
    };
    await readAll();
    await expect(titles()).resolves.toEqual(BOTH);
    await expect(source()).resolves.toMatchObject({
      error: expect.any(String),
      failing_since: expect.any(String),
    });
  });

  it('tells of a renamed default branch', async () => {
    const { readAll, titles, source } = await start();
    await readAll();
    gitea.renameBranch('shop/checkout', 'main', 'trunk');
    await readAll();
    await expect(titles()).resolves.toEqual(BOTH);
    await expect(source()).resolves.toMatchObject({
      error: expect.stringContaining("has no branch 'main' any more"),
      advice: expect.stringContaining('register the entity again'),
    });
  });

  it('keeps files that are too many or too large as they were', async () => {
    const { readAll, ingestWith, titles, source } = await start();
    await readAll();
    const signal = new AbortController().signal;
    gitea.commit('shop/checkout', {
      ...FILES,
      'docs/adr/0002-second.md': `# Grown${'\nmore'.repeat(100)}`,
    });
    await ingestWith({ fileBytes: 100, files: 10 }).readAll(signal);
    await expect(titles()).resolves.toEqual(BOTH);
    await expect(source()).resolves.toMatchObject({
      error: "'docs/adr/0002-second.md' is larger than 100 bytes and not read",
      failing_since: null,
    });
  });

  it('keeps all when the host cannot be reached, and reads on when it is back', async () => {
    const { readAll, titles, source } = await start();
    await readAll();
    await gitea.stop();
    await readAll();
    await expect(titles()).resolves.toEqual(BOTH);
    await expect(source()).resolves.toMatchObject({
      error: expect.stringContaining('could not be read'),
    });
    await gitea.restart();
    gitea.commit('shop/checkout', { 'docs/adr/0003.md': '# Third' });
    await readAll();
    await expect(titles()).resolves.toEqual(['Third']);
  });

  it('goes on with known places when the catalog does not answer', async () => {
    const { readAll, catalog, titles, knex } = await start();
    await readAll();
    gitea.commit('shop/checkout', { 'docs/adr/0003.md': '# Third' });
    catalog.streamEntities = async function* fail() {
      yield [];
      throw new Error('503 Service Unavailable');
    };
    await expect(readAll()).rejects.toThrow(
      'The catalog could not be gone through',
    );
    await expect(titles()).resolves.toEqual(['Third']);
    await expect(knex('rounds').first()).resolves.toMatchObject({
      finished_at: '2026-11-21T12:00:00.000Z',
      problem: expect.stringContaining('503 Service Unavailable'),
    });
  });
});
