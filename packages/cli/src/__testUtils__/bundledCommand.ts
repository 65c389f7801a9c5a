import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// eslint-disable-next-line no-restricted-syntax
const BUILD = path.join(__dirname, '../../build.mjs');

/** The user that owns nothing. */
const NOBODY = 65534;

export interface Ended {
  code: number | undefined;
  out: string;
  err: string;
}

/** The command as it is packed, in a folder of its own without any package. */
export class BundledCommand {
  readonly folder: string;
  readonly file: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.file = path.join(folder, 'xops.cjs');
  }

  static create(): BundledCommand {
    const command = new BundledCommand(
      realpathSync(mkdtempSync(path.join(tmpdir(), 'xops-bundle-'))),
    );
    execFileSync(process.execPath, [BUILD, command.file], {
      env: { PATH: process.env.PATH },
    });
    return command;
  }

  run(cwd: string, ...args: string[]): Ended {
    return this.#run(args, { cwd });
  }

  /** As somebody whom the system keeps out of what is closed, also where the superuser runs the tests. */
  runUnprivileged(cwd: string, ...args: string[]): Ended {
    const isSuperuser = process.getuid?.() === 0;
    for (const folder of [cwd, this.folder]) {
      chmodSync(folder, 0o755);
    }
    return this.#run(args, {
      cwd,
      ...(isSuperuser && { uid: NOBODY, gid: NOBODY }),
    });
  }

  #run(
    args: readonly string[],
    options: { cwd: string; uid?: number; gid?: number },
  ): Ended {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [this.file, ...args],
      {
        ...options,
        encoding: 'utf8',
        env: { PATH: process.env.PATH },
        maxBuffer: 1e8,
      },
    );
    return { code: status ?? undefined, out: stdout, err: stderr };
  }

  /** Closes the pipe after the first bytes, as `| head` does. */
  runIntoClosedPipe(cwd: string, ...args: string[]): Promise<Ended> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [this.file, ...args], {
        cwd,
        env: { PATH: process.env.PATH },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let out = '';
      let err = '';
      child.stdout.once('data', chunk => {
        out += chunk;
        child.stdout.destroy();
      });
      child.stderr.on('data', chunk => {
        err += chunk;
      });
      child.once('error', reject);
      child.once('close', code =>
        resolve({ code: code ?? undefined, out, err }),
      );
    });
  }
}
