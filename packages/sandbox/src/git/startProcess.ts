import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { isError } from '@backstage/errors';

/** What a machine says that can start nothing just now: processes, files or memory are used up. */
const BUSY = ['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM'];

/** In milliseconds; six seconds in all. */
const PAUSES = [20, 50, 100, 200, 400, 800, 1600, 3000];

/**
 * Resolves with a child once it runs. Where the machine is too busy to start it, `start` is called
 * again after a pause: under load that passes in moments, and who asked should not be told.
 *
 * @throws what the system says otherwise, such as ENOENT, or busy for too long.
 */
export async function startProcess(
  start: () => ChildProcessWithoutNullStreams,
  pauses: readonly number[] = PAUSES,
): Promise<ChildProcessWithoutNullStreams> {
  for (const pause of pauses) {
    try {
      return await running(start());
    } catch (error) {
      if (!isError(error) || !BUSY.includes(String(error.code))) {
        throw error;
      }
      await wait(pause);
    }
  }
  return running(start());
}

async function running(
  child: ChildProcessWithoutNullStreams,
): Promise<ChildProcessWithoutNullStreams> {
  // Streams and everything else are there from now on; an error rejects.
  await once(child, 'spawn');
  return child;
}
