import { type ChildProcess, fork } from 'node:child_process';
import { AHEAD_ARGUMENT, CHECKER_CHILD_FILE } from './checkerChild';
import { checkMessageSchema } from './messages';

/** An output is small; a hostile one must not take the machine's memory. */
const CHILD_HEAP_MEBIBYTES = 768;

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

/** A child process that runs checkers for one request. */
export interface CheckerProcess {
  child: ChildProcess;
  /** Resolves when the child takes its request; never where it ends before. */
  ready: Promise<void>;
}

export interface StartCheckerProcessOptions {
  /** Lets it prepare the checkers while it waits for its request. */
  isAhead: boolean;
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

/** Starts a child that loads the checkers and waits for its one request. */
export function startCheckerProcess(
  options: StartCheckerProcessOptions,
): CheckerProcess {
  // TypeScript sources are loaded as `backstage-cli package start` does.
  const transform = CHECKER_CHILD_FILE.endsWith('.ts')
    ? ['--require', require.resolve('@backstage/cli/config/nodeTransform.cjs')]
    : [];
  const child = fork(
    CHECKER_CHILD_FILE,
    options.isAhead ? [AHEAD_ARGUMENT] : [],
    {
      // A group of its own, so that what a checker started ends with it.
      detached: process.platform !== 'win32',
      env: childEnvironment(process.env),
      execArgv: [`--max-old-space-size=${CHILD_HEAP_MEBIBYTES}`, ...transform],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  );
  const ready = new Promise<void>(resolve => {
    const onMessage = (data: unknown) => {
      // Backstage's transform reports the files it loads over the same channel.
      const parsed = checkMessageSchema.safeParse(data);
      if (parsed.success && parsed.data.type === 'ready') {
        child.off('message', onMessage);
        resolve();
      }
    };
    child.on('message', onMessage);
  });
  return { child, ready };
}

export function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Ends a child at once, with all that it started. */
export function kill(child: ChildProcess): void {
  if (child.pid === undefined || hasEnded(child)) return;
  try {
    process.kill(
      process.platform === 'win32' ? child.pid : -child.pid,
      'SIGKILL',
    );
  } catch {
    // It ended by itself between the question and the signal.
  }
}
