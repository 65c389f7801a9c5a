import {
  spawn,
  type ChildProcess,
  type ChildProcessWithoutNullStreams,
} from 'node:child_process';
import { devNull } from 'node:os';
import { startProcess } from './startProcess';

export interface GitRunOptions {
  /** Folder of the repository; git runs in it. */
  folder: string;
  input?: Buffer | string;
  environment?: Record<string, string>;
  /** Exit codes that are an answer, not a failure. */
  expectedExitCodes?: number[];
}

export interface GitResult {
  stdout: Buffer;
  exitCode: number;
}

export class GitCommandError extends Error {
  override name = 'GitCommandError';
  readonly stderr: string;

  constructor(command: string, exitCode: number, stderr: string) {
    super(`git ${command} ended with ${exitCode}: ${stderr.trim()}`);
    this.stderr = stderr;
  }
}

const SETTINGS: Record<string, string> = {
  'core.quotePath': 'false',
  'gc.auto': '0',
  'http.receivepack': 'true',
  'http.getanyfile': 'false',
  'init.defaultBranch': 'main',
  'maintenance.auto': 'false',
  // The data folder may belong to somebody else than the process, in a container for example.
  'safe.directory': '*',
  'uploadpack.allowFilter': 'true',
};

/** Every git child process of the sandbox, so that none outlives it. */
export class GitProcesses {
  readonly #children = new Set<ChildProcess>();
  readonly #environment: NodeJS.ProcessEnv;
  #isClosed = false;

  /** `home` stands in for HOME, which may be missing or unwritable. */
  constructor(home: string) {
    const settings = Object.entries(SETTINGS);
    this.#environment = {
      PATH: process.env.PATH,
      TMPDIR: process.env.TMPDIR,
      NODE_ENV: process.env.NODE_ENV,
      HOME: home,
      LC_ALL: 'C',
      TZ: 'UTC',
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_TERMINAL_PROMPT: '0',
      GIT_LITERAL_PATHSPECS: '1',
      GIT_AUTHOR_NAME: 'sandbox',
      GIT_AUTHOR_EMAIL: 'sandbox@localhost',
      GIT_COMMITTER_NAME: 'sandbox',
      GIT_COMMITTER_EMAIL: 'sandbox@localhost',
      GIT_CONFIG_COUNT: String(settings.length),
      ...Object.fromEntries(
        settings.flatMap(([key, value], index) => [
          [`GIT_CONFIG_KEY_${index}`, key],
          [`GIT_CONFIG_VALUE_${index}`, value],
        ]),
      ),
    };
  }

  /** Resolves once git runs; where the machine is too busy for it, a little later. */
  start(
    args: string[],
    options: Pick<GitRunOptions, 'folder' | 'environment'>,
  ): Promise<ChildProcessWithoutNullStreams> {
    return startProcess(() => this.#spawn(args, options));
  }

  #spawn(
    args: string[],
    options: Pick<GitRunOptions, 'folder' | 'environment'>,
  ): ChildProcessWithoutNullStreams {
    if (this.#isClosed) {
      throw new Error(`The sandbox stops; git ${args[0]} is not started`);
    }
    const child = spawn('git', args, {
      cwd: options.folder,
      env: { ...this.#environment, ...options.environment },
      stdio: 'pipe',
      // A process group of its own: http-backend starts further programs, and all end together.
      detached: true,
    });
    this.#children.add(child);
    child.once('close', () => this.#children.delete(child));
    child.once('error', () => this.#children.delete(child));
    return child;
  }

  async run(args: string[], options: GitRunOptions): Promise<GitResult> {
    const child = await this.start(args, options);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', chunk => stdout.push(chunk));
    child.stderr.on('data', chunk => stderr.push(chunk));
    // git may end before it has read everything; its exit code tells the story.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input);
    const exitCode = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', code => resolve(code ?? -1));
    });
    if (![0, ...(options.expectedExitCodes ?? [])].includes(exitCode)) {
      throw new GitCommandError(
        args.join(' '),
        exitCode,
        Buffer.concat(stderr).toString('utf8'),
      );
    }
    return { stdout: Buffer.concat(stdout), exitCode };
  }

  /** Ends one process together with all that it started. */
  stop(child: ChildProcess): void {
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (child.pid === undefined || hasEnded) {
      return;
    }
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      child.kill('SIGTERM');
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const ended = [...this.#children].map(
      child => new Promise(resolve => child.once('close', resolve)),
    );
    this.#children.forEach(child => this.stop(child));
    await Promise.all(ended);
  }
}
