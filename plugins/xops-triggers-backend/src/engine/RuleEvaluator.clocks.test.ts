import { TestDatabases } from '@backstage/backend-test-utils';
import { minute, ruleOf } from '../__testUtils__/rules';
import { startEvaluator } from '../__testUtils__/startEvaluator';
import { RuleEvaluator } from './RuleEvaluator';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())(
  'RuleEvaluator, of replicas and their clocks, on %s',
  id => {
    const start = () => startEvaluator(databases, id);

    it('lets one of two replicas take each step', async () => {
      const { stores, watch, read, evaluate, path, notices } = await start();
      await watch(ruleOf('iac'), ruleOf('second'));
      await read(0, 6);
      const other = new RuleEvaluator(stores);
      const rounds = await Promise.all([evaluate(0), evaluate(0, other)]);
      await Promise.all([evaluate(10), evaluate(10, other)]);
      expect(await path('iac')).toEqual(['pending', 'firing']);
      expect(await path('second')).toEqual(['pending', 'firing']);
      expect(await notices()).toHaveLength(4);
      const taken = rounds.flatMap(({ transitions }) =>
        transitions.map(({ ruleId }) => ruleId),
      );
      expect(taken.sort()).toEqual(['iac', 'second']);
    });

    it('takes each step once where the clocks of two replicas are minutes apart, and lets no timer run faster', async () => {
      const { stores, startReplica, ...tester } = await start();
      const { watch, read, evaluate, path, notices } = tester;
      await watch(ruleOf('iac'));
      const behind = await startReplica();
      const skew = 4;
      for (let at = 0; at <= 20; at += 1) {
        await read(at, 6);
        await evaluate(at + skew);
        await evaluate(at, behind);
      }
      expect(await path()).toEqual(['pending', 'firing']);
      const [pending, firing] = await stores.states.listTransitions('iac');
      expect(Date.parse(firing.at) - Date.parse(pending.at)).toBe(600_000);
      expect(await notices()).toHaveLength(2);
    });

    it('waits for a clock that was set back, and undoes nothing', async () => {
      const { stores, watch, read, evaluate, stateOf, path } = await start();
      await watch(ruleOf('iac'));
      await read(0, 6);
      await evaluate(0);
      await evaluate(9);
      await evaluate(3);
      await evaluate(9);
      expect(await stateOf()).toMatchObject({
        state: 'pending',
        timerMilliseconds: 540_000,
        evaluatedAt: minute(9).toISOString(),
      });
      await evaluate(10);
      expect(await path()).toEqual(['pending', 'firing']);
      await evaluate(-600);
      expect(await stateOf()).toMatchObject({ state: 'firing' });
      const times = (await stores.states.listTransitions('iac')).map(
        ({ at }) => at,
      );
      expect(times).toEqual([...times].sort());
    });
  },
);
