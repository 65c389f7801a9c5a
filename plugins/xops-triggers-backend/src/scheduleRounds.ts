import {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { ChangeTeller } from './ChangeTeller';
import { TriggersConfig } from './config';
import { EndsRound } from './engine/EndsRound';
import { RetentionRound } from './engine/RetentionRound';
import { TriggersRound } from './engine/TriggersRound';
import { ReminderPlanner } from './notifications/ReminderPlanner';
import { TransitionNotifier } from './notifications/TransitionNotifier';
import { OwnerRefresh } from './rules/OwnerRefresh';
import { RuleStandings } from './RuleStandings';
import { CatalogReader } from './sources/CatalogReader';
import { SourceRegistry } from './sources/SourceRegistry';
import { TriggersDatabase } from './store/TriggersDatabase';
import { warnOfSlowRounds } from './warnOfSlowRounds';

export interface RoundsOptions
  extends CatalogReader,
    Pick<TriggersConfig, 'reminders' | 'retention' | 'schedule'> {
  logger: LoggerService;
  notifications: NotificationService;
  now: () => Date;
  registry: SourceRegistry;
  scheduler: SchedulerService;
  standings: RuleStandings;
  stores: TriggersDatabase;
  teller: ChangeTeller;
}

const KEEPING: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 10 },
  initialDelay: { minutes: 1 },
  scope: 'global',
};

/** Lets one replica at a time take readings and evaluate rules, and sum readings up. */
export async function scheduleRounds(options: RoundsOptions): Promise<void> {
  const { logger, scheduler, schedule, stores, teller } = options;
  warnOfSlowRounds(options);
  const round = new TriggersRound({
    ...options,
    onTransitions: transitions => teller.tellTransitions(transitions),
    onReadings: ruleIds => teller.tellPages(ruleIds),
  });
  const outbox = stores.notices;
  const ends = new EndsRound({
    ...options,
    onEnded: ruleIds => teller.tellPages(ruleIds),
  });
  const reminders = new ReminderPlanner({ ...options, outbox });
  const { rules } = stores;
  const notifier = new TransitionNotifier({ ...options, outbox, rules });
  await scheduler.scheduleTask({
    ...schedule,
    id: 'evaluate-triggers',
    fn: async signal => {
      await round.run(signal);
      await ends.run();
      await reminders.plan();
      await notifier.notify(signal);
    },
  });
  const owners = new OwnerRefresh(options);
  await scheduler.scheduleTask({
    ...schedule,
    id: 'refresh-owners',
    // Rules keep their owners while the catalog is silent; nothing else waits for it.
    fn: async () => {
      await owners.refreshWhenDue().catch(error => {
        logger.warn(`Owners could not be refreshed: ${stringifyError(error)}`);
      });
    },
  });
  const keeping = new RetentionRound(options);
  await scheduler.scheduleTask({
    ...KEEPING,
    id: 'keep-readings',
    fn: signal => keeping.run(signal),
  });
}
