import fs from 'fs-extra';
import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface ScriptResult {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * A rendered repository whose scripts are run. Only the programs given are on
 * their PATH, beside those of every Unix.
 */
export class ScriptFolder {
  readonly path: string;
  readonly #tools: string;

  constructor(path: string) {
    this.path = path;
    this.#tools = `${path}-tools`;
    fs.ensureDirSync(this.#tools);
  }

  /** A program that notes its arguments in `calls` and then does `body`. */
  stub(name: string, body = ''): void {
    const file = join(this.#tools, name);
    const log = join(this.#tools, 'calls.log');
    fs.writeFileSync(
      file,
      `#!/bin/sh\necho "${name} $*" >>'${log}'\n${body}\n`,
    );
    fs.chmodSync(file, 0o755);
  }

  /** A program of this machine under a name of its own. */
  link(name: string, program: string): void {
    fs.symlinkSync(program, join(this.#tools, name));
  }

  /** Calls of stubs, one a line. */
  calls(): string[] {
    const log = join(this.#tools, 'calls.log');
    return fs.existsSync(log)
      ? fs.readFileSync(log, 'utf8').trim().split('\n')
      : [];
  }

  run(
    script: string,
    args: readonly string[] = [],
    environment: Record<string, string> = {},
  ): Promise<ScriptResult> {
    return new Promise(resolve => {
      const child = execFile(
        join(this.path, 'scripts', script),
        args,
        {
          cwd: '/',
          env: {
            HOME: this.#tools,
            PATH: `${this.#tools}:/usr/bin:/bin`,
            ...environment,
          },
        },
        (_error, stdout, stderr) =>
          resolve({ code: child.exitCode ?? -1, stdout, stderr }),
      );
      child.stdin?.end();
    });
  }

  read(path: string): string {
    return fs.readFileSync(join(this.path, path), 'utf8');
  }

  has(path: string): boolean {
    return fs.existsSync(join(this.path, path));
  }

  remove(path: string): void {
    fs.removeSync(join(this.path, path));
  }

  write(path: string, text: string): void {
    fs.outputFileSync(join(this.path, path), text);
  }

  /** Makes it the clone of an empty repository beside it, with one commit. */
  commitToOrigin(): string {
    const origin = `${this.path}-origin`;
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: this.path, stdio: 'pipe' });
    execFileSync('git', ['init', '--quiet', '--bare', origin]);
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '.');
    const author = ['-c', 'user.name=test', '-c', 'user.email=test@localhost'];
    git(...author, 'commit', '--quiet', '--message', 'first');
    git('remote', 'add', 'origin', origin);
    git('push', '--quiet', 'origin', 'main');
    return origin;
  }
}
