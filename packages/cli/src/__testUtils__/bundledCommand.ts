import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// eslint-disable-next-line no-restricted-syntax
const BUILD = path.join(__dirname, '../../build.mjs');

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
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [this.file, ...args],
      {
        cwd,
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
