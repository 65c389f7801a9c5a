import { TestDatabases } from '@backstage/backend-test-utils';
import { Act } from '@xops/plugin-xops-triggers-common';
import {
  ActivationTester,
  startActivations,
} from '../__testUtils__/activationTester';
import { minute } from '../__testUtils__/rules';
import { EndsRound } from './EndsRound';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const override = (minutes: number): Act => ({
  kind: 'override',
  reason: 'rehearsal',
  until: minute(minutes).toISOString(),
});

describe.each(databases.eachSupportedId())('EndsRound on %s', id => {
  let tester: ActivationTester;
  let told: string[][];

  beforeEach(async () => {
    tester = await startActivations(await databases.init(id));
    told = [];
  });

  const run = (minutes: number) =>
    new EndsRound({
      stores: tester.stores,
      now: () => minute(minutes),
      onEnded: async ruleIds => {
        told.push([...ruleIds]);
      },
    }).run();
  const endsOf = async (ruleId: string) =>
    (await tester.actsOf(ruleId))
      .filter(({ kind }) => kind.endsWith('End'))
      .map(({ kind, at, by }) => ({ kind, at, by }));

  it('tells once that an override has ended by itself, at its date', async () => {
    await tester.act('iac', override(30));
    await run(29);
    expect(await endsOf('iac')).toEqual([]);
    await run(31);
    await run(32);
    expect(await endsOf('iac')).toEqual([
      { kind: 'overrideEnd', at: minute(30).toISOString(), by: 'system' },
    ]);
    expect(told).toEqual([['iac']]);
    const { items } = await tester.stores.history.list({
      ruleId: 'iac',
      limit: 10,
    });
    expect(items[0]).toMatchObject({
      kind: 'act',
      at: minute(30).toISOString(),
      act: { kind: 'overrideEnd' },
    });
  });

  it('tells the same of a dismissal until a date', async () => {
    const until = minute(30).toISOString();
    await tester.act('iac', { kind: 'dismiss', reason: 'later', until });
    await run(31);
    expect(await endsOf('iac')).toMatchObject([{ kind: 'dismissalEnd' }]);
  });

  it('tells nothing of what was closed before, or goes on longer', async () => {
    await tester.act('iac', override(30));
    await tester.act('iac', { kind: 'close', reason: 'done' }, 5);
    await tester.act('team', override(30), 2);
    await tester.act('team', override(60), 3);
    await run(31);
    expect(await endsOf('iac')).toEqual([]);
    expect(await endsOf('team')).toEqual([]);
    await run(61);
    expect(await endsOf('team')).toMatchObject([
      { at: minute(60).toISOString() },
    ]);
  });

  it('tells what ended while nothing ran, and after a clock that was ahead', async () => {
    await tester.act('iac', override(30));
    await run(20);
    await run(10 * 24 * 60);
    expect(await endsOf('iac')).toHaveLength(1);
    await tester.act('team', override(60), 40);
    await run(50);
    await run(61);
    expect(await endsOf('team')).toHaveLength(1);
  });

  it('changes nothing of what stands afterwards', async () => {
    await tester.act('iac', override(30));
    await run(31);
    expect((await tester.summaryOf('iac', 32)).override).toBeUndefined();
    await tester.act('iac', { kind: 'activate' }, 33);
    expect((await tester.summaryOf('iac', 34)).activated).toBeDefined();
  });
});
