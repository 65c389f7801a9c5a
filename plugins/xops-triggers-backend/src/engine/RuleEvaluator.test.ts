import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { TriggerRule } from '@xops/plugin-xops-triggers-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import {
  minute,
  newRules,
  pulls,
  pullsKey,
  ruleOf,
} from '../__testUtils__/rules';
import {
  openTriggersDatabase,
  TriggersDatabase,
} from '../store/TriggersDatabase';
import { RuleEvaluator } from './RuleEvaluator';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const signal = new AbortController().signal;
describe.each(databases.eachSupportedId())('RuleEvaluator on %s', id => {
  let knex: Knex;
  let stores: TriggersDatabase;
  let evaluator: RuleEvaluator;

  beforeEach(async () => {
    knex = await databases.init(id);
    stores = await openTriggersDatabase(mockServices.database({ knex }));
    evaluator = new RuleEvaluator(stores);
  });

  const watch = (...rules: TriggerRule[]) =>
    stores.rules.replaceLocation('tests', newRules(rules), minute(0));
  const read = (minutes: number, value: number | undefined) =>
    stores.readings.save([pulls(minutes, value)]);
  const evaluate = (minutes: number, by = evaluator) =>
    by.evaluateAll(minute(minutes), signal);
  const stateOf = async (ruleId = 'iac') =>
    (await stores.states.listStates()).get(ruleId)?.state;
  const path = async (ruleId = 'iac') =>
    (await stores.states.listTransitions(ruleId)).map(({ to }) => to);
  const notices = () =>
    knex('notices').orderBy('sequence').select('notice_id', 'to_state');

  it('fires once a value has been above for as long as the rule says', async () => {
    await watch(ruleOf('iac'));
    await read(0, 6);
    await evaluate(0);
    await evaluate(5);
    expect(await stateOf()).toMatchObject({ state: 'pending' });
    await evaluate(10);
    expect(await stateOf()).toMatchObject({ state: 'firing', sequence: 2 });
    expect(await notices()).toEqual([
      { notice_id: 'iac:1', to_state: 'pending' },
      { notice_id: 'iac:2', to_state: 'firing' },
    ]);
  });

  it('goes on after a restart as if nothing had been', async () => {
    await watch(ruleOf('iac'));
    await read(0, 6);
    await evaluate(0);
    await evaluate(6);
    const restarted = new RuleEvaluator(
      await openTriggersDatabase(mockServices.database({ knex })),
    );
    await evaluate(9, restarted);
    expect(await path()).toEqual(['pending']);
    await evaluate(10, restarted);
    expect(await path()).toEqual(['pending', 'firing']);
  });

  it('makes up for what was read while nobody evaluated, and invents nothing', async () => {
    await watch(ruleOf('iac'));
    await read(0, 6);
    await evaluate(0);
    await read(8, 6);
    await read(12, 6);
    await read(14, 3);
    await evaluate(16);
    expect(await path()).toEqual(['pending', 'firing', 'recovering']);
    await evaluate(25);
    expect(await path()).toEqual([
      'pending',
      'firing',
      'recovering',
      'inactive',
    ]);
  });

  it('does not count hours in which nothing was read', async () => {
    await watch(ruleOf('iac'));
    await read(0, 6);
    await evaluate(0);
    await evaluate(300);
    expect(await stateOf()).toMatchObject({ state: 'pending', mark: 'stale' });
    await read(301, 6);
    await evaluate(302);
    expect(await stateOf()).toMatchObject({ state: 'pending' });
    expect((await stateOf())?.mark).toBeUndefined();
  });

  it('keeps a firing rule firing while reading fails, marked, and says why', async () => {
    await watch(
      ruleOf('iac', { timing: { for: 'PT0S', keepFiringFor: 'PT0S' } }),
    );
    await read(0, 6);
    await evaluate(0);
    await read(5, undefined);
    await evaluate(5);
    expect(await stateOf()).toMatchObject({ state: 'firing', mark: 'error' });
    const { result_json } = await knex('rule_states').first();
    expect(JSON.parse(result_json).comparisons[0]).toMatchObject({
      reason: '403 Forbidden',
    });
  });

  it('writes nothing while nothing changes', async () => {
    await watch(ruleOf('iac'));
    await read(0, 3);
    await evaluate(0);
    const before = await knex('rule_states');
    await evaluate(1);
    await evaluate(2);
    expect(await knex('rule_states')).toEqual(before);
  });

  it('tells people of the last step alone where one evaluation takes several', async () => {
    await watch(
      ruleOf('iac', { timing: { for: 'PT0S', keepFiringFor: 'PT0S' } }),
    );
    await read(0, 6);
    await evaluate(0);
    expect(await path()).toEqual(['pending', 'firing']);
    expect(await notices()).toEqual([
      { notice_id: 'iac:2', to_state: 'firing' },
    ]);
  });

  it('tells nobody while the rule is silenced, and remembers the step all the same', async () => {
    await watch(ruleOf('iac'));
    const until = minute(60).toISOString();
    await stores.edits.silence('iac', { at: minute(0).toISOString(), until });
    await read(0, 6);
    await evaluate(0);
    expect(await path()).toEqual(['pending']);
    expect(await notices()).toEqual([]);
  });

  it('leaves a rule that is switched off alone', async () => {
    await watch(ruleOf('iac', { enabled: false }));
    await read(0, 6);
    expect((await evaluate(0)).evaluated).toBe(0);
    expect(await stateOf()).toBeUndefined();
  });

  it('goes through what was read once, however long nothing changes', async () => {
    await watch(ruleOf('iac'));
    const between = jest.spyOn(stores.readings, 'findBetween');
    for (let at = 0; at <= 50; at += 10) {
      await read(at, 3);
      await evaluate(at);
    }
    expect(between.mock.calls.map(([, { after }]) => after)).toEqual(
      [0, 10, 20, 30, 40].map(at => minute(at).toISOString()),
    );
  });

  it('writes every hour up to when it was as it is, for whoever goes on', async () => {
    await watch(ruleOf('iac'));
    for (let at = 0; at <= 70; at += 10) {
      await read(at, 3);
      await evaluate(at);
    }
    expect(await stateOf()).toMatchObject({
      state: 'inactive',
      evaluatedAt: minute(60).toISOString(),
    });
  });

  it('writes another reason why it cannot be told, and the same one once', async () => {
    await watch(ruleOf('iac'));
    const failing = (minutes: number, reason: string) =>
      stores.readings.save([{ ...pulls(minutes, undefined), reason }]);
    const reason = async () =>
      (await stores.states.findResult('iac'))?.comparisons[0].reason;
    await failing(0, '401 Unauthorized');
    await evaluate(0);
    await failing(1, '429 Too Many Requests');
    await evaluate(1);
    expect(await reason()).toBe('429 Too Many Requests');
    const before = await knex('rule_states');
    await failing(2, '429 Too Many Requests');
    await evaluate(2);
    expect(await knex('rule_states')).toEqual(before);
  });

  it('keeps with a step what its values were made of', async () => {
    await watch(
      ruleOf('iac', { timing: { for: 'PT0S', keepFiringFor: 'PT0S' } }),
    );
    await stores.readings.saveTaken([
      {
        spec: { source: 'pullRequests.rate', parameters: {} },
        reading: pulls(0, 6),
        explanation: [{ text: '#17' }],
      },
    ]);
    await evaluate(0);
    await read(5, 3);
    await evaluate(5);
    const steps = await stores.states.listTransitions('iac');
    expect(steps[1]).toMatchObject({
      to: 'firing',
      values: { [pullsKey]: 6 },
      explanations: { [pullsKey]: [{ text: '#17' }] },
    });
    expect(steps[2].values).toEqual({ [pullsKey]: 3 });
    expect(steps[2].explanations).toEqual({});
  });

  it('stops at the signal, between two rules', async () => {
    await watch(ruleOf('iac'));
    const stopped = AbortSignal.abort(new Error('the backend stops'));
    await expect(evaluator.evaluateAll(minute(0), stopped)).rejects.toThrow(
      'the backend stops',
    );
    expect(await stateOf()).toBeUndefined();
  });

  it('reaches the same state whether it evaluates often or makes up later', async () => {
    const step = fc.tuple(
      fc.integer({ min: 1, max: 14 }),
      fc.constantFrom(3, 6, 6),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        async parts => {
          await Promise.all(
            ['rule_states', 'transitions', 'notices', 'readings'].map(table =>
              knex(table).delete(),
            ),
          );
          const fresh = new RuleEvaluator(stores);
          // Behind the store's back: who switches a rule on has nothing made up.
          const isLate = (enabled: boolean) =>
            knex('rules').where({ rule_id: 'late' }).update({ enabled });
          await watch(ruleOf('often'), ruleOf('late'));
          let at = 0;
          await read(0, 3);
          await evaluate(0, fresh);
          await isLate(false);
          for (const [gap, value] of parts) {
            at += gap;
            await read(at, value);
            await evaluate(at, fresh);
          }
          await isLate(true);
          await evaluate(at, fresh);
          expect(await path('late')).toEqual(await path('often'));
        },
      ),
      { numRuns: 15 },
    );
  });
});
