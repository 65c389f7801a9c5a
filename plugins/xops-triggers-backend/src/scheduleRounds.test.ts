import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { minute, newRules, pulls, ruleOf } from './__testUtils__/rules';
import { ChangeTeller } from './ChangeTeller';
import { RuleStandings } from './RuleStandings';
import { scheduleRounds } from './scheduleRounds';
import { SourceRegistry } from './sources/SourceRegistry';
import { openTriggersDatabase } from './store/TriggersDatabase';

const databases = TestDatabases.create({
  ids: ['SQLITE_3'],
  disableDocker: true,
});
const DAY_MILLISECONDS = 24 * 3_600_000;

async function start(getEntitiesByRefs: () => Promise<never>) {
  const knex = await databases.init('SQLITE_3');
  const stores = await openTriggersDatabase(mockServices.database({ knex }));
  const rule = ruleOf('iac', {
    timing: { for: 'PT0S', keepFiringFor: 'PT0S' },
    origin: {
      kind: 'record',
      recordId: 'a:5.md',
      entityRef: 'component:default/shop',
      title: 'Five',
      path: '5.md',
      line: 3,
      words: '| IaC PRs |',
    },
  });
  await stores.rules.replaceLocation('tests', newRules([rule]), minute(0));
  await stores.readings.save([pulls(1, 9)]);
  const logger = mockServices.logger.mock();
  const scheduler = mockServices.scheduler();
  await scheduleRounds({
    auth: mockServices.auth(),
    catalog: catalogServiceMock.mock({ getEntitiesByRefs }),
    logger,
    notifications: { send: async () => {} },
    now: () => minute(2),
    registry: new SourceRegistry(),
    reminders: undefined,
    retention: {
      raw: 2 * DAY_MILLISECONDS,
      hourly: 4 * DAY_MILLISECONDS,
      daily: undefined,
    },
    schedule: { frequency: { minutes: 1 }, timeout: { minutes: 2 } },
    scheduler,
    standings: new RuleStandings(stores),
    stores,
    teller: new ChangeTeller({
      events: mockServices.events.mock(),
      signals: { publish: async () => {} },
      logger,
    }),
  });
  return { stores, scheduler, logger };
}

describe('rounds', () => {
  it('evaluate while the catalog hangs: nothing waits for owners', async () => {
    const { stores, scheduler } = await start(() => new Promise(() => {}));
    await scheduler.triggerTask('evaluate-triggers');
    const states = await stores.states.listStates();
    expect(states.get('iac')?.state.state).toBe('firing');
  });

  it('say that owners could not be refreshed, and go on', async () => {
    const { scheduler, logger } = await start(async () => {
      throw new Error('503 Service Unavailable');
    });
    await scheduler.triggerTask('refresh-owners');
    expect(logger.warn).toHaveBeenCalledWith(
      'Owners could not be refreshed: Error: 503 Service Unavailable',
    );
  });
});
