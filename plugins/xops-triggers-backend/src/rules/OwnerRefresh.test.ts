import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { component } from '../__testUtils__/moons';
import { minute, newRules, ruleOf } from '../__testUtils__/rules';
import { openTriggersDatabase } from '../store/TriggersDatabase';
import { OwnerRefresh } from './OwnerRefresh';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const origin = {
  kind: 'record' as const,
  recordId: 'a:5.md',
  entityRef: 'component:default/shop',
  title: 'Five',
  path: '5.md',
  line: 3,
  words: '| IaC PRs |',
};

describe.each(databases.eachSupportedId())('OwnerRefresh on %s', id => {
  async function start() {
    const knex = await databases.init(id);
    const stores = await openTriggersDatabase(mockServices.database({ knex }));
    await stores.rules.replaceLocation(
      'tests',
      newRules([ruleOf('iac', { origin }), ruleOf('configured')]),
      minute(0),
    );
    let owner = 'pay';
    const catalog = catalogServiceMock.mock({
      getEntitiesByRefs: async () => ({ items: [component('shop', owner)] }),
    });
    const refreshAt = (minutes: number) =>
      new OwnerRefresh({
        auth: mockServices.auth(),
        catalog,
        stores,
        now: () => minute(minutes),
      }).refreshWhenDue();
    const owners = async () =>
      Object.fromEntries(await stores.rules.findOwners(['iac', 'configured']));
    return {
      catalog,
      stores,
      refreshAt,
      owners,
      setOwner: (name: string) => {
        owner = name;
      },
    };
  }

  it('gives rules of records the owners of their entities, and leaves other rules theirs', async () => {
    const { stores, refreshAt, owners } = await start();
    expect(await refreshAt(0)).toBe(1);
    expect(await owners()).toEqual({
      iac: ['group:default/pay'],
      configured: ['group:default/platform'],
    });
    expect(await stores.rules.find('iac')).toMatchObject({
      owners: ['group:default/pay'],
    });
  });

  it('asks the catalog every ten minutes, and writes what has changed alone', async () => {
    const { catalog, refreshAt, owners, setOwner } = await start();
    await refreshAt(0);
    setOwner('shop');
    expect(await refreshAt(9)).toBe(0);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
    expect(await refreshAt(10)).toBe(1);
    expect((await owners()).iac).toEqual(['group:default/shop']);
    expect(await refreshAt(20)).toBe(0);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(3);
  });

  it('asks also when the clock was set back', async () => {
    const { catalog, refreshAt } = await start();
    await refreshAt(600);
    await refreshAt(0);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(2);
  });

  it('leaves everybody theirs while the catalog is silent, and asks again the next time', async () => {
    const { catalog, refreshAt, owners } = await start();
    catalog.getEntitiesByRefs.mockRejectedValueOnce(new Error('503'));
    await expect(refreshAt(0)).rejects.toThrow('503');
    expect((await owners()).iac).toEqual(['group:default/platform']);
    expect(await refreshAt(1)).toBe(1);
  });
});
