export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export type Fields = Readonly<Record<string, unknown>>;

export type Logger = Readonly<
  Record<LogLevel, (message: string, fields?: Fields) => void>
>;

/** Writes one JSON object a line: time, level, message, then the fields. */
export function createLogger(
  minimum: LogLevel,
  write: (line: string) => void = line => process.stdout.write(line),
): Logger {
  const logAt = (level: LogLevel) => (message: string, fields?: Fields) => {
    if (LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(minimum)) {
      return;
    }
    const time = new Date().toISOString();
    const entry = { time, level, message, ...fields };
    write(`${JSON.stringify(entry, errorAsObject)}\n`);
  };
  return {
    debug: logAt('debug'),
    info: logAt('info'),
    warn: logAt('warn'),
    error: logAt('error'),
  };
}

function errorAsObject(_key: string, value: unknown): unknown {
  return value instanceof Error
    ? { name: value.name, message: value.message, stack: value.stack }
    : value;
}
