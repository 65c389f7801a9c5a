import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config, ConfigReader } from '@backstage/config';
import { InputError, stringifyError } from '@backstage/errors';
import {
  ActionAlias,
  actionAliasSchema,
  ReadingAlias,
  readingAliasSchema,
} from '@xops/plugin-xops-triggers-common';
import { z } from 'zod';

export interface TriggersConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  aliases: { readings: ReadingAlias[]; actions: ActionAlias[] };
}

const KEY = 'xops.triggers';

const triggersSchema = z.strictObject({
  // Read by the scheduler's own reader below.
  schedule: z.unknown().optional(),
  // Read by `readSourcesConfig`.
  pullRequests: z.unknown().optional(),
  httpEndpoints: z.unknown().optional(),
  prometheus: z.unknown().optional(),
  aliases: z
    .strictObject({
      readings: z.array(readingAliasSchema).default([]),
      actions: z.array(actionAliasSchema).default([]),
    })
    .prefault({}),
});

/** Reads `xops.triggers`; throws with every key that is wrong and what was expected. */
export function readTriggersConfig(config: Config): TriggersConfig {
  const parsed = triggersSchema.safeParse(config.getOptional(KEY) ?? {});
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }) => `'${[KEY, ...path].join('.')}' ${message}`,
    );
    throw new InputError(`Invalid configuration: ${faults.join('; ')}`);
  }
  return { aliases: parsed.data.aliases, schedule: readSchedule(config) };
}

function readSchedule(config: Config): TriggersConfig['schedule'] {
  const defaults = {
    frequency: { minutes: 1 },
    timeout: { minutes: 2 },
    initialDelay: { seconds: 15 },
  };
  try {
    const own = config.getOptionalConfig(`${KEY}.schedule`);
    return {
      ...readSchedulerServiceTaskScheduleDefinitionFromConfig(
        new ConfigReader({ ...defaults, ...own?.get<object>() }),
      ),
      // Replicas take turns, whatever is configured.
      scope: 'global',
    };
  } catch (error) {
    throw new InputError(
      `Invalid configuration: '${KEY}.schedule' must be a schedule such as { frequency: { minutes: 1 }, timeout: { minutes: 2 } }: ${stringifyError(
        error,
      )}`,
    );
  }
}
