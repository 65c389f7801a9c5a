import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Comparison, TriggerRule } from '@xops/plugin-xops-triggers-common';
import { RuleEvaluator } from '../engine/RuleEvaluator';
import { openTriggersDatabase } from '../store/TriggersDatabase';
import { minute, newRules, pulls, pullsKey } from './rules';

export const atOnce = { for: 'PT0S', keepFiringFor: 'PT0S' };

/** So many pull requests a week. */
export const above = (threshold: number): Comparison => ({
  reading: pullsKey,
  comparator: '>',
  threshold,
  unit: { kind: 'rate', per: 'P7D' },
});

/** Rules that are evaluated at minutes of the tests' time, on a database of their own. */
export async function startEvaluator(
  databases: TestDatabases,
  id: Parameters<TestDatabases['init']>[0],
) {
  const knex = await databases.init(id);
  const stores = await openTriggersDatabase(mockServices.database({ knex }));
  const evaluator = new RuleEvaluator(stores);
  const watchAt = (minutes: number, ...rules: TriggerRule[]) =>
    stores.rules.replaceLocation('tests', newRules(rules), minute(minutes));
  const { signal } = new AbortController();
  return {
    stores,
    evaluator,
    /** Another process on the same database. */
    startReplica: async () =>
      new RuleEvaluator(
        await openTriggersDatabase(mockServices.database({ knex })),
      ),
    watchAt,
    watch: (...rules: TriggerRule[]) => watchAt(0, ...rules),
    read: (minutes: number, value: number) =>
      stores.readings.save([pulls(minutes, value)]),
    evaluate: (minutes: number, by = evaluator) =>
      by.evaluateAll(minute(minutes), signal),
    stateOf: async () => (await stores.states.listStates()).get('iac')?.state,
    path: async (ruleId = 'iac') =>
      (await stores.states.listTransitions(ruleId)).map(({ to }) => to),
    notices: () =>
      knex('notices').orderBy('sequence').select('notice_id', 'to_state'),
  };
}
