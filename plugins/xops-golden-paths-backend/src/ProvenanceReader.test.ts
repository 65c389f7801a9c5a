import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CreatedStore } from './CreatedStore';
import { ProvenanceReader } from './ProvenanceReader';
import {
  ProvenanceReading,
  ProvenanceSource,
} from './sources/ProvenanceSource';
import {
  ancestryOf,
  catalogWithAncestry,
  locationOf,
} from './__testUtils__/catalogWithAncestry';
import {
  componentOf,
  forgedAnnotations,
  integrationsConfig,
  provenanceOf,
  provenanceUrlOf,
} from './__testUtils__/fixtures';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const signal = new AbortController().signal;

/** Answers by file; remembers who asked, and how many at the same time. */
class ScriptedSource implements ProvenanceSource {
  readonly asked: Array<{ url: string; etag?: string }> = [];
  readonly answers = new Map<string, ProvenanceReading>();
  mostAtOnce = 0;
  onRead: () => void = () => {};
  #atOnce = 0;

  readonly read: ProvenanceSource['read'] = async (location, { etag }) => {
    this.asked.push({ url: location.provenanceUrl, etag });
    this.#atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce);
    await new Promise(resolve => setImmediate(resolve));
    this.#atOnce -= 1;
    this.onRead();
    return (
      this.answers.get(location.provenanceUrl) ?? {
        status: 'read',
        provenance: provenanceOf(),
        etag: 'e1',
      }
    );
  };
}

async function setUp(entities: Entity[], concurrency = 2) {
  const knex = await databases.init('SQLITE_3');
  const store = await CreatedStore.create(mockServices.database({ knex }));
  const source = new ScriptedSource();
  const readerWith = (catalog: CatalogService) =>
    new ProvenanceReader({
      store,
      source,
      catalog,
      auth: mockServices.auth(),
      integrations: ScmIntegrations.fromConfig(
        new ConfigReader(integrationsConfig),
      ),
      concurrency,
    });
  const readerOf = (entitiesNow: Entity[]) =>
    readerWith(catalogWithAncestry(entitiesNow));
  return { store, source, readerWith, readerOf, reader: readerOf(entities) };
}

const names = ['a', 'b', 'c', 'd', 'e'];

