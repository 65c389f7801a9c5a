import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
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

/** `-n` reads without running. One process asks for all files: starting each from here takes longer than the rest. */
const PARSE_ALL = 'for file; do bash --norc --noprofile -n "$file"; done';

/** What bash says about these files; undefined when there is no bash. */
function parse(paths: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      'bash',
      ['--norc', '--noprofile', '-c', PARSE_ALL, 'bash', ...paths],
      {
        env: { LC_ALL: 'C', PATH: process.env.PATH ?? '' },
        stdio: ['ignore', 'ignore', 'pipe'],
        timeout: TIMEOUT_MILLISECONDS,
      },
    );
    let said = '';
    child.stderr.on('data', chunk => {
      said += chunk;
    });
    child.on('error', error =>
      'code' in error && error.code === 'ENOENT'
        ? resolve(undefined)
        : reject(error),
    );
    child.on('close', (_code, signal) =>
      signal
        ? reject(new Error(`bash was stopped by ${signal}`))
        : resolve(said),
    );
  });
}

/** The first fault of a file; bash tells what follows from it as well. */
function syntaxFindings(path: string, file: string, said: string): Finding[] {
  const prefix = `${path}: line `;
  const words = said.split('\n').find(it => it.startsWith(prefix));
  const [, line, message] =
    /^(\d+): (.*)/.exec(words?.slice(prefix.length) ?? '') ?? [];
  if (message === undefined) return [];
  return [book.finding('syntax', { file, line: Number(line), message })];
}

function ownFindings({ path: file, text }: OutputFile): Finding[] {
  const isSh = /^#!.*\bsh\b/.test(text) && !/^#!.*\bbash\b/.test(text);
  const isStrict = isSh
    ? /^set -(?=\w*e)\w*u/m.test(text)
    : /^set -(?=\w*e)(?=\w*u)\w*o pipefail\b/m.test(text);
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
    if (scripts.length === 0) return { subjects: 0, findings: [] };
    const pathOf = (it: OutputFile) => join(folder.path, it.path);
    const said = await parse(scripts.map(pathOf));
    if (said === undefined) return { notChecked: 'bash is not on the PATH' };
    const findings = scripts.flatMap(script => [
      ...syntaxFindings(pathOf(script), script.path, said),
      ...ownFindings(script),
    ]);
    return { subjects: scripts.length, findings };
  },
};
