import { TestDatabases } from '@backstage/backend-test-utils';
import { FakeGitea } from '../__testUtils__/FakeGitea';
import { componentAt, startIngest } from '../__testUtils__/startIngest';
import { lastRound } from './lastRound';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('the last round, on %s', id => {
  let gitea: FakeGitea;

  beforeEach(async () => {
    gitea = await FakeGitea.start();
    gitea.commit('shop/checkout', { 'docs/adr/1.md': '# First' });
  });
  afterEach(async () => {
    await gitea.stop();
  });

  async function start() {
    const knex = await databases.init(id);
    const entities = [componentAt(gitea, 'checkout')];
    return { knex, ...(await startIngest({ knex, gitea, entities })) };
  }
  const finishedAt = '2026-11-21T12:00:00.000Z';

  it('is not known before there was one, and tells when it ended', async () => {
    const { knex, readAll } = await start();
    await expect(lastRound(knex)).resolves.toBeUndefined();
    await readAll();
    await expect(lastRound(knex)).resolves.toEqual({ finishedAt });
  });

  it('tells that the catalog did not answer, and when one ended before', async () => {
    const { catalog, knex, readAll, wait } = await start();
    await readAll();
    wait(10);
    const { streamEntities } = catalog;
    catalog.streamEntities = async function* fail() {
      yield [];
      throw new Error('503 Service Unavailable');
    };
    await expect(readAll()).rejects.toThrow('503');
    await expect(lastRound(knex)).resolves.toEqual({
      finishedAt,
      problem: expect.stringContaining('503 Service Unavailable'),
    });
    catalog.streamEntities = streamEntities;
    await readAll();
    await expect(lastRound(knex)).resolves.toEqual({
      finishedAt: '2026-11-21T12:10:00.000Z',
    });
  });

  it('tells of what is wrong with the store that it is, and leaves the words to the log', async () => {
    const { knex, readAll, store } = await start();
    jest
      .spyOn(store, 'replaceRecords')
      .mockRejectedValue(new Error('insert into `records` … failed'));
    await expect(readAll()).rejects.toThrow('insert into');
    await expect(lastRound(knex)).resolves.toEqual({
      problem: 'The portal itself failed; its log says why',
    });
  });
});
