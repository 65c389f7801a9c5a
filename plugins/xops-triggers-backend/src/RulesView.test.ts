import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Act, TriggerRule } from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { minute, newRules, pulls, ruleOf } from './__testUtils__/rules';
import { RuleEvaluator } from './engine/RuleEvaluator';
import { RulesView } from './RulesView';
import {
  openTriggersDatabase,
  TriggersDatabase,
} from './store/TriggersDatabase';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const signal = new AbortController().signal;
const MARA = 'user:default/mara';

describe.each(databases.eachSupportedId())('RulesView on %s', id => {
  let knex: Knex;
  let stores: TriggersDatabase;
  let view: RulesView;

  const replace = (minutes: number, rules: TriggerRule[]) =>
    stores.rules.replaceLocation('tests', newRules(rules), minute(minutes));

  beforeEach(async () => {
    knex = await databases.init(id);
    stores = await openTriggersDatabase(mockServices.database({ knex }));
    view = new RulesView(stores);
    const atOnce = { for: 'PT0S', keepFiringFor: 'PT0S' };
    await replace(0, [ruleOf('iac', { timing: atOnce })]);
  });

  async function evaluate(minutes: number, value: number | undefined) {
    await stores.readings.save([pulls(minutes, value)]);
    await new RuleEvaluator(stores).evaluateAll(minute(minutes), signal);
  }
  const act = (minutes: number, what: Act) =>
    stores.acts.save({
      ruleId: 'iac',
      act: what,
      by: MARA,
      now: minute(minutes),
    });
  const opening = (
    minutes: number,
    action = 'activate-atlantis',
    mayRead = true,
  ) => view.opening(action, { now: minute(minutes), mayRead: () => mayRead });

  it('is locked for an action that no rule names', async () => {
    expect(await opening(0, 'activate-moon')).toEqual({
      others: [],
      action: 'activate-moon',
      open: false,
      reason: 'no trigger for it is known',
      at: minute(0).toISOString(),
    });
  });

  it('is locked before its trigger was ever evaluated', async () => {
    expect(await opening(0)).toMatchObject({
      open: false,
      reason:
        'its trigger was never evaluated: IaC PRs above 5 a week: Activate Atlantis on K3S',
    });
  });

  it('is locked while its trigger is quiet, and says how far it is', async () => {
    await evaluate(0, 3.2);
    expect(await opening(1)).toMatchObject({
      open: false,
      ruleId: 'iac',
      distance: {
        value: 3.2,
        threshold: 5,
        unit: 'a week',
        readAt: minute(0).toISOString(),
      },
    });
  });

  it('tells no distance to a demand, which is declared or not', async () => {
    const unit = { kind: 'flag' } as const;
    const { condition } = ruleOf('iac');
    await replace(0, [
      ruleOf('iac', { condition: { ...condition, threshold: 1, unit } }),
    ]);
    await stores.readings.save([{ ...pulls(0, 0), unit }]);
    const locked = await opening(1);
    expect(locked).toMatchObject({ open: false, ruleId: 'iac' });
    expect(locked.distance).toBeUndefined();
  });

  it('opens when its trigger fires, and stays open while reading fails', async () => {
    await evaluate(0, 6);
    expect(await opening(0)).toMatchObject({ open: true });
    await evaluate(5, undefined);
    expect(await opening(5)).toMatchObject({ open: true });
  });

  it('stays locked for a trigger that never had a reading', async () => {
    await evaluate(0, undefined);
    expect(await opening(0)).toMatchObject({
      open: false,
      reason: expect.stringContaining('cannot be read (error)'),
    });
  });

  it('is locked by a dismissal until the trigger has been quiet', async () => {
    await evaluate(0, 6);
    await act(1, { kind: 'dismiss', reason: 'next quarter' });
    expect(await opening(2)).toMatchObject({ open: false });
    await evaluate(3, 3);
    await evaluate(4, 6);
    expect(await opening(4)).toMatchObject({ open: true });
  });

  it('is opened by an override until its end', async () => {
    await evaluate(0, 3);
    const until = minute(10).toISOString();
    await act(1, { kind: 'override', reason: 'rehearsal', until });
    expect(await opening(9)).toMatchObject({
      open: true,
      reason: 'mara opened it on record until 2026-03-01 00:10 UTC: rehearsal',
      ruleId: 'iac',
    });
    expect(await opening(10)).toMatchObject({ open: false });
  });

  it('tells neither who did what nor why to those who may not read the rule', async () => {
    const atlantis = 'activate-atlantis';
    await evaluate(0, 6);
    await act(1, { kind: 'dismiss', reason: 'secret' });
    const dismissed = await opening(2, atlantis, false);
    expect(dismissed.reason).toMatch(/and was dismissed on record: IaC PRs/);
    await act(3, { kind: 'close', reason: 'secret' });
    await act(4, { kind: 'activate' });
    await evaluate(5, 3);
    const activated = await opening(5, atlantis, false);
    expect(activated.reason).toMatch(/^it was activated on record at /);
    const until = minute(60).toISOString();
    await act(6, { kind: 'close', reason: 'secret' });
    await act(7, { kind: 'override', reason: 'secret', until });
    expect(await opening(8, atlantis, false)).toMatchObject({
      open: true,
      reason: 'it was opened on record until 2026-03-01 01:00 UTC',
      ruleId: 'iac',
    });
  });

  it('names of several rules the nearest that can be told', async () => {
    const rules = [
      ruleOf('a-broken', { readings: {} }),
      ruleOf('b-far', {
        condition: { ...ruleOf('b').condition, threshold: 50 },
      }),
      ruleOf('c-near'),
    ];
    await replace(0, rules);
    await evaluate(1, 3);
    expect(await opening(1)).toMatchObject({ open: false, ruleId: 'c-near' });
  });

  it('says of an action that only rows name that nothing measures it', async () => {
    const { condition, timing, readings, ...facts } = ruleOf('iac');
    const words = {
      subject: 'Mood',
      condition: '<3',
      mandate: false,
      raw: '',
      line: 1,
    };
    const rule = { ...facts, subject: 'Mood', words, unbound: 'no reading' };
    await stores.rules.replaceLocation('tests', [{ rule }], minute(1));
    const { reason, ruleId } = await opening(2);
    expect(reason).toBe(
      'nothing measures its trigger yet: Mood <3: Activate Atlantis on K3S',
    );
    expect(ruleId).toBeUndefined();
  });

  it('stays open from "activated" until somebody closes it', async () => {
    await evaluate(0, 6);
    await act(1, { kind: 'activate' });
    await evaluate(2, 3);
    expect(await opening(3)).toMatchObject({ open: true });
    await act(4, { kind: 'close', reason: 'done' });
    expect(await opening(5)).toMatchObject({ open: false });
  });

  it('is not opened by what somebody did for another path of the same rule', async () => {
    await evaluate(0, 6);
    await act(1, { kind: 'activate' });
    const until = minute(60).toISOString();
    await act(1, { kind: 'override', reason: 'rehearsal', until });
    await evaluate(2, 3);
    const crossplane = { id: 'activate-crossplane', words: 'Crossplane' };
    await replace(3, [ruleOf('iac', { action: crossplane })]);
    expect(await opening(4, 'activate-crossplane')).toMatchObject({
      open: false,
    });
    await replace(5, [ruleOf('iac')]);
    expect(await opening(6)).toMatchObject({ open: false });
    const acts = (await stores.acts.listByRule(['iac'])).get('iac') ?? [];
    expect(acts.map(({ kind }) => kind)).toEqual([
      'activate',
      'override',
      'lapse',
    ]);
    expect(acts[2]).toMatchObject({
      by: 'system',
      reason:
        "its action was 'activate-atlantis' and is now 'activate-crossplane'",
    });
  });

  it('is not opened by what somebody did before the rule was gone and came back', async () => {
    await evaluate(0, 6);
    await act(1, { kind: 'activate' });
    await evaluate(2, 3);
    await replace(3, []);
    await replace(4, [ruleOf('iac')]);
    expect(await opening(5)).toMatchObject({ open: false });
  });

  it('is closed by whoever closes it last, also when their clock is behind', async () => {
    await evaluate(0, 6);
    await act(9, { kind: 'activate' });
    await act(8, { kind: 'close', reason: 'done' });
    await evaluate(10, 3);
    expect(await opening(10)).toMatchObject({ open: false });
  });

  it('has a way back from an override and from a dismissal', async () => {
    await evaluate(0, 3);
    const until = minute(60).toISOString();
    await act(1, { kind: 'override', reason: 'rehearsal', until });
    await act(2, { kind: 'close', reason: 'over' });
    expect(await opening(3)).toMatchObject({ open: false });
    await evaluate(4, 6);
    await act(5, { kind: 'dismiss', reason: 'next quarter', until });
    await act(6, { kind: 'close', reason: 'now after all' });
    expect(await opening(7)).toMatchObject({ open: true });
  });

  it('is not changed by an acknowledgement', async () => {
    await evaluate(0, 6);
    await act(1, { kind: 'acknowledge' });
    expect(await opening(2)).toMatchObject({ open: true });
    const [summary] = await view.summarize([ruleOf('iac')], minute(2));
    expect(summary).toMatchObject({
      state: 'firing',
      acknowledged: { by: MARA, sequence: 2 },
    });
  });

  it('refuses an act on a trigger that is not there', async () => {
    await expect(
      stores.acts.save({
        ruleId: 'moon',
        act: { kind: 'acknowledge' },
        by: MARA,
        now: minute(0),
      }),
    ).rejects.toThrow("There is no trigger 'moon'");
  });

  it.each<Act>([
    { kind: 'override', reason: 'x', until: minute(60).toISOString() },
    { kind: 'activate' },
    { kind: 'acknowledge' },
  ])(
    'is not opened by a rule that is switched off, after $kind',
    async what => {
      await evaluate(0, 6);
      await act(1, what);
      expect(await opening(2)).toMatchObject({ open: true, ruleId: 'iac' });
      const at = minute(3).toISOString();
      await stores.edits.switch('iac', { enabled: false, at, by: MARA });
      const { open, reason } = await opening(4);
      expect(open).toBe(false);
      expect(reason).toMatch(/^its trigger is switched off: IaC PRs above 5/);
    },
  );

  it('is locked again when the rule is gone or switched off, whatever its state was', async () => {
    await evaluate(0, 6);
    await replace(1, [ruleOf('iac', { enabled: false })]);
    expect(await opening(1)).toMatchObject({ open: false });
    await replace(2, []);
    expect(await opening(2)).toMatchObject({
      open: false,
      reason: 'no trigger for it is known',
    });
  });
});
