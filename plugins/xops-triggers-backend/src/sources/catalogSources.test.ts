import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ReadingSource } from '@xops/plugin-xops-triggers-node';
import { CatalogCount } from './CatalogCount';
import { TeamSize } from './TeamSize';

const user = (name: string, groups: string[], role?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: {
    name,
    namespace: 'default',
    annotations: role ? { 'xops.io/role': role } : {},
  },
  spec: {},
  relations: groups.map(group => ({
    type: 'memberOf',
    targetRef: `group:default/${group}`,
  })),
});
const group = (name: string, children: string[] = []): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { type: 'team' },
  relations: children.map(child => ({
    type: 'parentOf',
    targetRef: `group:default/${child}`,
  })),
});
const component = (name: string, placement: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    annotations: { 'xops.io/placement': placement },
  },
  spec: {},
});

const reader = {
  auth: mockServices.auth(),
  catalog: catalogServiceMock({
    entities: [
      group('engineering', ['platform', 'ai']),
      group('platform', ['engineering']),
      group('ai'),
      user('mara', ['platform', 'ai'], 'lead'),
      user('ngozi', ['platform'], 'engineer'),
      user('priya', ['ai'], 'engineer'),
      user('tomas', ['engineering']),
      user('guest', []),
      component('cerebra', 'ecs'),
      component('aegis', 'k3s'),
    ],
  }),
};
const context = { signal: new AbortController().signal, now: new Date(0) };

const readerOf = (...entities: Entity[]) => ({
  ...reader,
  catalog: catalogServiceMock({ entities }),
});

async function sizeOf(parameters: object, catalog = reader) {
  const source = new TeamSize(catalog);
  const results = await source.read(
    [{ key: 'a', parameters: source.parameters.parse(parameters) }],
    context,
  );
  return results.get('a');
}

describe('TeamSize', () => {
  it.each([
    ['a group', { groups: ['platform'], recursive: false }, 2],
    ['a group and those below it', { groups: ['engineering'] }, 4],
    [
      'several groups, people of both once',
      { groups: ['platform', 'ai'], recursive: false },
      3,
    ],
    ['groups that contain each other', { groups: ['platform'] }, 4],
    ['a role', { groups: ['engineering'], roles: ['engineer'] }, 2],
    ['everybody', {}, 5],
    ['nobody', { roles: ['astronaut'] }, 0],
  ])('counts %s', async (_, parameters, value) => {
    expect(await sizeOf(parameters)).toMatchObject({ quality: 'ok', value });
  });

  it('names the people that it counted', async () => {
    expect(await sizeOf({ groups: ['ai'] })).toMatchObject({
      explanation: [
        { text: 'user:default/mara' },
        { text: 'user:default/priya' },
      ],
    });
  });

  it('has no data where a group is not there, and says which', async () => {
    expect(await sizeOf({ groups: ['ai', 'moon'] })).toEqual({
      quality: 'noData',
      reason: 'the catalog has no group:default/moon',
      explanation: [],
    });
  });

  it('has no data while the catalog knows nobody at all: people have not come yet', async () => {
    expect(await sizeOf({}, readerOf(group('ai')))).toEqual({
      quality: 'noData',
      reason: 'the catalog knows no person yet',
      explanation: [],
    });
  });

  it('has no data where nobody is said to be in a group: members have not come yet', async () => {
    const catalog = readerOf(
      group('ai', ['ml']),
      group('ml'),
      user('mara', []),
    );
    expect(await sizeOf({ groups: ['ai'] }, catalog)).toEqual({
      quality: 'noData',
      reason: 'the catalog knows no member of group:default/ai',
      explanation: [],
    });
  });

  it.each([
    { groups: ['a b'] },
    { groups: ['user:default/x'] },
    { group: 'x' },
  ])('refuses %j', parameters => {
    const { success } = new TeamSize(reader).parameters.safeParse(parameters);
    expect(success).toBe(false);
  });
});

