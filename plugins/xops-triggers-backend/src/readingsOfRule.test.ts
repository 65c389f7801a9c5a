import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Reading } from '@xops/plugin-xops-triggers-common';
import { minute, pulls, pullsKey, ruleOf } from './__testUtils__/rules';
import { readingsOfRule } from './readingsOfRule';
import { openTriggersDatabase } from './store/TriggersDatabase';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('readingsOfRule on %s', id => {
  async function read(readings: Reading[], since = 0, points = 40) {
    const knex = await databases.init(id);
    const stores = await openTriggersDatabase(mockServices.database({ knex }));
    await stores.readings.save(readings);
    return await readingsOfRule(stores.series, {
      rule: ruleOf('iac'),
      since: minute(since).toISOString(),
      points,
      now: minute(100_000),
    });
  }

  it('begins with the very moment that was asked for', async () => {
    const answer = await read([pulls(4, 1), pulls(5, 2), pulls(6, 3)], 5);
    expect(answer).toEqual({
      since: minute(5).toISOString(),
      series: [
        {
          reading: pullsKey,
          unit: { kind: 'rate', per: 'P7D' },
          points: [
            { at: minute(5).toISOString(), value: 2 },
            { at: minute(6).toISOString(), value: 3 },
          ],
          gaps: [],
        },
      ],
    });
  });

  it('keeps the peak of a long time, in few points', async () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      pulls(index, index === 1234 ? 99 : 1),
    );
    const [{ points }] = (await read(many)).series;
    expect(points.length).toBeLessThanOrEqual(40);
    expect(points).toContainEqual({
      at: minute(1234).toISOString(),
      value: 99,
    });
  });

  it('shows values in the unit of the threshold, and none that is of another kind', async () => {
    const daily = { kind: 'rate', per: 'P1D' } as const;
    const count = { kind: 'count' } as const;
    const [{ points }] = (
      await read([
        { ...pulls(0, 1), unit: daily },
        { ...pulls(1, 5), unit: count },
      ])
    ).series;
    expect(points.map(({ value }) => value)).toEqual([7]);
  });

  it('tells when and why it could not be read, once for a reason in a row', async () => {
    const failed = [1, 2, 4].map(it => pulls(it, undefined));
    const [{ gaps }] = (await read([...failed, pulls(3, 1)])).series;
    expect(gaps).toEqual(
      [1, 4].map(it => ({
        at: minute(it).toISOString(),
        quality: 'error',
        reason: '403 Forbidden',
      })),
    );
  });
});
