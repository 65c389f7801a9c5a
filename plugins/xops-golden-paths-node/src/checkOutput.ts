import { InputError } from '@backstage/errors';
import {
  type CheckReport,
  checkResult,
  type CheckResult,
} from '@xops/plugin-xops-golden-paths-common';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import pLimit from 'p-limit';
import { z } from 'zod';
import { errorRule, RuleBook } from './Checker';
import { type CheckerName, checkerNames } from './checkerNames';
import {
  type OutputExpectation,
  outputExpectationSchema,
} from './OutputExpectation';
import { runCheckers } from './process/runCheckers';

/** Rules about a checker itself; they can appear in the result of any of them. */
export const runRules = new RuleBook('run', {
  'timed-out': errorRule(
    'an output on which a checker takes longer than its time limit',
    'Look for a file that is far larger or deeper than the others.',
  ),
  crashed: errorRule(
    'an output on which a checker ends without a verdict',
    'Report the output and the words above as a fault of the checker.',
  ),
});

/** Each of them keeps a processor busy, and has a heap of its own. */
const processes = pLimit(availableParallelism());

/** Where progress is told; Backstage's LoggerService fits. */
export interface CheckLogger {
  info(message: string): void;
}

export interface CheckOutputOptions {
  /** The rendered output; a workspace with several repositories in it is checked as one. */
  folder: string;
  /** Names of checkers (`checkerNames`); all by default. `files` and `syntax` always run. */
  checks?: readonly CheckerName[];
  /** What the caller knows beyond what every output must be. */
  expect?: OutputExpectation;
  /** Stops the checks; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
  /** For each checker; 60 by default. A checker that takes longer has failed. */
  timeoutSeconds?: number;
  logger?: CheckLogger;
}

/** The others read only what these two let pass. */
const ALWAYS: readonly CheckerName[] = ['files', 'syntax'];

async function assertFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new InputError(`No folder '${folder}' to check`);
  }
}

function selectCheckers(checks: readonly CheckerName[]): CheckerName[] {
  const unknown = checks.find(name => !checkerNames.includes(name));
  if (unknown !== undefined) {
    throw new InputError(
      `No checker '${unknown}'; there are ${checkerNames.join(', ')}`,
    );
  }
  return checkerNames.filter(
    name => ALWAYS.includes(name) || checks.includes(name),
  );
}

function describe(result: CheckResult): string {
  return result.status === 'notChecked'
    ? `${result.checker}: not checked: ${result.reason}`
    : `${result.checker}: ${result.status}, ${result.subjects} subjects, ${result.findings.length} findings`;
}

/**
 * Checks the rendered output of a golden path: the one interface for templates'
 * tests, for runs, and for a terminal. The checkers run in a child process, so
 * that no output can block or change this one. What is wrong with the output is
 * told by the report.
 *
 * @throws InputError for a folder that is missing, a checker that does not
 * exist, or a malformed expectation.
 */
export async function checkOutput(
  options: CheckOutputOptions,
): Promise<CheckReport> {
  const {
    checks = checkerNames,
    signal,
    timeoutSeconds = 60,
    logger,
  } = options;
  const folder = resolve(options.folder);
  await assertFolder(folder);
  const expect = outputExpectationSchema.safeParse(options.expect ?? {});
  if (!expect.success) {
    const problem = z.prettifyError(expect.error);
    throw new InputError(`Malformed expectation of an output: ${problem}`);
  }
  const onResult = (result: CheckResult) => logger?.info(describe(result));
  const results: CheckResult[] = [];
  let remaining: string[] = selectCheckers(checks);
  while (remaining.length > 0) {
    const request = { folder, checks: remaining, expect: expect.data };
    const run = await processes(() =>
      runCheckers(request, { timeoutSeconds, signal, onResult }),
    );
    results.push(...run.results);
    remaining = remaining.slice(run.results.length);
    const [stopped, ...rest] = remaining;
    if (run.failure && stopped !== undefined) {
      const { rule, message } = run.failure;
      const finding = runRules.finding(rule, { file: '.', message });
      const result = checkResult(stopped, 0, [finding]);
      results.push(result);
      onResult(result);
      remaining = rest;
    }
  }
  return { results };
}
