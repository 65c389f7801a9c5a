import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  ReadingPush,
  readingPushSchema,
  RulePush,
} from '@xops/plugin-xops-triggers-common';
import { minute } from '../__testUtils__/rules';
import { MandateSource } from '../sources/MandateSource';
import { SourceRegistry } from '../sources/SourceRegistry';
import { openTriggersDatabase } from '../store/TriggersDatabase';
import { PushReceiver } from './PushReceiver';
import { RuleBinder } from './RuleBinder';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const overdue = { source: 'adr.reviewsOverdue', parameters: {} };
const row = {
  subject: 'Overdue reviews',
  condition: '>3',
  comparator: '>' as const,
  threshold: '3',
  mandate: false,
  action: 'Hold a review day',
  raw: '| Overdue reviews | >3 |',
  line: 12,
};

function rulePush(entityRef: string, rows = [row]): RulePush {
  const recordId = '0a1b2c3d4e:docs/adr/5.md';
  return {
    location: '0a1b2c3d4e',
    records: [{ recordId, entityRef, title: 'A', path: 'docs/adr/5.md', rows }],
  };
}
const readingPush = (
  reading: Partial<ReadingPush['readings'][number]> = {},
): ReadingPush =>
  readingPushSchema.parse({
    readings: [
      {
        spec: overdue,
        at: minute(0).toISOString(),
        quality: 'ok',
        value: 4,
        unit: { kind: 'count', of: 'reviews' },
        timeToLiveSeconds: 600,
        explanation: [{ text: 'ADR 5' }],
        ...reading,
      },
    ],
  });

describe.each(databases.eachSupportedId())('PushReceiver on %s', id => {
  async function start() {
    const knex = await databases.init(id);
    const stores = await openTriggersDatabase(mockServices.database({ knex }));
    const catalog = catalogServiceMock.mock({
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(ref =>
          ref === 'component:default/shop'
            ? {
                apiVersion: 'backstage.io/v1alpha1',
                kind: 'Component',
                metadata: { name: 'shop', namespace: 'default' },
                relations: [
                  { type: 'ownedBy', targetRef: 'group:default/pay' },
                  { type: 'partOf', targetRef: 'system:default/all' },
                ],
              }
            : undefined,
        ),
      }),
    });
    const registry = new SourceRegistry();
    registry.add(new MandateSource({ list: () => stores.mandates.list() }));
    const now = () => minute(0);
    const aliases = {
      readings: [{ words: ['Overdue reviews'], reading: overdue }],
      actions: [],
    };
    const options = { stores, registry, aliases, rules: [], now };
    const onChanged = jest.fn();
    const receiver = new PushReceiver({
      ...options,
      auth: mockServices.auth(),
      catalog,
      binder: new RuleBinder(options),
      onChanged,
    });
    return { receiver, stores, catalog, onChanged };
  }

  it('says which rules changed, and nothing where none did', async () => {
    const { receiver, onChanged } = await start();
    await receiver.receiveRules(rulePush('Component:shop'));
    expect(onChanged.mock.calls).toEqual([[[expect.any(String)]]]);
    await receiver.receiveRules(rulePush('Component:shop'));
    expect(onChanged).toHaveBeenCalledTimes(1);
  });

  it("gives a rule the owners of the record's entity", async () => {
    const { receiver, stores } = await start();
    await receiver.receiveRules(rulePush('Component:shop'));
    expect(await stores.rules.list()).toMatchObject([
      { owners: ['group:default/pay'] },
    ]);
  });

  it('keeps a rule whose entity the catalog does not know, for nobody', async () => {
    const { receiver, stores } = await start();
    await receiver.receiveRules(rulePush('component:default/gone'));
    expect(await stores.rules.list()).toMatchObject([{ owners: [] }]);
  });

  it('changes nothing when it is told again', async () => {
    const { receiver } = await start();
    const push = rulePush('component:default/shop');
    const none = { added: 0, changed: 0, removed: 0 };
    expect(await receiver.receiveRules(push)).toMatchObject({
      ...none,
      added: 1,
    });
    expect(await receiver.receiveRules(push)).toMatchObject(none);
  });

  it('keeps what it has when the catalog is silent', async () => {
    const { receiver, stores, catalog } = await start();
    await receiver.receiveRules(rulePush('component:default/shop'));
    catalog.getEntitiesByRefs.mockRejectedValueOnce(
      Object.assign(new Error('Unauthorized'), { statusCode: 401 }),
    );
    const failing = receiver.receiveRules(rulePush('component:default/a', []));
    await expect(failing).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('who owns these rules'),
    });
    expect(await stores.rules.list()).toHaveLength(1);
  });

  it('refuses what names no entity', async () => {
    const { receiver } = await start();
    await expect(receiver.receiveRules(rulePush('shop'))).rejects.toThrow(
      "'shop' is no entity reference",
    );
  });

  it('binds a row once somebody tells what it waits for, without being told the row again', async () => {
    const { receiver, stores } = await start();
    const push = rulePush('component:default/shop');
    expect(await receiver.receiveRules(push)).toMatchObject({ unbound: 1 });
    await receiver.receiveReadings(readingPush());
    expect(await stores.rules.listWatched()).toMatchObject([
      { condition: { threshold: 3, unit: { kind: 'count', of: 'reviews' } } },
    ]);
    expect(await receiver.receiveRules(push)).toMatchObject({
      unbound: 0,
      changed: 0,
    });
  });

  it('keeps a reading once, with what it is made of', async () => {
    const { receiver, stores } = await start();
    await receiver.receiveReadings(readingPush());
    await receiver.receiveReadings(readingPush());
    const key = 'adr.reviewsOverdue?{}';
    const between = { after: '', until: minute(1).toISOString() };
    expect(await stores.readings.findBetween([key], between)).toMatchObject([
      { value: 4, quality: 'ok' },
    ]);
    expect(await stores.readings.findExplanations([key])).toEqual(
      new Map([[key, [{ text: 'ADR 5' }]]]),
    );
  });

  it.each([
    [{ value: undefined }, 'has a value exactly when its quality is ok'],
    [{ quality: 'error' as const }, 'has a value exactly when'],
    [
      { spec: { source: 'mandate', parameters: { kinds: ['iot'] } } },
      "'mandate' is read by the triggers themselves",
    ],
    [
      { at: minute(6).toISOString() },
      "'adr.reviewsOverdue?{}' is of 2026-03-01T00:06:00.000Z, which is still to come",
    ],
  ])('refuses the reading %j', async (reading, message) => {
    const { receiver, stores } = await start();
    await expect(
      receiver.receiveReadings({
        readings: [
          ...readingPush().readings,
          { ...readingPush().readings[0], ...reading },
        ],
      }),
    ).rejects.toThrow(message);
    expect(await stores.readings.findNewest()).toEqual(new Map());
  });
});
