import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config, ConfigReader } from '@backstage/config';
import { InputError, stringifyError } from '@backstage/errors';
import {
  ActionAlias,
  actionAliasSchema,
  DeclaredMandate,
  durationMilliseconds,
  isLongerThanZero,
  isoDurationSchema,
  mandateDeclarationSchema,
  ReadingAlias,
  readingAliasSchema,
  RuleDraft,
  ruleDraftSchema,
} from '@xops/plugin-xops-triggers-common';
import { z } from 'zod';
import { inputWords } from './inputWords';

export interface TriggersConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  aliases: { readings: ReadingAlias[]; actions: ActionAlias[] };
  rules: { id: string; draft: RuleDraft }[];
  /** Mandates that configuration declares, as those on record. */
  mandates: DeclaredMandate[];
  /** How often a rule that fires unacknowledged reminds; undefined for never. */
  reminders: { everyMilliseconds: number } | undefined;
  overrides: {
    /** How far from the time when it is made an override may end. */
    longestMilliseconds: number;
  };
  /** Milliseconds for which values are kept as read, by the hour, and by the day (for ever where it is undefined). */
  retention: { raw: number; hourly: number; daily: number | undefined };
}

const KEY = 'xops.triggers';

const DAY = 24 * 3_600_000;

const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is no id such as k3s-deployments')
  .max(100);

const ruleSchema = ruleDraftSchema.extend({ id: idSchema });

const mandateSchema = z
  .looseObject({ id: idSchema })
  .transform(({ id, ...rest }, context): DeclaredMandate => {
    const parsed = mandateDeclarationSchema.safeParse(rest, {
      error: inputWords,
    });
    if (!parsed.success) {
      parsed.error.issues.forEach(({ path, message }) =>
        context.addIssue({ code: 'custom', path, message }),
      );
      return z.NEVER;
    }
    return {
      id: `configuration#${id}`,
      declaration: parsed.data,
      declaredAt: parsed.data.validFrom,
    };
  });

const mandatesSchema = z
  .array(mandateSchema)
  .superRefine((mandates, context) => {
    mandates.forEach(({ id, declaration }, index) => {
      const first = mandates.findIndex(mandate => mandate.id === id);
      if (first !== index) {
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: `of “${declaration.title}” is that of “${mandates[first].declaration.title}” too: give one of them another`,
        });
      }
    });
  });

const rulesSchema = z.array(ruleSchema).superRefine((rules, context) => {
  rules.forEach(({ id, subject }, index) => {
    const first = rules.findIndex(rule => rule.id === id);
    if (first !== index) {
      context.addIssue({
        code: 'custom',
        path: [index, 'id'],
        message: `is '${id}' for “${subject}”, as '${KEY}.rules.${first}.id' is for “${rules[first].subject}”: give one of them another`,
      });
    }
  });
});

const retentionSchema = z
  .strictObject({
    raw: isoDurationSchema.default('P90D'),
    hourly: isoDurationSchema.default('P400D'),
    daily: isoDurationSchema.optional(),
  })
  .transform(({ raw, hourly, daily }) => ({
    raw: durationMilliseconds(raw),
    hourly: durationMilliseconds(hourly),
    daily: daily === undefined ? undefined : durationMilliseconds(daily),
  }))
  .superRefine(({ raw, hourly, daily = Infinity }, context) => {
    const refuse = (place: string, message: string) =>
      context.addIssue({ code: 'custom', path: [place], message });
    if (raw < 2 * DAY) {
      refuse('raw', 'must be two days at least: days are summed up from it');
    }
    if (hourly < raw) {
      refuse('hourly', "must not be shorter than 'raw'");
    }
    if (daily < hourly) {
      refuse('daily', "must not be shorter than 'hourly'");
    }
  });

const remindersSchema = z
  .union([
    z.literal(false),
    z.strictObject({ every: isoDurationSchema.default('PT24H') }),
  ])
  .transform(reminders =>
    reminders === false
      ? undefined
      : { everyMilliseconds: durationMilliseconds(reminders.every) },
  )
  .refine(
    reminders => !reminders || reminders.everyMilliseconds >= 60_000,
    'must be a minute apart at least',
  );

const overridesSchema = z
  .strictObject({
    longest: isoDurationSchema
      .default('P30D')
      .refine(isLongerThanZero, 'must be longer than nothing'),
  })
  .transform(({ longest }) => ({
    longestMilliseconds: durationMilliseconds(longest),
  }));

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
  rules: rulesSchema.default([]),
  mandates: mandatesSchema.default([]),
  reminders: remindersSchema.prefault({}),
  overrides: overridesSchema.prefault({}),
  retention: retentionSchema.prefault({}),
});

/** Reads `xops.triggers`; throws with every key that is wrong and what was expected. */
export function readTriggersConfig(config: Config): TriggersConfig {
  const written = config.getOptional(KEY) ?? {};
  const parsed = triggersSchema.safeParse(written, { error: inputWords });
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }) => `'${[KEY, ...path].join('.')}' ${message}`,
    );
    throw new InputError(`Invalid configuration: ${faults.join('; ')}`);
  }
  const { aliases, rules, mandates, reminders, overrides, retention } =
    parsed.data;
  return {
    aliases,
    mandates,
    rules: rules.map(({ id, ...draft }) => ({ id, draft })),
    reminders,
    overrides,
    retention,
    schedule: readSchedule(config),
  };
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
