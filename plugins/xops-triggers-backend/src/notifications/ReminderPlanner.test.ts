import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Act } from '@xops/plugin-xops-triggers-common';
import { minute, newRules, pulls, ruleOf } from '../__testUtils__/rules';
import { RuleEvaluator } from '../engine/RuleEvaluator';
import { RuleStandings } from '../RuleStandings';
import { openTriggersDatabase } from '../store/TriggersDatabase';
import { ReminderPlanner } from './ReminderPlanner';
import { TransitionNotifier } from './TransitionNotifier';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const signal = new AbortController().signal;
const timing = { for: 'PT0S', keepFiringFor: 'PT0S' };
const HOUR = 60;
const daily = { everyMilliseconds: 24 * HOUR * 60_000 };

describe.each(databases.eachSupportedId())('ReminderPlanner on %s', id => {
  async function start() {
    const knex = await databases.init(id);
    const stores = await openTriggersDatabase(mockServices.database({ knex }));
    await stores.rules.replaceLocation(
      'tests',
      newRules([ruleOf('iac', { timing })]),
      minute(0),
    );
    const evaluate = async (minutes: number, value: number) => {
      await stores.readings.save([pulls(minutes, value)]);
      await new RuleEvaluator(stores).evaluateAll(minute(minutes), signal);
    };
    await evaluate(0, 6);
    const sent: NotificationSendOptions['payload'][] = [];
    const remindAt = async (minutes: number, reminders = daily) => {
      const now = () => minute(minutes);
      const outbox = stores.notices;
      // Whoever plans, another replica or this one after a restart.
      const standings = new RuleStandings(stores);
      await new ReminderPlanner({
        outbox,
        standings,
        reminders,
        now,
      }).plan();
      await new TransitionNotifier({
        notifications: {
          send: async ({ payload }) => {
            sent.push(payload);
          },
        },
        outbox,
        rules: stores.rules,
        now,
      }).notify(signal);
    };
    const act = (what: Act) =>
      stores.acts.save({
        ruleId: 'iac',
        act: what,
        by: 'user:default/mara',
        now: minute(1),
      });
    await remindAt(0);
    sent.length = 0;
    return { stores, evaluate, remindAt, sent, act };
  }

  it('reminds once for each day that a rule fires and nobody acknowledges it', async () => {
    const { remindAt, sent } = await start();
    await remindAt(23 * HOUR);
    expect(sent).toHaveLength(0);
    await remindAt(24 * HOUR);
    await remindAt(24 * HOUR);
    await remindAt(30 * HOUR);
    expect(sent).toMatchObject([
      {
        title: 'The trigger “IaC PRs” fires still',
        description:
          'IaC PRs above 5 a week: Activate Atlantis on K3S. Nobody has acknowledged it yet.',
        severity: 'high',
        scope: 'iac:2:reminder',
      },
    ]);
    await remindAt(48 * HOUR);
    expect(sent).toHaveLength(2);
  });

  it('does not make up for days on which nobody was there to remind', async () => {
    const { remindAt, sent } = await start();
    await remindAt(24 * HOUR * 5);
    expect(sent).toHaveLength(1);
  });

  it('goes on when the interval is made longer, and repeats nothing', async () => {
    const { remindAt, sent } = await start();
    const hourly = { everyMilliseconds: HOUR * 60_000 };
    for (let hour = 1; hour <= 48; hour += 1) {
      await remindAt(hour * HOUR, hourly);
    }
    sent.length = 0;
    await remindAt(48 * HOUR);
    expect(sent).toHaveLength(0);
    await remindAt(72 * HOUR);
    await remindAt(96 * HOUR);
    expect(sent).toHaveLength(2);
  });

  it('is not misled by a clock that is set back', async () => {
    const { remindAt, sent } = await start();
    await remindAt(25 * HOUR);
    await remindAt(2 * HOUR);
    await remindAt(25 * HOUR);
    expect(sent).toHaveLength(1);
  });

  it('lets one of two replicas remind', async () => {
    const { remindAt, sent } = await start();
    await Promise.all([remindAt(24 * HOUR), remindAt(24 * HOUR)]);
    expect(sent).toHaveLength(1);
  });

  it.each<Act>([
    { kind: 'acknowledge' },
    { kind: 'activate' },
    { kind: 'dismiss', reason: 'next year' },
  ])('is quiet after $kind', async what => {
    const { remindAt, sent, act } = await start();
    await act(what);
    await remindAt(24 * HOUR);
    expect(sent).toHaveLength(0);
  });

  it('begins anew when the rule fires anew', async () => {
    const { evaluate, remindAt, sent, act } = await start();
    await act({ kind: 'acknowledge' });
    await evaluate(2, 3);
    await evaluate(3, 6);
    await remindAt(4);
    sent.length = 0;
    await remindAt(24 * HOUR + 3);
    expect(sent).toHaveLength(1);
  });

  it('is quiet while the rule is silenced or switched off', async () => {
    const { stores, remindAt, sent } = await start();
    const at = minute(1).toISOString();
    const until = minute(30 * HOUR).toISOString();
    await stores.edits.silence('iac', { at, until });
    await remindAt(24 * HOUR);
    expect(sent).toHaveLength(0);
    await remindAt(48 * HOUR);
    expect(sent).toHaveLength(1);
    await stores.edits.switch('iac', { at, enabled: false });
    await remindAt(72 * HOUR);
    expect(sent).toHaveLength(1);
  });

  it('reminds nobody where it is configured so', async () => {
    const { stores } = await start();
    await new ReminderPlanner({
      outbox: stores.notices,
      standings: new RuleStandings(stores),
      reminders: undefined,
      now: () => minute(48 * HOUR),
    }).plan();
    expect(await stores.notices.listUnsent(minute(48 * HOUR))).toEqual([]);
  });
});
