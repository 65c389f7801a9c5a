import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ActivationTester,
  MARA,
  startActivations,
} from './__testUtils__/activationTester';
import { minute, newRules, ruleOf } from './__testUtils__/rules';
import { RulesView } from './RulesView';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('What a list tells, on %s', id => {
  let tester: ActivationTester;

  beforeEach(async () => {
    tester = await startActivations(await databases.init(id));
    const slow = newRules([ruleOf('slow')]);
    await tester.stores.rules.replaceLocation('slow', slow, minute(0));
  });

  it('is how long a rule has been pending of how long it must', async () => {
    await tester.evaluate(6, 0);
    await tester.evaluate(6, 4);
    expect(await tester.summaryOf('slow', 4)).toMatchObject({
      state: 'pending',
      timer: {
        at: minute(4).toISOString(),
        known: true,
        timerSeconds: 240,
        neededSeconds: 600,
      },
    });
    await tester.evaluate(6, 11);
    const fired = await tester.summaryOf('slow', 11);
    expect([fired.state, fired.timer]).toEqual(['firing', undefined]);
  });

  it('is how long one that recovers has been gone', async () => {
    await tester.evaluate(6, 0);
    await tester.evaluate(6, 10);
    await tester.evaluate(3, 11);
    await tester.evaluate(3, 13);
    expect((await tester.summaryOf('slow', 13)).timer).toMatchObject({
      timerSeconds: 120,
      neededSeconds: 300,
    });
  });

  it('is when and by whom a rule was switched off, until it is on again', async () => {
    const off = async () => {
      const rules = await tester.stores.rules.list();
      const watched = rules.flatMap(it =>
        it.id === 'slow' ? ruleOf(it.id, it) : [],
      );
      const [summary] = await new RulesView(tester.stores).summarize(
        watched,
        minute(9),
      );
      return summary.switchedOff;
    };
    const writing = { by: MARA, at: minute(2).toISOString(), reason: 'later' };
    await tester.stores.edits.switch('slow', { ...writing, enabled: false });
    expect(await off()).toEqual(writing);
    const at = minute(3).toISOString();
    await tester.stores.edits.switch('slow', { ...writing, at, enabled: true });
    expect(await off()).toBeUndefined();
  });

  it('is nothing of who switched off what was made switched off', async () => {
    const made = newRules([ruleOf('made', { enabled: false })]);
    await tester.stores.rules.replaceLocation('made', made, minute(0));
    const [summary] = await new RulesView(tester.stores).summarize(
      [ruleOf('made', { enabled: false })],
      minute(9),
    );
    expect(summary.switchedOff).toBeUndefined();
  });
});
