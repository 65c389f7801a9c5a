import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { inRoot } from './paths.mjs';
import { exitWithParent } from './run.mjs';

const GRACE = 15_000;

/**
 * The processes that belong to one command. When one ends on its own, or the
 * command is told to stop, all of them are stopped.
 */
export class Children {
  #running = new Map();
  #stopping = undefined;
  #onUnexpectedEnd;

  /** @param {(name: string, how: string) => void} onUnexpectedEnd */
  constructor(onUnexpectedEnd) {
    this.#onUnexpectedEnd = onUnexpectedEnd;
  }

  /**
   * Starts one of our packages from its TypeScript sources.
   *
   * @param {{ name: string, node: string, folder: string, args?: string[], env: object, log: string }} options
   */
  startPackage({ name, node, folder, args = [], env, log }) {
    return this.start({
      name,
      command: node,
      args: [
        '--no-warnings',
        ...exitWithParent,
        '--require',
        inRoot('node_modules/@backstage/cli/config/nodeTransform.cjs'),
        'src/index.ts',
        ...args,
      ],
      cwd: folder,
      env,
      log,
    });
  }

  /** Without `log`, the child speaks on the terminal. */
  start({ name, command, args, cwd, env, log }) {
    const out = log ? fs.openSync(log, 'a', 0o600) : 'inherit';
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', out, out, 'ipc'],
    });
    if (log) {
      fs.closeSync(out);
    }
    this.#running.set(name, child);
    const ended = how => {
      this.#running.delete(name);
      if (!this.#stopping) {
        this.#onUnexpectedEnd(name, how);
      }
    };
    child.once('error', error => ended(error.message));
    child.once('exit', (code, signal) => ended(signal ?? `exit code ${code}`));
    return child;
  }

  /**
   * Asks every child to stop, insists after a while, resolves when none is left.
   *
   * @returns {Promise<unknown>}
   */
  stop() {
    this.#stopping ??= Promise.all(
      [...this.#running.values()].map(
        child =>
          new Promise(resolve => {
            const insist = setTimeout(() => child.kill('SIGKILL'), GRACE);
            child.once('exit', () => {
              clearTimeout(insist);
              resolve();
            });
            child.kill('SIGTERM');
          }),
      ),
    );
    return this.#stopping;
  }
}