describe('a catalog that hangs', () => {
  it.each([
    ['TeamSize', (catalog: typeof reader) => new TeamSize(catalog), {}],
    [
      'CatalogCount',
      (catalog: typeof reader) => new CatalogCount(catalog),
      { filter: { kind: 'Component' } },
    ],
  ])('keeps %s no longer than 20 seconds', async (_, create, parameters) => {
    jest.useFakeTimers();
    try {
      const hangs = () => new Promise<never>(() => {});
      const catalog = catalogServiceMock.mock({
        queryEntities: hangs,
        async *streamEntities() {
          yield await hangs();
        },
      });
      const source: ReadingSource<unknown> = create({ ...reader, catalog });
      const reading = source
        .read([{ key: 'a', parameters }], context)
        .catch(String);
      await jest.advanceTimersByTimeAsync(20_000);
      expect(await reading).toMatch(
        'the catalog did not answer within 20 seconds',
      );
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('CatalogCount', () => {
  const source = new CatalogCount(reader);

  it('counts what matches', async () => {
    const results = await source.read(
      [
        { key: 'all', parameters: { filter: { kind: 'Component' } } },
        {
          key: 'k3s',
          parameters: {
            filter: {
              kind: 'Component',
              'metadata.annotations.xops.io/placement': ['k3s'],
            },
          },
        },
      ],
      context,
    );
    expect(results.get('all')).toMatchObject({ value: 2 });
    expect(results.get('k3s')).toMatchObject({ value: 1 });
  });

  const countOf = async (...entities: Entity[]) => {
    const results = await new CatalogCount(readerOf(...entities)).read(
      [{ key: 'k3s', parameters: { filter: { kind: 'Component' } } }],
      context,
    );
    return results.get('k3s');
  };

  it('names what it counted by title or name, in the order of names', async () => {
    const titled = component('cerebra', 'ecs');
    titled.metadata.title = 'Cerebra, the brain';
    titled.metadata.description = 'not told';
    expect(await countOf(component('zeus', 'k3s'), titled)).toMatchObject({
      explanation: [{ text: 'Cerebra, the brain' }, { text: 'zeus' }],
    });
  });

  it('names a hundred, and says how many more there are', async () => {
    const many = Array.from({ length: 103 }, (_, index) =>
      component(`service-${1000 + index}`, 'k3s'),
    );
    const counted = await countOf(...many);
    expect(counted).toMatchObject({ value: 103, samples: 103 });
    expect(counted?.explanation).toHaveLength(101);
    expect(counted?.explanation.at(0)).toEqual({ text: 'service-1000' });
    expect(counted?.explanation.at(-1)).toEqual({ text: 'and 3 more' });
  });

  it('counts none where others are', async () => {
    expect(await countOf(group('ai'))).toMatchObject({
      quality: 'ok',
      value: 0,
    });
  });

  it('says of none which filter nothing matched, and of how many', async () => {
    const filter = {
      kind: 'Component',
      'metadata.annotations.xops.io/placement': ['k8s', 'nomad'],
    };
    const results = await source.read(
      [{ key: 'none', parameters: { filter } }],
      context,
    );
    expect(results.get('none')?.explanation).toEqual([
      {
        text: 'None of the 10 entities of the catalog has kind = Component and metadata.annotations.xops.io/placement = k8s or nomad',
      },
    ]);
  });

  it.each([
    ['is empty', []],
    [
      'knows the locations alone that it will read',
      [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Location',
          metadata: { name: 'all', namespace: 'default' },
        },
      ],
    ],
  ])('has no data while the catalog %s', async (_, entities) => {
    expect(await countOf(...entities)).toEqual({
      quality: 'noData',
      reason: 'the catalog is empty yet',
      explanation: [],
    });
  });

  it.each([{}, { filter: {} }, { filter: { kind: [] } }])(
    'refuses %j',
    parameters => {
      expect(source.parameters.safeParse(parameters).success).toBe(false);
    },
  );
});
