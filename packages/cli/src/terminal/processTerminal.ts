import { Terminal } from './Terminal';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', error => {
    // `| head` has seen enough, which is no fault.
    if (!('code' in error && error.code === 'EPIPE')) {
      throw error;
    }
  });
}

/** The terminal that this process was started in. */
export const processTerminal: Terminal = {
  cwd: process.cwd(),
  // Of GitHub and Gitea.
  checkout: process.env.GITHUB_WORKSPACE || undefined,
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  colours:
    Boolean(process.stdout.isTTY) &&
    !process.env.NO_COLOR &&
    process.env.TERM !== 'dumb',
  watched: Boolean(process.stderr.isTTY),
  today: new Date().toISOString().slice(0, 10),
};
