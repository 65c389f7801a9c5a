import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ReadingResult, ReadingSource } from '@xops/plugin-xops-triggers-node';
import { z } from 'zod';
import { minute, newRules, pullsKey, ruleOf } from '../__testUtils__/rules';
import { SourceRegistry } from '../sources/SourceRegistry';
import { openTriggersDatabase } from '../store/TriggersDatabase';
import { TriggersRound } from './TriggersRound';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const signal = new AbortController().signal;

describe.each(databases.eachSupportedId())('TriggersRound on %s', id => {
  async function start(results: ReadingResult[]) {
    const knex = await databases.init(id);
    const stores = await openTriggersDatabase(mockServices.database({ knex }));
    const atOnce = { for: 'PT0S', keepFiringFor: 'PT0S' };
    await stores.rules.replaceLocation(
      'tests',
      newRules(['a', 'b'].map(it => ruleOf(it, { timing: atOnce }))),
      minute(0),
    );
    const source: ReadingSource<object> = {
      id: 'pullRequests.rate',
      description: 'For tests',
      parameters: z.strictObject({}),
      unit: () => ({ kind: 'rate', per: 'P7D' }),
      intervalSeconds: 300,
      timeToLiveSeconds: 900,
      read: async requests => {
        const result = results.shift();
        return new Map(result ? requests.map(({ key }) => [key, result]) : []);
      },
    };
    const registry = new SourceRegistry();
    registry.add(source);
    const told: string[] = [];
    const changed: string[][] = [];
    let minutes = 0;
    const logger = mockServices.logger.mock();
    const round = new TriggersRound({
      stores,
      registry,
      logger,
      now: () => minute(minutes),
      onTransitions: async steps => {
        told.push(...steps.map(({ ruleId, to }) => `${ruleId} ${to}`));
      },
      onReadings: async ruleIds => {
        changed.push([...ruleIds]);
      },
    });
    const runAt = (time: number) => {
      minutes = time;
      return round.run(signal);
    };
    return { stores, runAt, told, changed, logger, results };
  }
  const value = (number: number): ReadingResult => ({
    quality: 'ok',
    value: number,
    explanation: [{ text: '#17', url: 'https://git.example.org/pulls/17' }],
  });

  it('reads once for two rules, evaluates both, and tells their steps', async () => {
    const { stores, runAt, told } = await start([value(6), value(99)]);
    await runAt(0);
    expect(told).toEqual(['a pending', 'a firing', 'b pending', 'b firing']);
    expect((await stores.readings.findNewest()).get(pullsKey)).toMatchObject({
      value: 6,
    });
    expect(
      (await stores.readings.findExplanations([pullsKey])).get(pullsKey),
    ).toEqual([{ text: '#17', url: 'https://git.example.org/pulls/17' }]);
  });

  it('reads again when the interval has passed, and tells nothing while nothing changes', async () => {
    const { runAt, told, results } = await start([value(6), value(7)]);
    await runAt(0);
    await runAt(4);
    expect(results).toHaveLength(1);
    await runAt(5);
    expect(results).toHaveLength(0);
    expect(told).toHaveLength(4);
  });

  it('tells of a value that is another, or is made of something else, and of no other', async () => {
    const other = { ...value(7), explanation: [{ text: '#18' }] };
    const { runAt, changed } = await start([
      value(6),
      value(6),
      value(7),
      other,
    ]);
    await runAt(0);
    expect(changed.splice(0)).toEqual([['a', 'b']]);
    await runAt(5);
    expect(changed).toEqual([]);
    await runAt(10);
    await runAt(15);
    expect(changed).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('logs what could not be read, and goes on firing', async () => {
    const { runAt, logger, stores } = await start([
      value(6),
      { quality: 'error', reason: '403 Forbidden', explanation: [] },
    ]);
    await runAt(0);
    await runAt(5);
    expect(logger.warn).toHaveBeenCalledWith(
      `'${pullsKey}' could not be read: 403 Forbidden`,
    );
    expect((await stores.states.listStates()).get('a')?.state).toMatchObject({
      state: 'firing',
      mark: 'error',
    });
  });
});
