import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Reading } from '@xops/plugin-xops-triggers-common';
import {
  minute,
  newRules,
  pulls,
  pullsKey,
  ruleOf,
} from '../__testUtils__/rules';
import { RuleEvaluator } from '../engine/RuleEvaluator';
import { openTriggersDatabase } from './TriggersDatabase';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const signal = new AbortController().signal;

describe.each(databases.eachSupportedId())('readings that repeat on %s', id => {
  async function start() {
    const knex = await databases.init(id);
    const stores = await openTriggersDatabase(mockServices.database({ knex }));
    const take = (reading: Reading) =>
      stores.readings.saveTaken([
        {
          spec: { source: 'pullRequests.rate', parameters: {} },
          reading,
          explanation: [],
        },
      ]);
    const kept = async (): Promise<[number, number | null][]> =>
      (await knex('readings').orderBy('at')).map(({ at, value }) => [
        (Date.parse(at) - minute(0).getTime()) / 60_000,
        value,
      ]);
    return { stores, take, kept };
  }

  it('are kept at their first and last time, and often enough between', async () => {
    const { take, kept } = await start();
    for (let at = 0; at <= 20; at += 1) {
      await take(pulls(at, 6));
    }
    // Each is good for fifteen minutes.
    expect(await kept()).toEqual([
      [0, 6],
      [7, 6],
      [14, 6],
      [20, 6],
    ]);
  });

  it('are all kept where they change, or fail for another reason', async () => {
    const { take, kept } = await start();
    const values = [6, 6, 6, 7, 7, 7, 6];
    for (const [at, value] of values.entries()) {
      await take(pulls(at, value));
    }
    expect(await kept()).toEqual([
      [0, 6],
      [2, 6],
      [3, 7],
      [5, 7],
      [6, 6],
    ]);
    await take({ ...pulls(7, undefined), reason: '401' });
    await take({ ...pulls(8, undefined), reason: '403' });
    await take({ ...pulls(9, undefined), reason: '401' });
    expect(await kept()).toHaveLength(8);
  });

  it('leave what is told late, and what is told again, as it is', async () => {
    const { take, kept } = await start();
    for (const at of [0, 2, 2, 1]) {
      await take(pulls(at, 6));
    }
    expect(await kept()).toEqual([
      [0, 6],
      [1, 6],
      [2, 6],
    ]);
  });

  it('let timers run for whoever makes up for rounds that were missed', async () => {
    const { stores, take } = await start();
    await stores.rules.replaceLocation(
      'tests',
      newRules([
        ruleOf('iac', { timing: { for: 'PT1H', keepFiringFor: 'PT0S' } }),
      ]),
      minute(0),
    );
    const evaluate = (at: number) =>
      new RuleEvaluator(stores).evaluateAll(minute(at), signal);
    await take(pulls(0, 6));
    await evaluate(0);
    for (let at = 1; at <= 65; at += 1) {
      await take(pulls(at, 6));
    }
    await evaluate(66);
    expect(
      (await stores.states.listTransitions('iac')).map(({ to }) => to),
    ).toEqual(['pending', 'firing']);
    const newest = await stores.readings.findNewest({ keys: [pullsKey] });
    expect(newest.get(pullsKey)?.at).toBe(minute(65).toISOString());
  });
});
