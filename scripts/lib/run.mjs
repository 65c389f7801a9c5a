import { spawn } from 'node:child_process';

const TAIL = 60;

/**
 * Runs a command to its end and keeps the last lines of what it said.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: object, onLine?: (line: string) => void, show?: boolean }} options
 * @returns {Promise<{ code: number, tail: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
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
