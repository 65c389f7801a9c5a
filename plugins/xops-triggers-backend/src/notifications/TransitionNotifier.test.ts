import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { TriggerRule } from '@xops/plugin-xops-triggers-common';
import { minute, newRules, pulls, ruleOf } from '../__testUtils__/rules';
import { RuleEvaluator } from '../engine/RuleEvaluator';
import { openTriggersDatabase } from '../store/TriggersDatabase';
import { TransitionNotifier } from './TransitionNotifier';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const signal = new AbortController().signal;
const timing = { for: 'PT0S', keepFiringFor: 'PT0S' };

describe.each(databases.eachSupportedId())('TransitionNotifier on %s', id => {
  async function start(rules: TriggerRule[] = [ruleOf('iac', { timing })]) {
    const knex = await databases.init(id);
    const stores = await openTriggersDatabase(mockServices.database({ knex }));
    await stores.rules.replaceLocation('tests', newRules(rules), minute(0));
    await stores.readings.save([pulls(0, 6)]);
    await new RuleEvaluator(stores).evaluateAll(minute(0), signal);
    const sent: NotificationSendOptions[] = [];
    const send = jest.fn(async (it: NotificationSendOptions) => {
      sent.push(it);
    });
    const notifyAt = (minutes: number, aborted = signal) =>
      new TransitionNotifier({
        notifications: { send },
        outbox: stores.notices,
        rules: stores.rules,
        now: () => minute(minutes),
      }).notify(aborted);
    return { stores, sent, send, notifyAt };
  }

  it('tells the owners what fires, since when, once', async () => {
    const { sent, notifyAt } = await start();
    await notifyAt(1);
    await notifyAt(2);
    expect(sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: ['group:default/platform'] },
        payload: {
          title: 'The trigger “IaC PRs” fires',
          description:
            'IaC PRs above 5 a week: Activate Atlantis on K3S. So it is since 2026-03-01 00:00 UTC.',
          link: '/triggers/rules/iac',
          severity: 'high',
          topic: 'Triggers',
          scope: 'iac:2',
        },
      },
    ]);
  });

  it('names the decision', async () => {
    const origin = {
      kind: 'record' as const,
      recordId: '0a1b2c3d4e:docs/adr/5.md',
      entityRef: 'component:default/shop',
      title: 'Two streams',
      path: 'docs/adr/5.md',
      line: 3,
      words: '| IaC PRs |',
    };
    const ruleId = `${origin.recordId}#iac`;
    const rules = [ruleOf(ruleId, { timing, origin })];
    const { sent, notifyAt } = await start(rules);
    await notifyAt(1);
    expect(sent[0].payload.link).toBe(
      '/triggers/rules/0a1b2c3d4e%3Adocs%2Fadr%2F5.md%23iac',
    );
    expect(sent[0].payload.description).toMatch(/Decided in “Two streams”\.$/);
  });

  it('sends what could not be sent at the next time, and all others before it throws', async () => {
    const { sent, send, notifyAt } = await start(
      ['a', 'b'].map(it => ruleOf(it, { timing })),
    );
    send.mockRejectedValueOnce(new Error('no route'));
    await expect(notifyAt(1)).rejects.toThrow(
      '1 notifications could not be sent; caused by Error: no route',
    );
    expect(sent.map(it => it.payload.scope)).toEqual(['b:2']);
    await notifyAt(2);
    expect(sent.map(it => it.payload.scope)).toEqual(['b:2', 'a:2']);
  });

  it('leaves to another replica what that one is sending, until it must be dead', async () => {
    const { stores, sent, notifyAt } = await start();
    expect(await stores.notices.claim('iac:2', minute(1))).toBe(true);
    expect(await stores.notices.claim('iac:2', minute(1))).toBe(false);
    await notifyAt(6);
    expect(sent).toHaveLength(0);
    await notifyAt(7);
    expect(sent).toHaveLength(1);
  });

  it.each<[string, TriggerRule[]]>([
    ['that is gone', []],
    ['without owners', [ruleOf('iac', { timing, owners: [] })]],
  ])('tells nobody of a rule %s, nor later', async (_, rules) => {
    const { stores, sent, notifyAt } = await start();
    await stores.rules.replaceLocation('tests', newRules(rules), minute(1));
    await notifyAt(1);
    expect(sent).toHaveLength(0);
    expect(await stores.notices.listUnsent(minute(60))).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const { stores, sent, notifyAt } = await start();
    await notifyAt(1, AbortSignal.abort());
    expect(sent).toHaveLength(0);
    expect(await stores.notices.listUnsent(minute(1))).toHaveLength(1);
  });
});
