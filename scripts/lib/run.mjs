import { spawn } from 'node:child_process';
import { inRoot } from './paths.mjs';

const TAIL = 60;

/** Loaded before a child's own code: it stops when its parent is gone, even by SIGKILL. */
export const exitWithParent = [
  '--require',
  inRoot('scripts/lib/exitWithParent.cjs'),
];

/**
 * Runs a script with `node` to its end, or to ours: one that went on alone would write to the
 * same files as the next try.
 *
 * @param {string} node path of the binary
 * @param {string[]} args the script and its arguments
 * @param {Parameters<typeof run>[2]} options
 */
export function runNode(node, args, options = {}) {
  return run(node, [...exitWithParent, ...args], { ...options, tied: true });
}

/**
 * Runs a command to its end and keeps the last lines of what it said.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: object, onLine?: (line: string) => void, show?: boolean, tied?: boolean }} options
 *   `tied`: gives the child a channel whose end tells it that we are gone
 * @returns {Promise<{ code: number, tail: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe', ...(options.tied ? ['ipc'] : [])],
    });
    const lines = [];
    const stop = signal => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM'];
    for (const signal of signals) {
      process.once(signal, stop);
    }
    const take = stream => {
      let rest = '';
      stream.setEncoding('utf8');
      stream.on('data', text => {
        if (options.show) {
          process.stderr.write(text);
        }
        const parts = (rest + text).split('\n');
        rest = parts.pop();
        for (const line of parts) {
          options.onLine?.(line);
          lines.push(line);
        }
        lines.splice(0, Math.max(0, lines.length - TAIL));
      });
      stream.on('end', () => rest && lines.push(rest));
    };
    take(child.stdout);
    take(child.stderr);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of signals) {
        process.removeListener(name, stop);
      }
      if (signal === 'SIGINT' || signal === 'SIGTERM') {
        process.exit(130);
      }
      resolve({ code: code ?? 1, tail: lines.join('\n') });
    });
  });
}
