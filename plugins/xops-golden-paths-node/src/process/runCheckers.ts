import { type CheckResult } from '@xops/plugin-xops-golden-paths-common';
import { type ChildProcess, fork } from 'node:child_process';
import { CHECKER_CHILD_FILE } from './checkerChild';
import { checkMessageSchema, type CheckRequest } from './messages';

/** An output is small; a hostile one must not take the machine's memory. */
const CHILD_HEAP_MEBIBYTES = 768;

/** Until a child is loaded, which takes a second, or more where much else runs. */
const START_SECONDS = 60;

/** What a child gets to know of this process; above all no credentials. */
const INHERITED = [
  'HOME',
  'LANG',
  'PATH',
  'SYSTEMROOT',
  'TEMP',
  'TMPDIR',
  'XDG_CACHE_HOME',
];

/** How a child ended that did not finish: the checker at work, and why. */
export interface RunFailure {
  rule: 'timed-out' | 'crashed';
  message: string;
}

export interface RunResult {
  /** Of the checkers that finished, in the order of the request. */
  results: CheckResult[];
  failure: RunFailure | undefined;
}

export interface RunOptions {
  /** For each checker. */
  timeoutSeconds: number;
  signal?: AbortSignal;
  /** Told as soon as it is known. */
  onResult?(result: CheckResult): void;
}

/** The part of an environment that a child sees. */
export function childEnvironment(
  environment: NodeJS.ProcessEnv,
): Record<string, string> {
  return Object.fromEntries(
    INHERITED.flatMap(name => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function startChild(): ChildProcess {
  // TypeScript sources are loaded as `backstage-cli package start` does.
  const transform = CHECKER_CHILD_FILE.endsWith('.ts')
    ? ['--require', require.resolve('@backstage/cli/config/nodeTransform.cjs')]
    : [];
  return fork(CHECKER_CHILD_FILE, [], {
    // A group of its own, so that what a checker started ends with it.
    detached: process.platform !== 'win32',
    env: childEnvironment(process.env),
    execArgv: [`--max-old-space-size=${CHILD_HEAP_MEBIBYTES}`, ...transform],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(
      process.platform === 'win32' ? child.pid : -child.pid,
      'SIGKILL',
    );
  } catch {
    // It ended by itself between the question and the signal.
  }
}

/**
 * Runs checkers one after the other in one child process. A checker that takes
 * too long is killed with its process; those after it are left to the caller.
 *
 * @throws the signal's reason when aborted, an Error when no process starts.
 */
export function runCheckers(
  request: CheckRequest,
  options: RunOptions,
): Promise<RunResult> {
  const { timeoutSeconds, signal } = options;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = startChild();
    const results: CheckResult[] = [];
    let failure: RunFailure | undefined;
    let isReady = false;
    let said = '';
    let timer: NodeJS.Timeout | undefined;

    const limit = (seconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const message = `The check took more than ${seconds} s and was stopped.`;
        failure = { rule: 'timed-out', message };
        kill(child);
      }, seconds * 1000);
    };
    const abort = () => kill(child);
    signal?.addEventListener('abort', abort);
    limit(START_SECONDS);

    child.stderr?.on('data', chunk => {
      said = `${said}${chunk}`.slice(-4000);
    });
    child.on('message', data => {
      // Backstage's transform reports the files it loads over the same channel.
      const parsed = checkMessageSchema.safeParse(data);
      if (!parsed.success) return;
      const message = parsed.data;
      switch (message.type) {
        case 'ready':
          isReady = true;
          child.send(request);
          break;
        case 'started':
          limit(timeoutSeconds);
          break;
        default:
          results.push(message.result);
          options.onResult?.(message.result);
          // Nothing more is said: an orderly end takes up to a second.
          if (results.length === request.checks.length) kill(child);
      }
    });
    child.on('error', error => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      reject(error);
    });
    child.on('close', (code, killedBy) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      const lastWords = said.trim().split('\n').slice(0, 3).join(' ');
      if (signal?.aborted) {
        reject(signal.reason);
      } else if (!isReady && !failure) {
        reject(new Error(`The checkers' process did not start: ${lastWords}`));
      } else {
        if (results.length < request.checks.length && !failure) {
          const message = `The check's process ended with ${
            killedBy ?? `code ${code}`
          }. ${lastWords}`;
          failure = { rule: 'crashed', message };
        }
        resolve({ results, failure });
      }
    });
  });
}
