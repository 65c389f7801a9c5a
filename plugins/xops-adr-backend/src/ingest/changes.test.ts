import { TestDatabases } from '@backstage/backend-test-utils';
import { FakeGitea } from '../__testUtils__/FakeGitea';
import { componentAt, startIngest } from '../__testUtils__/startIngest';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

const FILES = {
  'docs/adr/0001-first.md': '# First\nStatus: accepted',
  'docs/adr/0002-second.md': '# Second\nStatus: accepted',
};

describe.each(databases.eachSupportedId())('what comes and goes, on %s', id => {
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

  it('stores a folder of two entities once, for both', async () => {
    const { readAll, world, knex } = await start();
    world.entities.push({
      ...componentAt(gitea, 'checkout'),
      kind: 'API',
    });
    await readAll();
    await expect(knex('records').pluck('entity_ref')).resolves.toEqual(
      Array(2).fill('api:default/checkout'),
    );
    await expect(knex('record_entities')).resolves.toHaveLength(4);
    expect(gitea.asked.filter(it => it.includes('archive'))).toHaveLength(1);

    world.entities.pop();
    await readAll();
    await expect(knex('records').pluck('entity_ref')).resolves.toEqual(
      Array(2).fill('component:default/checkout'),
    );
    await expect(knex('record_entities')).resolves.toHaveLength(2);
  });

  it('takes a deleted record away and keeps its history', async () => {
    const { readAll, titles, knex } = await start();
    await readAll();
    gitea.commit('shop/checkout', {
      'docs/adr/0002-second.md': FILES['docs/adr/0002-second.md'],
    });
    await readAll();
    await expect(titles()).resolves.toEqual(['Second']);
    await expect(knex('record_versions')).resolves.toHaveLength(2);
  });

  it('follows a renamed record', async () => {
    const { readAll, knex, wait } = await start();
    await readAll();
    const [before] = await knex('records').orderBy('path');
    wait(10);
    gitea.commit('shop/checkout', {
      'docs/adr/0011-renamed.md': FILES['docs/adr/0001-first.md'],
      'docs/adr/0002-second.md': FILES['docs/adr/0002-second.md'],
    });
    await readAll();
    await expect(
      knex('records').where('record_key', before.record_key).first(),
    ).resolves.toMatchObject({
      path: 'docs/adr/0011-renamed.md',
      changed_at: '2026-11-21T12:00:00.000Z',
    });
    await expect(knex('record_aliases').first()).resolves.toMatchObject({
      alias_id: before.record_id,
    });
  });

  it('hides the records of a removed entity at once, and deletes them 30 days later', async () => {
    const { readAll, world, wait, knex } = await start();
    const { entities } = world;
    await readAll();
    world.entities = [];
    await readAll();
    await expect(knex('record_entities')).resolves.toEqual([]);
    await expect(knex('entities')).resolves.toEqual([]);
    await expect(knex('record_versions')).resolves.toHaveLength(2);

    wait(10);
    world.entities = entities;
    await readAll();
    await expect(knex('record_entities')).resolves.toHaveLength(2);
    await expect(knex('record_versions')).resolves.toHaveLength(2);

    world.entities = [];
    await readAll();
    wait(31 * 24 * 60);
    await readAll();
    for (const table of [
      'locations',
      'records',
      'record_versions',
      'record_texts',
    ]) {
      await expect(knex(table)).resolves.toEqual([]);
    }
    await expect(
      knex('record_search').count({ count: '*' }).first(),
    ).resolves.toMatchObject({ count: expect.anything() });
  });
});
