import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { chooseSnapshot, kindOfNext, Snapshot } from './Snapshot';
import { parseTaskProgress, TaskProgress } from './TaskProgress';

const bytesPerChunk = 1024 * 1024;
const tasksPerPurge = 500;

const snapshotRowSchema = z.object({
  id: z.coerce.string(),
  kind: z.enum(['step', 'checkpoint', 'ended']),
  finished_steps: z
    .string()
    .transform(text => z.array(z.string()).parse(JSON.parse(text))),
  checkpoints: z.number(),
  digest: z.string().nullable(),
});

const chunkRowsSchema = z.array(z.object({ content: z.instanceof(Buffer) }));

const taskRowSchema = z.object({ state: z.string().nullish() });

type StoredSnapshot = Snapshot & { id: string; digest: string | undefined };

/** Where a task can go on from. */
export type RestorePoint =
  /** Nothing has finished yet: an empty folder. */
  | { from: 'start' }
  /** The run came to its end before: an empty folder, for good. */
  | { from: 'end' }
  /** The packed folder as the last finished step left it. */
  | { from: 'snapshot'; packed: Buffer }
  /** Steps have finished, but what they left is not stored. */
  | { from: 'nothing' };

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The packed workspaces, in tables of our own beside the scaffolder's. */
export class WorkspaceStore {
  readonly #database: Knex;

  constructor(options: { database: Knex }) {
    this.#database = options.database;
  }

  /**
   * Stores how the workspace of a task looks now, and drops what is no longer
   * needed. Either all of it happens or, also in a crash, nothing.
   *
   * @returns the digest under which it is stored.
   */
  async add(options: {
    taskId: string;
    packed: Buffer;
    takenAt: Date;
  }): Promise<string> {
    const { taskId, packed, takenAt } = options;
    const digest = sha256(packed);
    await this.#database.transaction(async tx => {
      const progress = await lockProgress(tx, taskId);
      await insertChunks(tx, { taskId, digest, packed });
      await addSnapshot(tx, { taskId, digest, progress, takenAt });
    });
    return digest;
  }

  /**
   * Stores that the workspace of a task still looks as it did under a digest.
   *
   * @returns false, and nothing happens, when no such workspace is stored.
   */
  async addUnchanged(options: {
    taskId: string;
    digest: string;
    takenAt: Date;
  }): Promise<boolean> {
    const { taskId, digest, takenAt } = options;
    return this.#database.transaction(async tx => {
      const progress = await lockProgress(tx, taskId);
      if (!(await isStored(tx, taskId, digest))) {
        return false;
      }
      await addSnapshot(tx, { taskId, digest, progress, takenAt });
      return true;
    });
  }

  /** Drops the workspace of a task that came to its end, and notes that. */
  async end(options: { taskId: string; takenAt: Date }): Promise<void> {
    const { taskId, takenAt } = options;
    await this.#database.transaction(async tx => {
      const progress = await lockProgress(tx, taskId);
      await deleteTasks(tx, [taskId]);
      const kind = 'ended' as const;
      await insertSnapshot(tx, { taskId, kind, progress, takenAt });
    });
  }

  /**
   * Finds where a task can go on from.
   *
   * @throws Error when what is stored is not what was stored.
   */
  async findRestorePoint(
    taskId: string,
  ): Promise<RestorePoint & { progress: TaskProgress }> {
    return this.#database.transaction(async tx => {
      const progress = await lockProgress(tx, taskId);
      const snapshots = await listSnapshots(tx, taskId);
      const chosen = chooseSnapshot(snapshots, progress);
      if (chosen?.digest) {
        const packed = await readChunks(tx, taskId, chosen.digest);
        return { from: 'snapshot', packed, progress };
      }
      if (chosen) {
        return { from: 'end', progress };
      }
      const from = progress.finishedSteps.length === 0 ? 'start' : 'nothing';
      return { from, progress };
    });
  }

  /**
   * Drops what has not changed since a given time, except for tasks that wait
   * or run.
   *
   * @returns how many tasks it dropped, 500 at most.
   */
  async purge(options: { before: Date }): Promise<number> {
    return this.#database.transaction(async tx => {
      const taskIds: string[] = await tx('xops_workspace_snapshots')
        .leftJoin('tasks', 'tasks.id', 'xops_workspace_snapshots.task_id')
        .where(either =>
          either
            .whereNull('tasks.id')
            .orWhereNotIn('tasks.status', ['open', 'processing']),
        )
        .groupBy('task_id')
        .havingRaw('max(taken_at) < ?', [options.before.toISOString()])
        .limit(tasksPerPurge)
        .pluck('task_id');
      await deleteTasks(tx, taskIds);
      return taskIds.length;
    });
  }
}

