import { Command, InvalidArgumentError, Option } from 'commander';

/** Options of every command that reads records. */
export interface ReadOptions {
  config?: string;
  /** ISO 8601 day. */
  today?: string;
}

/** Adds the paths and options by which records are read. */
export function withReadOptions(command: Command): Command {
  return command
    .option(
      '--config <file>',
      'rules, dayFirst, defaultReview and exclude, as YAML or JSON',
    )
    .addOption(
      new Option(
        '--today <day>',
        'the day that counts as today, as 2026-11-21',
      ).argParser(day),
    );
}

/** `--format` with the first as default. */
export function formatOption(formats: readonly string[]): Option {
  return new Option('--format <format>', 'how the answer is written')
    .choices(formats)
    .default(formats[0]);
}

function day(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  if (
    Number.isNaN(time) ||
    new Date(time).toISOString().slice(0, 10) !== text
  ) {
    throw new InvalidArgumentError('It is no day such as 2026-11-21.');
  }
  return text;
}
