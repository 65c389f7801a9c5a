import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { spawn } from 'node:child_process';
import { type Checker, errorRule, RuleBook } from '../Checker';
import { type OutputFile } from '../output/OutputFolder';

const book = new RuleBook('shell', {
  syntax: errorRule(
    'a script that bash cannot parse',
    'Run `bash -n` on the script and correct the line.',
  ),
  strict: errorRule(
    'a script that carries on after a command failed',
    'Start it with `set -euo pipefail` (`set -eu` for sh).',
  ),
});

const TIMEOUT_MILLISECONDS = 10_000;

/** What `bash -n` says, which reads a script without running it; undefined when there is no bash. */
function parse(text: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['--norc', '--noprofile', '-n'], {
      env: { LC_ALL: 'C', PATH: process.env.PATH ?? '' },
      stdio: ['pipe', 'ignore', 'pipe'],
      timeout: TIMEOUT_MILLISECONDS,
    });
    let said = '';
    child.stderr.on('data', chunk => {
      said += chunk;
    });
    child.on('error', error =>
      'code' in error && error.code === 'ENOENT'
        ? resolve(undefined)
        : reject(error),
    );
    child.on('close', () => resolve(said));
    // bash stops reading at the first fault.
    child.stdin.on('error', () => undefined);
    child.stdin.end(text);
  });
}

function syntaxFindings(file: string, said: string): Finding[] {
  const [, line, message] = /line (\d+): (.*)/.exec(said) ?? [];
  if (message === undefined) return [];
  return [book.finding('syntax', { file, line: Number(line), message })];
}

function ownFindings({ path: file, text }: OutputFile): Finding[] {
  const isSh = /^#!.*\bsh\b/.test(text) && !/^#!.*\bbash\b/.test(text);
  const isStrict = isSh
    ? /^set -eu\b/m.test(text)
    : /^set -[eE]+u?o? ?pipefail|^set -[eE]uo pipefail/m.test(text);
  if (isStrict) return [];
  const message = 'The script does not stop at a command that fails.';
  return [book.finding('strict', { file, line: 1, message })];
}

/** Shell scripts parse, and stop at the first fault. */
export const shell: Checker = {
  book,
  async check({ folder }) {
    const scripts = folder.files.filter(
      it => it.path.endsWith('.sh') || /^#!.*\b(ba)?sh\b/.test(it.text),
    );
    const said = await Promise.all(scripts.map(it => parse(it.text)));
    if (said.includes(undefined))
      return { notChecked: 'bash is not on the PATH' };
    const findings = scripts.flatMap((script, index) => [
      ...syntaxFindings(script.path, said[index] ?? ''),
      ...ownFindings(script),
    ]);
    return { subjects: scripts.length, findings };
  },
};
