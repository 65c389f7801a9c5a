import { TestDatabases } from '@backstage/backend-test-utils';
import { FakeGitea } from '../__testUtils__/FakeGitea';
import { componentAt, startIngest } from '../__testUtils__/startIngest';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const signal = new AbortController().signal;
const checkout = 'component:default/checkout';

describe.each(databases.eachSupportedId())('RecordIngest on %s', id => {
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
  it('keeps owners and systems of entities, and refreshes them', async () => {
    const { readAll, world, knex } = await start();
    await readAll();
    await expect(knex('entity_owners').pluck('owner_ref')).resolves.toEqual([
      'group:default/shop',
    ]);
    await expect(knex('entity_systems').pluck('system_ref')).resolves.toEqual([
      'system:default/shop',
    ]);
    const [before] = await knex('entities');
    world.entities = [componentAt(gitea, 'checkout', { owner: 'platform' })];
    await readAll();
    await expect(knex('entity_owners').pluck('owner_ref')).resolves.toEqual([
      'group:default/platform',
    ]);
    await expect(knex('entities')).resolves.toEqual([before]);
  });

  it('asks for no archive and writes nothing while nothing changes', async () => {
    const { readAll, knex, signals } = await start(['checkout', 'basket']);
    await readAll();
    expect(signals.publish).toHaveBeenCalled();
    const before = await knex('records').orderBy('record_key');
    signals.publish.mockClear();
    gitea.asked.length = 0;
    await readAll();
    expect(gitea.asked.filter(it => it.includes('archive'))).toEqual([]);
    expect(gitea.asked).toHaveLength(2);
    await expect(knex('records').orderBy('record_key')).resolves.toEqual(
      before,
    );
    expect(signals.publish).not.toHaveBeenCalled();
  });

  it('reads all again with another version of the reader', async () => {
    const { readAll, ingestWith } = await start();
    await readAll();
    gitea.asked.length = 0;
    await ingestWith(undefined, '2').readAll(signal);
    expect(gitea.asked.filter(it => it.includes('archive'))).toHaveLength(1);
  });

  it('reads a place again that another path was added to', async () => {
    gitea.commit('shop/checkout', {
      'docs/adr/1.md': '# First',
      'adr/2.md': '# Second',
    });
    const { readAll, world, titles } = await start();
    await readAll();
    world.entities = [
      componentAt(gitea, 'checkout', { location: 'docs/adr, adr' }),
    ];
    await readAll();
    await expect(titles()).resolves.toEqual(['Second', 'First']);
    world.entities = [componentAt(gitea, 'checkout', { location: 'adr' })];
    await readAll();
    await expect(titles()).resolves.toEqual(['Second']);
  });

  it('resolves links over all records of a place', async () => {
    gitea.commit('shop/checkout', {
      'docs/adr/1.md': '# First\nStatus: accepted',
      'docs/adr/2.md': '# Second\nSupersedes: 1.md',
      'docs/adr/3.md': '# Third\nSupersedes: 9.md',
    });
    const { readAll, knex } = await start();
    await readAll();
    const [{ location_key: locationKey }] = await knex('locations');
    const links = await knex('record_links as l')
      .join('records as r', 'r.record_key', 'l.record_key')
      .orderBy('r.path')
      .select('r.path', 'l.type', 'l.target_id');
    expect(links).toEqual([
      {
        path: 'docs/adr/2.md',
        type: 'supersedes',
        target_id: `${locationKey}:docs/adr/1.md`,
      },
      { path: 'docs/adr/3.md', type: 'supersedes', target_id: null },
    ]);
    await expect(knex('record_findings').pluck('rule')).resolves.toEqual(
      expect.arrayContaining(['broken-link']),
    );
  });

  it('checks again when the day changes, without asking for the files', async () => {
    gitea.commit('shop/checkout', {
      'docs/adr/1.md': '# First\nStatus: accepted\nReview: 2026-11-21',
      'docs/adr/2.md': '# Second\nStatus: accepted\nSupersedes: ../../x.md',
      'x.md': '# No record of ours',
    });
    const { readAll, wait, knex, signals } = await start();
    await readAll();
    const rules = () => knex('record_findings').orderBy('rule').pluck('rule');
    const before = await rules();
    expect(before).not.toContain('overdue-review');
    wait(24 * 60);
    gitea.asked.length = 0;
    signals.publish.mockClear();
    await readAll();
    expect(gitea.asked.filter(it => it.includes('archive'))).toEqual([]);
    await expect(rules()).resolves.toEqual(
      [...before, 'overdue-review'].sort(),
    );
    expect(signals.publish).toHaveBeenCalledTimes(1);
    await expect(knex('record_versions')).resolves.toHaveLength(2);
  });

  it('checks again when the day changes although the host is down', async () => {
    gitea.commit('shop/checkout', {
      'docs/adr/1.md': '# First\nStatus: accepted\nReview: 2026-11-21',
    });
    const { readAll, wait, knex } = await start();
    await readAll();
    wait(24 * 60);
    await gitea.stop();
    await readAll();
    await expect(knex('record_findings').pluck('rule')).resolves.toContain(
      'overdue-review',
    );
    await gitea.restart();
  });

  describe('a refresh', () => {
    it('reads one entity as the catalog has it now, whatever is known', async () => {
      const { ingest, titles, knex } = await start(['checkout', 'basket']);
      await ingest.readEntity(checkout, signal);
      await expect(titles()).resolves.toEqual(['First']);
      await expect(knex('entities').pluck('entity_ref')).resolves.toEqual([
        checkout,
      ]);
      gitea.asked.length = 0;
      await ingest.readEntity(checkout, signal);
      expect(gitea.asked.filter(it => it.includes('archive'))).toHaveLength(1);
    });

    it('takes away the links of an entity that is gone, and of no other', async () => {
      const { ingest, readAll, world, knex } = await start([
        'checkout',
        'basket',
      ]);
      await readAll();
      world.entities.shift();
      await ingest.readEntity(checkout, signal);
      await expect(knex('entities').pluck('entity_ref')).resolves.toEqual([
        'component:default/basket',
      ]);
      await expect(knex('record_entities')).resolves.toHaveLength(1);
    });
  });

  it('can be stopped: what was read stays, nothing is called gone', async () => {
    const { readAll, ingest, world, titles, knex } = await start();
    await readAll();
    world.entities.push(componentAt(gitea, 'basket'));
    const controller = new AbortController();
    gitea.interfere = () => {
      controller.abort();
      return false;
    };
    await ingest.readAll(controller.signal);
    await expect(titles()).resolves.toEqual(['First']);
    await expect(knex('sources').whereNotNull('error')).resolves.toEqual([]);
    await expect(knex('rounds').first()).resolves.toMatchObject({
      finished_at: '2026-11-21T12:00:00.000Z',
      problem: 'The last round was stopped before it came to its end',
    });
  });

  it('ends as it would alone where two replicas read at the same time', async () => {
    gitea.commit('shop/checkout', {
      'docs/adr/1.md': '# First',
      'docs/adr/2.md': '# Second',
    });
    const { ingestWith, titles, knex, world } = await start();
    world.entities.push(componentAt(gitea, 'basket'));
    await Promise.all([
      ingestWith().readAll(signal),
      ingestWith().readAll(signal),
    ]);
    await expect(titles()).resolves.toEqual(
      expect.arrayContaining(['Basket', 'First', 'Second']),
    );
    await expect(knex('records')).resolves.toHaveLength(3);
    await expect(knex('record_versions')).resolves.toHaveLength(3);
    await expect(knex('record_entities')).resolves.toHaveLength(3);
  });

  it('reads a single file, and checks it on', async () => {
    gitea.commit('shop/checkout', {
      'DECISIONS.md': '# One\nReview: 2026-11-21',
    });
    const { readAll, titles, wait, knex } = await start(
      ['checkout'],
      './DECISIONS.md',
    );
    await readAll();
    await expect(titles()).resolves.toEqual(['One']);
    wait(24 * 60);
    await readAll();
    await expect(knex('records').pluck('review_due')).resolves.toEqual([
      '2026-11-21',
    ]);
  });
});
