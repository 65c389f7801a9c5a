import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config, ConfigReader } from '@backstage/config';
import { InputError, stringifyError } from '@backstage/errors';
import { isRuleId, Severity } from '@xops/plugin-xops-adr-common';
import { z } from 'zod';
import { DayFirstRule } from './dayFirst';

export interface AdrConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Sources that are read at the same time. */
  concurrency: number;
  limits: {
    /** A larger file is named in a finding and not read. */
    fileBytes: number;
    /** Files of one source that are read. */
    files: number;
  };
  dayFirst: DayFirstRule[];
  /** Severity by rule id; rules that are not named keep their own. */
  rules: Record<string, Severity | 'off'>;
  /** ISO 8601 duration after which records that state no review are due. */
  defaultReview?: string;
  /** Days before its day from which a review is called due soon. */
  reviewSoonDays: number;
  notifications: { reviews: boolean };
  images: { maxBytes: number };
}

const key = 'xops.adr';
const MEBIBYTE = 1024 * 1024;

const wholeNumber = (minimum: number, maximum: number, fallback: number) => {
  const error = `must be a whole number from ${minimum} to ${maximum}`;
  return z.int(error).min(minimum, error).max(maximum, error).default(fallback);
};
const flag = z.boolean('must be true or false');
const section = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `has no key named ${issue.keys.map(it => `'${it}'`).join(', ')}`
        : `must be an object with the keys ${Object.keys(shape).join(', ')}`,
  });

const dayFirstSchema = z
  .union(
    [
      flag.transform(dayFirst => [{ prefix: '', dayFirst }]),
      z.array(z.strictObject({ prefix: z.string().min(1), dayFirst: flag })),
    ],
    'must be true, false, or a list of { prefix, dayFirst }',
  )
  .default([]);

const adrSchema = section({
  // Read by the scheduler's own reader below.
  schedule: z.unknown().optional(),
  concurrency: wholeNumber(1, 50, 5),
  limits: section({
    fileBytes: wholeNumber(1024, 50 * MEBIBYTE, 5 * MEBIBYTE),
    files: wholeNumber(1, 100_000, 5000),
  }).prefault({}),
  dayFirst: dayFirstSchema,
  rules: z
    .record(
      z.string().refine(isRuleId),
      z.enum(
        ['error', 'warning', 'info', 'off'],
        'must be error, warning, info or off',
      ),
      {
        error: issue =>
          issue.code === 'invalid_key'
            ? 'is no rule; docs/decision-rules.md lists them'
            : 'must name a severity for each rule id',
      },
    )
    .default({}),
  defaultReview: z
    .string('must be an ISO 8601 duration such as P1Y')
    .regex(
      /^P[1-9]\d{0,3}[DWMY]$/,
      'must be an ISO 8601 duration in days, weeks, months or years such as P1Y',
    )
    .optional(),
  reviewSoonDays: wholeNumber(0, 366, 30),
  notifications: section({ reviews: flag.default(false) }).prefault({}),
  images: section({
    maxBytes: wholeNumber(1024, 50 * MEBIBYTE, 5 * MEBIBYTE),
  }).prefault({}),
});

/** Reads `xops.adr`; throws with every key that is wrong and what was expected. */
export function readAdrConfig(config: Config): AdrConfig {
  const parsed = adrSchema.safeParse(config.getOptional(key) ?? {});
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }) => `'${[key, ...path].join('.')}' ${message}`,
    );
    throw new InputError(`Invalid configuration: ${faults.join('; ')}`);
  }
  return { ...parsed.data, schedule: readSchedule(config) };
}

function readSchedule(config: Config): AdrConfig['schedule'] {
  const defaults = {
    frequency: { minutes: 10 },
    timeout: { minutes: 5 },
    initialDelay: { seconds: 10 },
  };
  try {
    const own = config.getOptionalConfig(`${key}.schedule`);
    return {
      ...readSchedulerServiceTaskScheduleDefinitionFromConfig(
        new ConfigReader({ ...defaults, ...own?.get<object>() }),
      ),
      // Replicas share the work, whatever is configured.
      scope: 'global',
    };
  } catch (error) {
    throw new InputError(
      `Invalid configuration: '${key}.schedule' must be a schedule such as { frequency: { minutes: 10 }, timeout: { minutes: 5 } }: ${stringifyError(
        error,
      )}`,
    );
  }
}
