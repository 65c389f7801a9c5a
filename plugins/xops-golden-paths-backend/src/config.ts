import { HumanDuration, durationToMilliseconds } from '@backstage/types';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError, stringifyError } from '@backstage/errors';

export interface GoldenPathsConfig {
  schedule: {
    frequency: HumanDuration;
    timeout: HumanDuration;
    initialDelay: HumanDuration;
  };
  provenance: {
    /** Files that are read at the same time. */
    concurrency: number;
    readTimeoutMilliseconds: number;
  };
}

/** Reads `xops.goldenPaths`; throws with the key and what was expected. */
export function readGoldenPathsConfig(config: Config): GoldenPathsConfig {
  const duration = (key: string, fallback: HumanDuration) =>
    readDuration(config, `xops.goldenPaths.${key}`, fallback);
  return {
    schedule: {
      frequency: duration('schedule.frequency', { minutes: 10 }),
      timeout: duration('schedule.timeout', { minutes: 5 }),
      initialDelay: duration('schedule.initialDelay', { seconds: 10 }),
    },
    provenance: {
      concurrency: readConcurrency(config),
      readTimeoutMilliseconds: durationToMilliseconds(
        duration('provenance.readTimeout', { seconds: 8 }),
      ),
    },
  };
}

function readDuration(
  config: Config,
  key: string,
  fallback: HumanDuration,
): HumanDuration {
  if (!config.has(key)) {
    return fallback;
  }
  let duration: HumanDuration;
  try {
    duration = readDurationFromConfig(config, { key });
  } catch (error) {
    throw new InputError(
      `Configuration '${key}' must be a duration such as { minutes: 10 }: ${stringifyError(
        error,
      )}`,
    );
  }
  if (durationToMilliseconds(duration) <= 0) {
    throw new InputError(
      `Configuration '${key}' must be longer than nothing, but is ${JSON.stringify(
        duration,
      )}`,
    );
  }
  return duration;
}

function readConcurrency(config: Config): number {
  const key = 'xops.goldenPaths.provenance.concurrency';
  const concurrency = config.getOptionalNumber(key) ?? 5;
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 50) {
    throw new InputError(
      `Configuration '${key}' must be a whole number from 1 to 50, but is ${concurrency}`,
    );
  }
  return concurrency;
}
