import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'search.collators.adr';
const MOST_IN_ONE_REQUEST = 500;

export interface AdrCollatorConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  batchSize: number;
}

/**
 * The module's configuration.
 *
 * @throws InputError that names the key and what is wrong with its value
 */
export function readAdrCollatorConfig(config: Config): AdrCollatorConfig {
  const section = config.getOptionalConfig(KEY);
  const batchSize = section?.getOptionalNumber('batchSize') ?? 100;
  if (
    !Number.isInteger(batchSize) ||
    batchSize < 1 ||
    batchSize > MOST_IN_ONE_REQUEST
  ) {
    throw new InputError(
      `'${KEY}.batchSize' is ${batchSize}; it must be a whole number from 1 to ${MOST_IN_ONE_REQUEST}`,
    );
  }
  const schedule = section?.getOptionalConfig('schedule');
  if (!schedule) {
    return {
      batchSize,
      schedule: {
        frequency: { minutes: 10 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 10 },
      },
    };
  }
  try {
    return {
      batchSize,
      schedule: readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule),
    };
  } catch (error) {
    throw new InputError(`'${KEY}.schedule' is no schedule`, error);
  }
}
