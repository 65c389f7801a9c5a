import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  ActivationTester,
  made,
  MARA,
  startActivations,
} from '../__testUtils__/activationTester';
import { minute, ruleOf } from '../__testUtils__/rules';
import { RulesView } from '../RulesView';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('ActivationReceiver on %s', id => {
  let knex: Knex;
  let { stores, told, actsOf, kindsOf, report, evaluate, act } =
    {} as ActivationTester;

  beforeEach(async () => {
    knex = await databases.init(id);
    ({ stores, told, actsOf, kindsOf, report, evaluate, act } =
      await startActivations(knex));
  });

  it('notes on every rule of the action what was made, by whom', async () => {
    const ruleIds = ['calm', 'iac', 'team'];
    expect(await report()).toEqual({ ruleIds, created: true });
    expect(told).toEqual([ruleIds]);
    expect(await actsOf('team')).toMatchObject([
      { kind: 'built', by: MARA, at: minute(5).toISOString(), made },
    ]);
    expect(await actsOf('vault')).toEqual([]);
    const [summary] = await new RulesView(stores).summarize(
      [ruleOf('iac')],
      minute(9),
    );
    expect(summary.pathBuilt?.made).toEqual(made);
  });

  it('changes nothing when the same task tells it again, even of something else', async () => {
    await report();
    const again = { made: { ...made, entityRef: 'component:default/other' } };
    await evaluate(6);
    expect(await report(again, 7)).toEqual({
      ruleIds: ['calm', 'iac', 'team'],
      created: false,
    });
    expect(told).toHaveLength(1);
    expect(await actsOf('iac')).toMatchObject([{ kind: 'built', made }]);
  });

  it('notes what another task made beside it', async () => {
    await report();
    const second = { ...made, entityRef: 'component:default/second' };
    await report({ taskId: 'task-2', made: second }, 6);
    const built = (await actsOf('iac')).map(it => it.made?.entityRef);
    expect(built).toEqual([made.entityRef, second.entityRef]);
  });

  it('activates what fires, so that the path stays open', async () => {
    await evaluate(6);
    await report();
    expect(await kindsOf('iac')).toEqual(['activate', 'built']);
    expect(await kindsOf('team')).toEqual(['activate', 'built']);
    expect(await kindsOf('vault')).toEqual([]);
  });

  it('activates of what fires the rule that the run names', async () => {
    await evaluate(6);
    await report({ trigger: 'team' });
    expect(await kindsOf('iac')).toEqual(['built']);
    expect(await kindsOf('team')).toEqual(['activate', 'built']);
  });

  it('believes no run that names a rule of another action', async () => {
    await evaluate(6);
    await report({ trigger: 'vault' });
    expect(await kindsOf('vault')).toEqual([]);
    expect(await kindsOf('iac')).toEqual(['activate', 'built']);
  });

  it('activates nothing that is quiet, dismissed, or activated already', async () => {
    await report();
    expect(await kindsOf('iac')).toEqual(['built']);
    await evaluate(6);
    await act('iac', { kind: 'activate' });
    await act('team', { kind: 'dismiss', reason: 'next year' });
    await report({ taskId: 'task-2' });
    expect(await kindsOf('iac')).toEqual(['activate', 'built', 'built']);
    expect(await kindsOf('team')).toEqual(['built', 'built', 'dismiss']);
  });

  it('does not open again what somebody closed while the run went on', async () => {
    await evaluate(6);
    await act('iac', { kind: 'activate' });
    await act('iac', { kind: 'close', reason: 'not this year' });
    await report();
    expect(await kindsOf('iac')).toEqual(['activate', 'built', 'close']);
    expect(await kindsOf('team')).toEqual(['activate', 'built']);
    await evaluate(3, 10);
    expect(
      await new RulesView(stores).summarize([ruleOf('iac')], minute(11)),
    ).toMatchObject([{ state: 'inactive', activated: undefined }]);
  });

  it('activates again in another round than the one in which it was closed', async () => {
    await evaluate(6);
    await act('iac', { kind: 'activate' });
    await act('iac', { kind: 'close', reason: 'not this year' });
    await evaluate(3, 10);
    await evaluate(6, 11);
    await report({ trigger: 'iac' }, 12);
    const acts = await actsOf('iac');
    expect(acts.at(-1)).toMatchObject({ kind: 'activate', by: MARA });
  });

  it('activates nothing that is switched off', async () => {
    await evaluate(6);
    const writing = { by: MARA, at: minute(2).toISOString(), reason: 'test' };
    await stores.edits.switch('iac', { ...writing, enabled: false });
    await report();
    expect(await kindsOf('iac')).toEqual(['built']);
    expect(await kindsOf('team')).toEqual(['activate', 'built']);
  });

  it('tells nobody of an action that no rule has', async () => {
    expect(await report({ action: 'fly' })).toEqual({
      ruleIds: [],
      created: false,
    });
    expect(told).toEqual([]);
  });

  it('keeps what people did when its migration is undone', async () => {
    await act('iac', { kind: 'acknowledge' });
    const directory = resolvePackagePath(
      '@xops/plugin-xops-triggers-backend',
      'migrations',
    );
    await knex.migrate.down({
      directory,
      name: '20261121195000_built_acts.js',
    });
    expect(await knex.schema.hasColumn('acts', 'made_json')).toBe(false);
    await knex.migrate.latest({ directory });
    expect(await kindsOf('iac')).toEqual(['acknowledge']);
  });
});