describe('ProvenanceReader', () => {
  it('reads the file of every entity with the annotation, and no other', async () => {
    const plain = componentOf('plain');
    delete plain.metadata.annotations?.['xops.io/provenance'];
    const { reader, store, source } = await setUp([
      plain,
      ...names.map(name => componentOf(name)),
    ]);
    await reader.readAll(signal);
    expect(source.asked.map(it => it.url).sort()).toEqual(
      names.map(provenanceUrlOf),
    );
    expect((await store.listRecords()).map(it => it.entityRef).sort()).toEqual(
      names.map(name => `component:default/${name}`),
    );
    expect((await store.getRound()).finishedAt).toBeDefined();
  });

  it('reads no more files at once than it may', async () => {
    const { reader, source } = await setUp(
      names.map(name => componentOf(name)),
      2,
    );
    await reader.readAll(signal);
    expect(source.mostAtOnce).toBe(2);
  });

  it('keeps a failure as data and goes on', async () => {
    const { reader, store, source } = await setUp([
      componentOf('a'),
      componentOf('b', { 'xops.io/provenance': '../elsewhere' }),
      componentOf('c'),
    ]);
    source.answers.set(provenanceUrlOf('a'), {
      status: 'failed',
      message: 'no answer',
    });
    await reader.readAll(signal);
    const records = await store.listRecords();
    expect(
      Object.fromEntries(
        records.map(it => [it.entityRef, it.file?.error?.message ?? 'fine']),
      ),
    ).toEqual({
      'component:default/a': 'no answer',
      'component:default/b': expect.stringContaining('leaves the repository'),
      'component:default/c': 'fine',
    });
    expect(await store.getRound()).toMatchObject({ problem: undefined });
  });

  it('asks with the etag of a good copy, for the address it belongs to', async () => {
    const { readerOf, source } = await setUp([]);
    await readerOf([componentOf('a')]).readAll(signal);
    await readerOf([componentOf('a')]).readAll(signal);
    const moved = componentOf('a', {
      'xops.io/provenance': 'service/.xops/provenance.yaml',
    });
    await readerOf([moved]).readAll(signal);
    expect(source.asked.map(it => it.etag)).toEqual([
      undefined,
      'e1',
      undefined,
    ]);
  });

  it('hides what left the catalog', async () => {
    const { reader, store } = await setUp([componentOf('b')]);
    await store.saveReading({
      entityRef: 'component:default/a',
      reading: { status: 'read', provenance: provenanceOf() },
      triedAt: new Date(Date.now() - 60_000),
    });
    await reader.readAll(signal);
    expect((await store.listRecords()).map(it => it.entityRef)).toEqual([
      'component:default/b',
    ]);
  });

  it('reads no other repository, whatever the annotations say', async () => {
    const { reader, source } = await setUp([
      componentOf('a', forgedAnnotations),
    ]);
    await reader.readAll(signal);
    expect(source.asked.map(it => it.url)).toEqual([provenanceUrlOf('a')]);
  });

  it('asks the catalog with its own credentials where it read an entity', async () => {
    const { readerWith, source, store } = await setUp([]);
    const entity = componentOf('a');
    const catalog = catalogServiceMock.mock({
      async *streamEntities() {
        yield [entity];
      },
      getEntityAncestors: async () =>
        ancestryOf(
          entity,
          locationOf('generated-1', { target: provenanceUrlOf('moved') }),
        ),
    });
    await readerWith(catalog).readAll(signal);
    expect(source.asked.map(it => it.url)).toEqual([provenanceUrlOf('moved')]);
    expect(catalog.getEntityAncestors.mock.calls).toEqual([
      [
        { entityRef: 'component:default/a' },
        { credentials: mockCredentials.service('plugin:test') },
      ],
    ]);

    catalog.getEntityAncestors.mockRejectedValue(new Error('503'));
    await readerWith(catalog).readAll(signal);
    expect((await store.findRecord('component:default/a'))?.file).toMatchObject(
      {
        facts: { taskId: 'task-1' },
        error: {
          message:
            "The catalog did not say where it read 'component:default/a' from: Error: 503",
        },
      },
    );
  });

  it('can be stopped: what was read stays, nothing is called gone', async () => {
    const { readerOf, store, source } = await setUp([], 1);
    const entities = names.map(name => componentOf(name));
    await readerOf(entities).readAll(signal);
    const { finishedAt } = await store.getRound();

    const controller = new AbortController();
    source.onRead = () => controller.abort();
    source.asked.length = 0;
    await readerOf(entities).readAll(controller.signal);
    expect(source.asked).toHaveLength(1);
    expect(await store.listRecords()).toHaveLength(names.length);
    expect(
      (await store.listRecords()).filter(it => it.file?.error),
    ).toHaveLength(0);
    expect(await store.getRound()).toEqual({
      finishedAt,
      problem: 'The last round was stopped before it came to its end',
    });
  });

  it('says so when the catalog cannot be gone through', async () => {
    const { store, readerWith } = await setUp([]);
    const catalog = catalogServiceMock.mock({
      async *streamEntities() {
        yield [componentOf('a')];
        throw new Error('503 Service Unavailable');
      },
      getEntityAncestors: async () => ancestryOf(componentOf('a')),
    });
    await expect(readerWith(catalog).readAll(signal)).rejects.toThrow(
      'The catalog could not be gone through',
    );
    expect(await store.getRound()).toEqual({
      problem:
        'The catalog could not be gone through; caused by Error: 503 Service Unavailable',
    });
    expect(await store.listRecords()).toHaveLength(1);
    expect(catalog.streamEntities.mock.calls[0][1]).toEqual({
      credentials: mockCredentials.service('plugin:test'),
    });
  });

  it('reads one repository again, as the catalog describes it now', async () => {
    const { reader, source, store } = await setUp([
      componentOf('a'),
      componentOf('b'),
    ]);
    await reader.readAll(signal);
    source.asked.length = 0;
    source.answers.set(provenanceUrlOf('a'), {
      status: 'read',
      provenance: provenanceOf({ taskId: 'upgrade' }),
    });
    await reader.readRepository('https://git.example.com/shop/A.git', signal);
    expect(source.asked.map(it => it.url)).toEqual([provenanceUrlOf('a')]);
    expect(
      (await store.findRecord('component:default/a'))?.file?.facts?.taskId,
    ).toBe('upgrade');
  });

  it('reads nothing for a repository that it does not know', async () => {
    const { reader, source } = await setUp([componentOf('a')]);
    await reader.readRepository('https://evil.example.com/shop/a', signal);
    expect(source.asked).toEqual([]);
  });
});
