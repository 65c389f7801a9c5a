import { Config, readDurationFromConfig } from '@backstage/config';
import { ForwardedError, InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** The name that `scaffolder.taskRecovery.workspaceProvider` selects. */
export const providerName = 'xops';

const recoveryKey = 'scaffolder.taskRecovery';
const keepForKey = `${recoveryKey}.xops.keepFor`;
/** The key of the most that one packed workspace may take. */
export const maximumKey = `${recoveryKey}.xops.maximumMebibytes`;

export const bytesPerMebibyte = 1024 * 1024;

export type WorkspaceConfig = {
  keepForMilliseconds: number;
  maximumBytes: number;
  /** Sentences about settings that leave recovery without effect. */
  warnings: string[];
};

function readKeepFor(config: Config): number {
  if (!config.has(keepForKey)) {
    return durationToMilliseconds({ days: 7 });
  }
  try {
    return durationToMilliseconds(
      readDurationFromConfig(config, { key: keepForKey }),
    );
  } catch (error) {
    throw new ForwardedError(
      `Invalid configuration: '${keepForKey}' is not a duration; expected one such as '7 days' or { days: 7 }`,
      error,
    );
  }
}

function readMaximumBytes(config: Config): number {
  const mebibytes = config.getOptional(maximumKey) ?? 64;
  if (
    typeof mebibytes !== 'number' ||
    !Number.isInteger(mebibytes) ||
    mebibytes < 1 ||
    mebibytes > 512
  ) {
    throw new InputError(
      `Invalid configuration: '${maximumKey}' is ${JSON.stringify(
        mebibytes,
      )}; expected a whole number from 1 to 512`,
    );
  }
  return mebibytes * bytesPerMebibyte;
}

function readWarnings(config: Config): string[] {
  const warnings: string[] = [];
  const provider = config.getOptionalString(`${recoveryKey}.workspaceProvider`);
  if (provider !== providerName) {
    warnings.push(
      `Workspaces of runs are not stored: '${recoveryKey}.workspaceProvider' is ${
        provider ? `'${provider}'` : 'not set'
      }, not '${providerName}'`,
    );
  }
  if (config.getOptionalBoolean(`${recoveryKey}.enabled`) !== true) {
    warnings.push(
      `A run that is cut off by a crash stays cut off: '${recoveryKey}.enabled' is not true`,
    );
  }
  return warnings;
}

/**
 * Reads how workspaces are stored.
 *
 * @throws InputError or ForwardedError with the key and what was expected.
 */
export function readWorkspaceConfig(config: Config): WorkspaceConfig {
  return {
    keepForMilliseconds: readKeepFor(config),
    maximumBytes: readMaximumBytes(config),
    warnings: readWarnings(config),
  };
}
