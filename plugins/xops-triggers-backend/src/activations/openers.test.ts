import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ActivationTester,
  made,
  startActivations,
} from '../__testUtils__/activationTester';
import { minute } from '../__testUtils__/rules';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const at = (minutes: number) => minute(minutes).toISOString();

describe.each(databases.eachSupportedId())('What opened a path, on %s', id => {
  let tester: ActivationTester;

  beforeEach(async () => {
    tester = await startActivations(await databases.init(id));
  });

  const builtOf = async (ruleId: string) => {
    const { built, pathBuilt } = await tester.summaryOf(ruleId, 60);
    return { built: built?.made, pathBuilt: pathBuilt?.openerId };
  };

  it('is marked built; a rule that never fired is not, and says which did', async () => {
    await tester.evaluate(6);
    await tester.report();
    expect(await builtOf('iac')).toEqual({ built: made });
    expect(await builtOf('team')).toEqual({ built: made });
    expect(await builtOf('calm')).toEqual({ pathBuilt: 'iac' });
  });

  it('is the rule that the run names, where that fired', async () => {
    await tester.evaluate(6);
    await tester.report({ trigger: 'team' });
    expect(await builtOf('team')).toEqual({ built: made });
    expect(await builtOf('iac')).toEqual({ pathBuilt: 'team' });
  });

  it('is no rule that the run names and that did not fire', async () => {
    await tester.evaluate(6);
    await tester.report({ trigger: 'calm' });
    expect(await builtOf('calm')).toEqual({ pathBuilt: 'iac' });
    expect(await builtOf('iac')).toEqual({ built: made });
  });

  it('is what was dismissed only where nothing else was open', async () => {
    await tester.evaluate(6);
    await tester.act('iac', { kind: 'dismiss', reason: 'next year' });
    await tester.report();
    expect(await builtOf('iac')).toEqual({ pathBuilt: 'team' });
  });

  it('is what was overridden where nothing fired', async () => {
    const override = {
      kind: 'override',
      reason: 'now',
      until: at(30),
    } as const;
    await tester.act('calm', override);
    await tester.report();
    expect(await builtOf('calm')).toEqual({ built: made });
    expect(await builtOf('iac')).toEqual({ pathBuilt: 'calm' });
  });

  it('is what fired when the run began, also when it has ended', async () => {
    await tester.evaluate(6, 2);
    await tester.evaluate(3, 10);
    await tester.report({ begunAt: at(4), trigger: 'iac' }, 12);
    expect(await builtOf('iac')).toEqual({ built: made });
  });

  it('is what was open last where the run does not tell when it began', async () => {
    await tester.evaluate(6, 2);
    await tester.evaluate(3, 10);
    await tester.report({}, 12);
    expect(await builtOf('iac')).toEqual({ built: made });
    expect(await builtOf('calm')).toEqual({ pathBuilt: 'iac' });
  });

  it('is told of none where none was ever open', async () => {
    expect((await tester.report()).ruleIds).toEqual(['calm', 'iac', 'team']);
    const { built, pathBuilt } = await tester.summaryOf('iac', 9);
    expect(built).toBeUndefined();
    expect(pathBuilt).toMatchObject({ made, openerId: undefined });
  });
});

describe.each(databases.eachSupportedId())('A late report, on %s', id => {
  let tester: ActivationTester;

  beforeEach(async () => {
    tester = await startActivations(await databases.init(id));
  });

  it('activates no firing that came after its run had begun', async () => {
    await tester.evaluate(6, 0);
    await tester.act('iac', { kind: 'activate' });
    await tester.act('iac', { kind: 'close', reason: 'not this year' }, 3);
    await tester.evaluate(3, 10);
    await tester.evaluate(6, 20);
    await tester.report({ begunAt: at(2), trigger: 'iac' }, 22);
    expect(await tester.kindsOf('iac')).toEqual(['activate', 'built', 'close']);
    expect((await tester.summaryOf('iac', 23)).activated).toBeUndefined();
  });

  it('activates the firing under which its run began', async () => {
    await tester.evaluate(6, 0);
    await tester.report({ begunAt: at(2), trigger: 'iac' }, 22);
    expect((await tester.summaryOf('iac', 23)).activated).toBeDefined();
  });

  it('activates nothing of a run that began under an override', async () => {
    const override = {
      kind: 'override',
      reason: 'now',
      until: at(30),
    } as const;
    await tester.act('iac', override);
    await tester.evaluate(6, 5);
    await tester.report({ begunAt: at(2) }, 7);
    expect(await tester.kindsOf('iac')).toEqual(['built', 'override']);
  });
});
