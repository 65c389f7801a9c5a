import { type CheckResult } from '@xops/plugin-xops-golden-paths-common';
import { kill, startCheckerProcess } from './checkerProcess';
import { checkMessageSchema, type CheckRequest } from './messages';
import { takeSpare } from './spareProcess';

/** Until a child is loaded, which takes a second, or more where much else runs. */
const START_SECONDS = 60;

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
    const { child, ready } =
      takeSpare() ?? startCheckerProcess({ isAhead: false });
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

    ready.then(() => {
      isReady = true;
      child.send(request);
    });
    child.stderr?.on('data', chunk => {
      said = `${said}${chunk}`.slice(-4000);
    });
    child.on('message', data => {
      const parsed = checkMessageSchema.safeParse(data);
      if (!parsed.success) return;
      const message = parsed.data;
      if (message.type === 'started') limit(timeoutSeconds);
      if (message.type === 'finished') {
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
