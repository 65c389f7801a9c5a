import { TestDatabases } from '@backstage/backend-test-utils';
import { pulls, ruleOf } from '../__testUtils__/rules';
import { above, atOnce, startEvaluator } from '../__testUtils__/startEvaluator';
import { RuleEvaluator } from './RuleEvaluator';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())(
  'RuleEvaluator, of readings in their time, on %s',
  id => {
    const start = () => startEvaluator(databases, id);

    it('fires when a value crosses, tells so, and clears in the next round', async () => {
      const { watch, read, evaluate, stateOf, path, notices } = await start();
      const condition = { ...above(5), comparator: 'crosses' as const };
      await watch(ruleOf('iac', { condition, timing: atOnce }));
      await read(0, 3);
      await evaluate(0);
      await read(1, 8);
      await evaluate(1.1);
      expect(await stateOf()).toMatchObject({ state: 'firing' });
      await evaluate(2);
      expect(await path()).toEqual([
        'pending',
        'firing',
        'recovering',
        'inactive',
      ]);
      expect(await notices()).toEqual([
        { notice_id: 'iac:2', to_state: 'firing' },
        { notice_id: 'iac:4', to_state: 'inactive' },
      ]);
    });

    it('tells that a rule fired also where it is over when the round is made up', async () => {
      const { watch, read, evaluate, notices } = await start();
      await watch(ruleOf('iac', { timing: atOnce }));
      await read(0, 3);
      await evaluate(0);
      await read(1, 8);
      await read(2, 3);
      await evaluate(3);
      expect(await notices()).toEqual([
        { notice_id: 'iac:2', to_state: 'firing' },
        { notice_id: 'iac:4', to_state: 'inactive' },
      ]);
    });

    it('leaves what is dated in the future until its time has come', async () => {
      const { stores, watch, read, evaluate, stateOf, path } = await start();
      await watch(ruleOf('iac', { timing: atOnce }));
      await read(0, 3);
      await evaluate(0);
      await read(5, 9);
      await stores.readings.save([
        { ...pulls(0, 9), at: '2099-01-01T00:00:00.000Z' },
      ]);
      for (let at = 1; at <= 4; at += 1) {
        await read(at, 3);
        await evaluate(at);
      }
      expect(await path()).toEqual([]);
      await evaluate(5);
      expect(await path()).toEqual(['pending', 'firing']);
      await read(6, 3);
      await evaluate(6);
      expect(await stateOf()).toMatchObject({ state: 'inactive' });
    });

    it('goes by what a replica with a clock ahead has read, and does not flap', async () => {
      const { stores, watch, read, evaluate, path } = await start();
      await watch(ruleOf('iac', { timing: atOnce }));
      await read(0, 3);
      await evaluate(0);
      for (let at = 1; at <= 5; at += 1) {
        await read(at + 4, 9);
        await evaluate(at + 4);
        await evaluate(at, new RuleEvaluator(stores));
      }
      expect(await path()).toEqual(['pending', 'firing']);
    });
  },
);
