import path from 'node:path';
import { Command } from 'commander';
import { checkReport, CheckReport } from '../formats/CheckReport';
import { githubFormat } from '../formats/github';
import { jsonFormat } from '../formats/json';
import { sarifFormat } from '../formats/sarif';
import { textFormat } from '../formats/text';
import { endWith, EXIT } from '../runProgram';
import { Style } from '../terminal/Style';
import { Terminal } from '../terminal/Terminal';
import { readDecisions } from './readDecisions';
import { formatOption, ReadOptions, withReadOptions } from './readOptions';

const FORMATS: Record<string, (report: CheckReport, style: Style) => string> = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  github: githubFormat,
};

interface CheckOptions extends ReadOptions {
  format: string;
  strict?: boolean;
}

/** `xops adr check`: exit code 1 on errors, with `--strict` on warnings too. */
export function checkCommand(terminal: Terminal): Command {
  return withReadOptions(new Command('check'))
    .description(
      'find what does not hold in decision records, and how to mend it',
    )
    .argument('[paths...]', 'folders and files')
    .addOption(formatOption(Object.keys(FORMATS)))
    .option('--strict', 'exit with 1 on warnings too')
    .addHelpText(
      'after',
      '\nExit code: 0 nothing wrong, 1 errors found, 2 the call cannot be answered.',
    )
    .action(
      async (paths: string[], options: CheckOptions, command: Command) => {
        const decisions = await readDecisions(paths, options, terminal);
        const report = checkReport(decisions, startOfPaths(options, terminal));
        const { error, warning } = report.summary.findings;
        if (error > 0 || (options.strict && warning > 0)) {
          endWith(command, EXIT.faults);
        }
        terminal.out(
          FORMATS[options.format](report, new Style(terminal.colours)),
        );
      },
    );
}

/** What a code host shows beside its files starts from the repository, wherever the command is called in it. */
function startOfPaths(
  { format }: CheckOptions,
  { checkout, cwd }: Terminal,
): string {
  const isForHost = format === 'github' || format === 'sarif';
  return isForHost && checkout && isBelow(cwd, checkout) ? checkout : cwd;
}

function isBelow(folder: string, above: string): boolean {
  const relative = path.relative(above, folder);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}
