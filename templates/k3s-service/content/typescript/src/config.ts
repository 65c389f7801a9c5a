import { LOG_LEVELS, type LogLevel } from './logger.ts';

export interface Config {
  /** Port of the service itself. */
  readonly port: number;
  /** Port of the metrics, apart so that an ingress never publishes them. */
  readonly metricsPort: number;
  readonly logLevel: LogLevel;
  /** How long requests under way may take after SIGTERM. */
  readonly drainMilliseconds: number;
}

/** Reads the configuration; throws one sentence that names the variable and the value. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  return {
    port: readInteger(environment, 'PORT', 1, 65_535),
    metricsPort: readInteger(environment, 'METRICS_PORT', 1, 65_535),
    logLevel: readLogLevel(environment.LOG_LEVEL ?? 'info'),
    drainMilliseconds: readInteger(
      { DRAIN_MILLISECONDS: '20000', ...environment },
      'DRAIN_MILLISECONDS',
      0,
      600_000,
    ),
  };
}

function readInteger(
  environment: NodeJS.ProcessEnv,
  name: string,
  minimum: number,
  maximum: number,
): number {
  const text = environment[name];
  const value = Number(text);
  const valid =
    text !== undefined &&
    /^\d+$/.test(text) &&
    value >= minimum &&
    value <= maximum;
  if (!valid) {
    throw new Error(
      `${name} must be a whole number from ${minimum} to ${maximum}, but it is '${
        text ?? ''
      }'.`,
    );
  }
  return value;
}

function readLogLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find(candidate => candidate === text);
  if (!level) {
    throw new Error(
      `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, but it is '${text}'.`,
    );
  }
  return level;
}
