import { Command } from 'commander';
import { checkCommand } from './adr/check';
import { graphCommand } from './adr/graph';
import { listCommand } from './adr/list';
import { showCommand } from './adr/show';
import { Terminal } from './terminal/Terminal';
import { version } from './version';

/** `xops` with all that it can do. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('xops')
    .description('The xOps domain in a terminal and in CI.')
    .version(version);
  const adr = program
    .command('adr')
    .description('Decision records (ADRs) in any style and language.')
    .addHelpText(
      'after',
      `
Without a path, the folders where decisions are usually kept are read: docs/adr,
docs/decisions, any folder named adr, adrs, decisions or madr, and .adr-dir.
A folder is read with everything Markdown below it but node_modules and what git
ignores; a file is read whatever its ending.`,
    );
  for (const create of [checkCommand, listCommand, showCommand, graphCommand]) {
    adr.addCommand(create(terminal));
  }
  for (const command of [program, adr, ...adr.commands]) {
    command.exitOverride().configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
    });
  }
  return program;
}
