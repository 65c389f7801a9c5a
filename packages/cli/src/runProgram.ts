import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import { UsageError } from './UsageError';
import { Terminal } from './terminal/Terminal';

/** Exit codes: nothing to complain of, faults in records, a call that could not be answered. */
export const EXIT = { ok: 0, faults: 1, usage: 2 } as const;

const exitCodes = new WeakMap<Command, number>();

/** Lets the program that `command` belongs to end with this code. */
export function endWith(command: Command, code: number): void {
  let root = command;
  while (root.parent) {
    root = root.parent;
  }
  exitCodes.set(root, code);
}

/**
 * Runs the command that `args` name and resolves with its exit code. A wrong
 * call is explained in a sentence on standard error.
 */
export async function runProgram(
  program: Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCodes.get(program) ?? EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has said it already; help and version are no faults.
      return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    }
    if (error instanceof UsageError) {
      terminal.err(`${error.message}\n`);
      return EXIT.usage;
    }
    terminal.err(`xops failed: ${inspect(error)}
`);
    return EXIT.usage;
  }
}
