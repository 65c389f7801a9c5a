import {
  LoggerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { durationToMilliseconds } from '@backstage/types';
import { SourceRegistry } from './sources/SourceRegistry';

/**
 * Says which readings are stale before the next round: time between two rounds
 * counts for no timer then, and a rule that waits would wait for ever.
 */
export function warnOfSlowRounds({
  logger,
  registry,
  schedule,
}: {
  logger: LoggerService;
  registry: SourceRegistry;
  schedule: SchedulerServiceTaskScheduleDefinition;
}): void {
  const seconds = secondsBetween(schedule);
  if (seconds === undefined) {
    return;
  }
  for (const { id, timeToLiveSeconds } of registry.list()) {
    if (timeToLiveSeconds < seconds) {
      logger.warn(
        `Triggers are evaluated every ${seconds} s, and readings of '${id}' are good for ${timeToLiveSeconds} s: triggers over them wait for ever; shorten 'xops.triggers.schedule.frequency'`,
      );
    }
  }
}

/** Undefined for a schedule of the calendar, or by hand. */
function secondsBetween({
  frequency,
}: SchedulerServiceTaskScheduleDefinition): number | undefined {
  if ('cron' in frequency || 'trigger' in frequency) {
    return undefined;
  }
  const milliseconds =
    'toMillis' in frequency
      ? frequency.toMillis()
      : durationToMilliseconds(frequency);
  return milliseconds / 1000;
}
