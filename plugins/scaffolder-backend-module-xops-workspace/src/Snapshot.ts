import { TaskProgress } from './TaskProgress';

/**
 * What a stored workspace is good for.
 *
 * - `step`: taken within a step, and again at its end. Whether the step came to
 *   its end shows later: when one more step is recorded as finished, the last
 *   snapshot taken before is the workspace as that step left it.
 * - `checkpoint`: taken right after a checkpoint was passed. The step runs
 *   again but skips the checkpoint, so it needs what the checkpoint left.
 * - `ended`: the run came to its end; the workspace is gone on purpose.
 */
export type SnapshotKind = 'step' | 'checkpoint' | 'ended';

/** A moment of a task: how far it was when its workspace was stored. */
export type Snapshot = TaskProgress & { kind: SnapshotKind };

/**
 * The scaffolder asks for the workspace to be stored after a checkpoint, after a
 * step and after a failure, without saying which. A checkpoint shows by one
 * more that has been passed since the snapshot before.
 */
export function kindOfNext(
  previous: Snapshot | undefined,
  progress: TaskProgress,
): 'step' | 'checkpoint' {
  return progress.checkpoints > (previous?.checkpoints ?? 0)
    ? 'checkpoint'
    : 'step';
}

function isGoodFor(snapshot: Snapshot, progress: TaskProgress): boolean {
  const finished = new Set(progress.finishedSteps);
  const since = snapshot.kind === 'step' ? 1 : 0;
  return (
    finished.size === snapshot.finishedSteps.length + since &&
    snapshot.finishedSteps.every(step => finished.has(step))
  );
}

/**
 * The snapshot from which a task that has come so far can go on: the workspace
 * as its last finished step, or a later checkpoint, left it. Never one of a step
 * that was cut off or failed. Snapshots are given oldest first.
 */
export function chooseSnapshot<T extends Snapshot>(
  snapshots: readonly T[],
  progress: TaskProgress,
): T | undefined {
  return snapshots.findLast(snapshot => isGoodFor(snapshot, progress));
}
