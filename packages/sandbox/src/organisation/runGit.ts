import { type ChildProcess, spawn } from 'node:child_process';
import { ForwardedError } from '@backstage/errors';

export interface RunGitOptions {
  /** Working folder; also stands for HOME, so that nobody's `.netrc` or settings take part. */
  folder: string;
  input?: Buffer;
  /** Git settings of this one process: in its environment, so neither in a file nor in the list of arguments. */
  settings?: Record<string, string>;
  signal?: AbortSignal;
}

const LOOPBACK = 'localhost,127.0.0.1,::1';

/**
 * Runs Git apart from the machine's own configuration and never asks for anything.
 *
 * @returns what Git wrote to standard output
 * @throws Error with the subcommand, the exit code and what Git said
 */
export async function runGit(
  args: string[],
  options: RunGitOptions,
): Promise<string> {
  const child = spawn('git', args, {
    cwd: options.folder,
    env: gitEnvironment(options),
    signal: options.signal,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on('data', chunk => output.push(chunk));
  child.stderr.on('data', chunk => complaints.push(chunk));
  // A Git that ends early closes its input; its exit code says why.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input);

  const code = await ending(child);
  options.signal?.throwIfAborted();
  if (code !== 0) {
    const said = Buffer.concat(complaints).toString('utf8').trim();
    throw new Error(`git ${args[0]} ended with ${code}: ${said}`);
  }
  return Buffer.concat(output).toString('utf8');
}

/** Exit code or signal, once nothing of the process is left: its folder may then be removed. */
async function ending(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve, reject) => {
    child.once('error', error => {
      if (child.pid === undefined) {
        reject(new ForwardedError('Git cannot be started', error));
      }
    });
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
}

function gitEnvironment(options: RunGitOptions): NodeJS.ProcessEnv {
  // A hook that starts us, or a developer's shell, may carry GIT_DIR and the like, which would redirect every command.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') || name.startsWith('GIT_SSL_'),
  );
  const settings = Object.entries({
    'credential.helper': '',
    'gc.auto': '0',
    ...options.settings,
  });
  const noProxy = [process.env.NO_PROXY ?? process.env.no_proxy, LOOPBACK]
    .filter(Boolean)
    .join(',');
  return {
    ...Object.fromEntries(inherited),
    HOME: options.folder,
    LC_ALL: 'C',
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}
