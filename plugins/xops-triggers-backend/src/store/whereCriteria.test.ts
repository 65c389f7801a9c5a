import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { meetsCriteria, RuleCriteria } from '../access/permissionRules';
import { minute, newRules, ruleOf } from '../__testUtils__/rules';
import { openTriggersDatabase, TriggersDatabase } from './TriggersDatabase';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const OWNERS: Record<string, string[]> = {
  both: ['group:default/pay', 'group:default/shop'],
  nobody: [],
  pay: ['group:default/pay'],
  shop: ['group:default/shop'],
};
const pay = { owners: ['group:default/pay'] };
const shop = { owners: ['group:default/shop'] };

describe.each(databases.eachSupportedId())('whereCriteria on %s', id => {
  let stores: TriggersDatabase;

  beforeAll(async () => {
    const knex = await databases.init(id);
    stores = await openTriggersDatabase(mockServices.database({ knex }));
    await stores.rules.replaceLocation(
      'tests',
      newRules(
        Object.entries(OWNERS).map(([name, owners]) =>
          ruleOf(name, { owners }),
        ),
      ),
      minute(0),
    );
  });

  it.each<[string, RuleCriteria, string[]]>([
    ['one owner', pay, ['both', 'pay']],
    [
      'any of several',
      { owners: [...pay.owners, ...shop.owners] },
      ['both', 'pay', 'shop'],
    ],
    ['nobody', { owners: [] }, []],
    ['all of', { allOf: [pay, shop] }, ['both']],
    ['any of', { anyOf: [pay, shop] }, ['both', 'pay', 'shop']],
    ['not', { not: pay }, ['nobody', 'shop']],
    ['nested', { allOf: [{ not: pay }, { anyOf: [shop] }] }, ['shop']],
  ])('finds the rules of %s', async (_, criteria, expected) => {
    const found = await stores.rules.list({ criteria });
    expect(found.map(rule => rule.id)).toEqual(expected);
    expect(
      Object.keys(OWNERS).filter(it =>
        meetsCriteria({ owners: OWNERS[it] }, criteria),
      ),
    ).toEqual(expected);
  });

  it('finds one rule for who may see it alone', async () => {
    expect(await stores.rules.find('shop', { criteria: pay })).toBeUndefined();
    expect(await stores.rules.find('pay', { criteria: pay })).toMatchObject({
      id: 'pay',
    });
  });

  it('keeps to the rules of an action', async () => {
    expect(
      await stores.rules.list({ actionId: 'dance', criteria: pay }),
    ).toEqual([]);
  });

  it('tells owners of rules that are there', async () => {
    expect(await stores.rules.findOwners(['both', 'gone', 'nobody'])).toEqual(
      new Map([
        ['both', OWNERS.both],
        ['nobody', []],
      ]),
    );
  });
});
