import { TestDatabases } from '@backstage/backend-test-utils';
import { readingKey, TriggerRule } from '@xops/plugin-xops-triggers-common';
import { minute, newRules, ruleOf } from '../__testUtils__/rules';
import { above, atOnce, startEvaluator } from '../__testUtils__/startEvaluator';
import { RuleEvaluator } from './RuleEvaluator';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

function ofTeam(): TriggerRule {
  const spec = { source: 'team.size', parameters: {} };
  const key = readingKey(spec);
  return ruleOf('iac', {
    condition: { ...above(3), reading: key, unit: { kind: 'count' } },
    readings: { [key]: spec },
    timing: atOnce,
  });
}

type Tester = Awaited<ReturnType<typeof startEvaluator>>;

describe.each(databases.eachSupportedId())(
  'RuleEvaluator, of rules that change, on %s',
  id => {
    const start = () => startEvaluator(databases, id);

    it('begins to wait anew, and keeps its place, when a rule is edited while it is pending', async () => {
      const { watch, read, evaluate, stateOf, path } = await start();
      await watch(ruleOf('iac'));
      await read(0, 6);
      await evaluate(0);
      await evaluate(9);
      const lower = { ...ruleOf('iac').condition, threshold: 4 };
      await watch(ruleOf('iac', { condition: lower }));
      await evaluate(11);
      expect(await stateOf()).toMatchObject({
        state: 'pending',
        timerMilliseconds: 0,
        sequence: 1,
      });
      await evaluate(15);
      expect(await path()).toEqual(['pending']);
    });

    it.each<[string, (tester: Tester, isOn: boolean) => Promise<unknown>]>([
      [
        'is switched off',
        ({ stores }, isOn) =>
          stores.edits.switch('iac', {
            at: minute(isOn ? 30 : 1).toISOString(),
            enabled: isOn,
          }),
      ],
      [
        'is gone from its record',
        ({ stores }, isOn) =>
          stores.rules.replaceLocation(
            'tests',
            newRules(isOn ? [ruleOf('iac')] : []),
            minute(isOn ? 30 : 1),
          ),
      ],
    ])(
      'makes nothing up for a time in which a rule %s',
      async (_, setWatched) => {
        const tester = await start();
        const { watch, read, evaluate, stateOf, path } = tester;
        await watch(ruleOf('iac'));
        await read(0, 6);
        await evaluate(0);
        await setWatched(tester, false);
        await read(10, 6);
        await read(20, 3);
        await read(29, 6);
        await evaluate(29);
        await setWatched(tester, true);
        await evaluate(31);
        expect(await path()).toEqual(['pending', 'inactive', 'pending']);
        expect(await stateOf()).toMatchObject({ timerMilliseconds: 0 });
        await evaluate(42);
        expect(await path()).toEqual([
          'pending',
          'inactive',
          'pending',
          'firing',
        ]);
      },
    );

    it.each<[string, (tester: Tester, isOn: boolean) => Promise<unknown>]>([
      [
        'is switched on again',
        ({ stores }, isOn) =>
          stores.edits.switch('iac', {
            at: minute(isOn ? 9000 : 1).toISOString(),
            enabled: isOn,
          }),
      ],
      [
        'is back in its record, over another reading,',
        ({ stores }, isOn) =>
          stores.rules.replaceLocation(
            'tests',
            newRules(isOn ? [ofTeam()] : []),
            minute(isOn ? 9000 : 1),
          ),
      ],
    ])(
      'does not fire before it is known to when it %s',
      async (_, setWatched) => {
        const tester = await start();
        const { stores, watch, read, evaluate, stateOf, path, notices } =
          tester;
        await watch(ruleOf('iac', { timing: atOnce }));
        await read(0, 6);
        await evaluate(0);
        const told = await notices();
        await setWatched(tester, false);
        await setWatched(tester, true);
        expect(await stateOf()).toMatchObject({
          state: 'inactive',
          sequence: 3,
        });
        await evaluate(9001);
        expect(await path()).toEqual(['pending', 'firing', 'inactive']);
        const [, , quiet] = await stores.states.listTransitions('iac');
        expect(quiet).toMatchObject({
          from: 'firing',
          at: minute(9000).toISOString(),
          values: {},
        });
        expect(await notices()).toEqual(told);
      },
    );

    it('clears, and says so, when it is edited into what was never read', async () => {
      const { watchAt, watch, read, evaluate, stateOf, notices } =
        await start();
      await watch(ruleOf('iac', { timing: atOnce }));
      await read(0, 6);
      await evaluate(0);
      await watchAt(1, ofTeam());
      expect(await stateOf()).toMatchObject({ state: 'firing' });
      await evaluate(2);
      expect(await stateOf()).toMatchObject({
        state: 'inactive',
        mark: 'noData',
      });
      expect((await notices()).at(-1)).toMatchObject({ to_state: 'inactive' });
    });

    it.each<[string, (tester: Tester) => RuleEvaluator]>([
      ['this replica', ({ evaluator }) => evaluator],
      ['another replica', ({ stores }) => new RuleEvaluator(stores)],
    ])(
      'does not look at the past by a condition of today, when %s goes on after an edit',
      async (_, next) => {
        const tester = await start();
        const { watchAt, watch, read, evaluate, path } = tester;
        await watch(ruleOf('iac'));
        for (let at = 0; at <= 50; at += 1) {
          await read(at, 4);
          await evaluate(at);
        }
        await watchAt(50.5, ruleOf('iac', { condition: above(3) }));
        await read(51, 4);
        await evaluate(51, next(tester));
        expect(await path()).toEqual(['pending']);
        await read(60, 4);
        await evaluate(60, next(tester));
        expect(await path()).toEqual(['pending']);
        await read(61, 4);
        await evaluate(61, next(tester));
        expect(await path()).toEqual(['pending', 'firing']);
      },
    );

    const changes: [string, (tester: Tester) => Promise<unknown>][] = [
      [
        'edited',
        ({ watch }) =>
          watch(ruleOf('iac', { condition: above(50), timing: atOnce })),
      ],
      ['removed', ({ watch }) => watch()],
      [
        'switched off',
        ({ stores }) =>
          stores.edits.switch('iac', {
            at: minute(0).toISOString(),
            enabled: false,
          }),
      ],
    ];
    it.each(
      changes.flatMap(([name, change]) =>
        [true, false].map(isFirst => ({ name, change, isFirst })),
      ),
    )(
      'takes no step for a rule that is $name while the round runs, its first: $isFirst',
      async ({ change, isFirst }) => {
        const tester = await start();
        const { stores, watch, read, evaluate, path } = tester;
        await watch(ruleOf('iac', { timing: atOnce }));
        await read(0, 3);
        await (isFirst ? undefined : evaluate(0));
        await read(1, 6);
        const rules = await stores.rules.listWatched();
        jest.spyOn(stores.rules, 'listWatched').mockImplementation(async () => {
          await change(tester);
          return rules;
        });
        expect(await evaluate(1)).toMatchObject({
          transitions: [],
          conflicts: ['iac'],
        });
        expect(await path()).toEqual([]);
      },
    );
  },
);
