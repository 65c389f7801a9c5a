import { mockServices } from '@backstage/backend-test-utils';
import {
  Act,
  ActivationReport,
  RecordedAct,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { ActivationReceiver } from '../activations/ActivationReceiver';
import { RuleEvaluator } from '../engine/RuleEvaluator';
import { RulesView } from '../RulesView';
import { openTriggersDatabase } from '../store/TriggersDatabase';
import { minute, newRules, pulls, ruleOf } from './rules';

export const MARA = 'user:default/mara';
export const made = {
  entityRef: 'component:default/atlantis',
  repositoryUrl: 'https://git.example.com/acme/atlantis',
  recordUrl: 'https://git.example.com/acme/atlantis/docs/adr/0001.md',
};

const timing = { for: 'PT0S', keepFiringFor: 'PT0S' };
const [iac] = Object.values(ruleOf('iac').readings);
/** What `calm` looks at, which never fires. */
const condition = {
  reading: Object.keys(ruleOf('iac').readings)[0],
  comparator: '>',
  threshold: 1000,
  unit: { kind: 'rate', per: 'P7D' },
} as const;

/**
 * Rules of the action `activate-atlantis` that fire at once above five (`iac`,
 * `team`) and above a thousand (`calm`), and one of another action (`vault`).
 */
export async function startActivations(knex: Knex) {
  const stores = await openTriggersDatabase(mockServices.database({ knex }));
  const told: string[][] = [];
  const other = { id: 'activate-vault', words: 'Activate Vault' };
  await stores.rules.replaceLocation(
    'tests',
    newRules([
      ruleOf('iac', { timing }),
      ruleOf('team', { timing }),
      ruleOf('calm', {
        timing,
        condition,
        readings: { [condition.reading]: iac },
      }),
      ruleOf('vault', { timing, action: other }),
    ]),
    minute(0),
  );
  const actsOf = async (ruleId: string): Promise<RecordedAct[]> =>
    (await stores.acts.listByRule([ruleId])).get(ruleId) ?? [];
  return {
    stores,
    told,
    actsOf,
    kindsOf: async (ruleId: string) =>
      (await actsOf(ruleId)).map(({ kind }) => kind).sort(),
    summaryOf: async (ruleId: string, minutes: number) =>
      (
        await new RulesView(stores).summarize([ruleOf(ruleId)], minute(minutes))
      )[0],
    report: (part: Partial<ActivationReport> = {}, minutes = 5) =>
      new ActivationReceiver({
        stores,
        now: () => minute(minutes),
        onChanged: async ids => {
          told.push([...ids]);
        },
      }).receive({
        taskId: 'task-1',
        action: 'activate-atlantis',
        by: MARA,
        made,
        ...part,
      }),
    async evaluate(value: number, minutes = 0) {
      await stores.readings.save([pulls(minutes, value)]);
      const { signal } = new AbortController();
      await new RuleEvaluator(stores).evaluateAll(minute(minutes), signal);
    },
    act: (ruleId: string, what: Act, minutes = 1) =>
      stores.acts.save({ ruleId, act: what, by: MARA, now: minute(minutes) }),
  };
}
export type ActivationTester = Awaited<ReturnType<typeof startActivations>>;
