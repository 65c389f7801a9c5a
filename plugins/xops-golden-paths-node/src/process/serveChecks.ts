import { checkResult } from '@xops/plugin-xops-golden-paths-common';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { checkers } from '../checkers';
import { buildOverlays } from '../kubernetes/buildOverlays';
import { resolveKubectl } from '../kubectl/resolveKubectl';
import { readOutputFolder } from '../output/OutputFolder';
import { AHEAD_ARGUMENT } from './checkerChild';
import { type CheckMessage, checkRequestSchema } from './messages';

/**
 * Ends this process when its parent is gone, even while a checker blocks the
 * event loop, where neither messages nor timers arrive.
 */
function watchParent(): void {
  const watch = `
    const parent = ${process.ppid};
    setInterval(() => {
      if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
    }, 1000);`;
  new Worker(watch, { eval: true }).unref();
}

function send(message: CheckMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, error =>
      error ? reject(error) : resolve(),
    );
  });
}

/** Does what takes long and is the same for every output. */
async function prepare(): Promise<void> {
  // It runs beside the others; whoever needs it waits for it.
  resolveKubectl().catch(() => undefined);
  for (const checker of checkers) {
    await checker.prepare?.();
  }
}

/**
 * Runs the checkers that the parent asks for, one after the other, and tells
 * what each found as soon as it is known.
 */
async function serveChecks(): Promise<void> {
  watchParent();
  const asked = once(process, 'message');
  await send({ type: 'ready' });
  if (process.argv.includes(AHEAD_ARGUMENT)) await prepare();
  const [message] = await asked;
  const request = checkRequestSchema.parse(message);
  const folder = await readOutputFolder(request.folder);
  // kubectl works beside the first checkers; what it could not do is told to
  // those that ask for its result.
  buildOverlays(folder).catch(() => undefined);
  for (const { book, check } of checkers) {
    const { checker } = book;
    if (!request.checks.includes(checker)) continue;
    await send({ type: 'started', checker });
    const outcome = await check({ folder, expect: request.expect });
    const result =
      'notChecked' in outcome
        ? {
            checker,
            status: 'notChecked' as const,
            reason: outcome.notChecked,
          }
        : checkResult(checker, outcome.subjects, outcome.findings);
    await send({ type: 'finished', result });
  }
}

serveChecks().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error?.stack ?? error}\n`);
    process.exit(1);
  },
);