/**
 * Reads how far the scaffolder recorded the task to be. Where the database can,
 * the task's row is locked, so that two replicas never write one workspace at
 * the same time.
 */
async function lockProgress(
  tx: Knex.Transaction,
  taskId: string,
): Promise<TaskProgress> {
  const row = await tx('tasks')
    .where({ id: taskId })
    .forUpdate()
    .first('state');
  if (row === undefined) {
    throw new NotFoundError(`No scaffolder task '${taskId}'`);
  }
  return parseTaskProgress(taskRowSchema.parse(row).state ?? undefined);
}

async function listSnapshots(
  tx: Knex.Transaction,
  taskId: string,
): Promise<StoredSnapshot[]> {
  const rows = await tx('xops_workspace_snapshots')
    .where({ task_id: taskId })
    .orderBy('id')
    .select();
  return z
    .array(snapshotRowSchema)
    .parse(rows)
    .map(({ finished_steps: finishedSteps, digest, ...row }) => ({
      ...row,
      finishedSteps,
      digest: digest ?? undefined,
    }));
}

async function insertSnapshot(
  tx: Knex.Transaction,
  snapshot: {
    taskId: string;
    kind: Snapshot['kind'];
    digest?: string;
    progress: TaskProgress;
    takenAt: Date;
  },
): Promise<void> {
  const { finishedSteps, checkpoints } = snapshot.progress;
  await tx('xops_workspace_snapshots').insert({
    task_id: snapshot.taskId,
    kind: snapshot.kind,
    finished_steps: JSON.stringify(finishedSteps),
    checkpoints,
    digest: snapshot.digest,
    taken_at: snapshot.takenAt.toISOString(),
  });
}

/** Adds the newest snapshot, and drops all that no restart can need any more. */
async function addSnapshot(
  tx: Knex.Transaction,
  options: {
    taskId: string;
    digest: string;
    progress: TaskProgress;
    takenAt: Date;
  },
): Promise<void> {
  const { taskId, progress } = options;
  const earlier = await listSnapshots(tx, taskId);
  const kind = kindOfNext(earlier.at(-1), progress);
  await insertSnapshot(tx, { ...options, kind });

  const now = await listSnapshots(tx, taskId);
  const kept = [now.at(-1), chooseSnapshot(now, progress)];
  const keptIds = kept.flatMap(each => each?.id ?? []);
  await tx('xops_workspace_snapshots')
    .where({ task_id: taskId })
    .whereNotIn('id', keptIds)
    .delete();
  const keptDigests = kept.flatMap(each => each?.digest ?? []);
  await tx('xops_workspace_chunks')
    .where({ task_id: taskId })
    .whereNotIn('digest', keptDigests)
    .delete();
}

async function isStored(
  tx: Knex.Transaction,
  taskId: string,
  digest: string,
): Promise<boolean> {
  const chunk = await tx('xops_workspace_chunks')
    .where({ task_id: taskId, digest })
    .first('position');
  return chunk !== undefined;
}

async function insertChunks(
  tx: Knex.Transaction,
  options: { taskId: string; digest: string; packed: Buffer },
): Promise<void> {
  const { taskId, digest, packed } = options;
  if (await isStored(tx, taskId, digest)) {
    return;
  }
  for (let start = 0; start < packed.length; start += bytesPerChunk) {
    await tx('xops_workspace_chunks').insert({
      task_id: taskId,
      digest,
      position: start / bytesPerChunk,
      content: packed.subarray(start, start + bytesPerChunk),
    });
  }
}

async function readChunks(
  tx: Knex.Transaction,
  taskId: string,
  digest: string,
): Promise<Buffer> {
  const rows = await tx('xops_workspace_chunks')
    .where({ task_id: taskId, digest })
    .orderBy('position')
    .select('content');
  const chunks = chunkRowsSchema.parse(rows).map(({ content }) => content);
  const packed = Buffer.concat(chunks);
  if (sha256(packed) !== digest) {
    throw new Error(
      `The stored workspace of task '${taskId}' is damaged: its SHA-256 is not ${digest}`,
    );
  }
  return packed;
}

async function deleteTasks(
  tx: Knex.Transaction,
  taskIds: readonly string[],
): Promise<void> {
  await tx('xops_workspace_chunks').whereIn('task_id', taskIds).delete();
  await tx('xops_workspace_snapshots').whereIn('task_id', taskIds).delete();
}
