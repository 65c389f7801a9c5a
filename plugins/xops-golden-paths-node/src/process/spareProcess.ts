import { Socket } from 'node:net';
import {
  type CheckerProcess,
  hasEnded,
  kill,
  startCheckerProcess,
} from './checkerProcess';

/** A run renders for a second; whoever has not checked by then has failed. */
const IDLE_MS = 30_000;

let spare: CheckerProcess | undefined;
let idle: NodeJS.Timeout | undefined;

function forget(): void {
  clearTimeout(idle);
  spare = undefined;
}

/** Whether a child keeps this process alive. */
function hold({ child }: CheckerProcess, isHeld: boolean): void {
  const act = isHeld ? 'ref' : 'unref';
  child[act]();
  child.channel?.[act]();
  if (child.stderr instanceof Socket) child.stderr[act]();
}

/**
 * Starts the checkers' process ahead of a `checkOutput` that will follow within
 * half a minute, so that it loads what it needs while the output is still being
 * rendered. One is kept; where none is asked for, it ends by itself.
 */
export function prepareChecks(): void {
  clearTimeout(idle);
  idle = setTimeout(() => {
    const unused = takeSpare();
    if (unused) kill(unused.child);
  }, IDLE_MS).unref();
  if (spare) return;
  const started = startCheckerProcess({ isAhead: true });
  const onEnd = () => {
    if (spare === started) forget();
  };
  // Also where none can be started: the check itself then says why.
  started.child.once('error', onEnd).once('exit', onEnd);
  hold(started, false);
  spare = started;
}

/** The process that was started ahead, if there is one; it is the caller's now. */
export function takeSpare(): CheckerProcess | undefined {
  const taken = spare;
  forget();
  if (!taken || hasEnded(taken.child)) return undefined;
  hold(taken, true);
  return taken;
}
