import { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { WorkspaceProvider } from '@backstage/plugin-scaffolder-node/alpha';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { packFolder, unpackFolder } from './archive';
import { folderState } from './folderState';
import { WorkspaceStore } from './WorkspaceStore';

/** How many runs are remembered; of others the folder is packed once more. */
const maximumRemembered = 100;

/**
 * Keeps the workspaces of runs in the scaffolder's database, so that any replica
 * can go on with a run that was cut off or failed, from where its last finished
 * step left it.
 */
export class DatabaseWorkspaceProvider implements WorkspaceProvider {
  readonly #store: WorkspaceStore;
  readonly #logger: LoggerService;
  readonly #maximumBytes: number;
  /** By task: how its folder looked when it was packed, and what that gave. */
  readonly #packed = new Map<string, { state: string; digest: string }>();

  constructor(options: {
    store: WorkspaceStore;
    logger: LoggerService;
    maximumBytes: number;
  }) {
    this.#store = options.store;
    this.#logger = options.logger;
    this.#maximumBytes = options.maximumBytes;
  }

  async serializeWorkspace(options: {
    path: string;
    taskId: string;
  }): Promise<void> {
    const { path, taskId } = options;
    // Most steps and checkpoints change nothing in the folder.
    const state = await folderState(path);
    const last = this.#packed.get(taskId);
    const takenAt = new Date();
    if (last && last.state === state) {
      const { digest } = last;
      if (await this.#store.addUnchanged({ taskId, digest, takenAt })) return;
    }
    const packed = await packFolder({ path, maximumBytes: this.#maximumBytes });
    const digest = await this.#store.add({ taskId, packed, takenAt });
    this.#packed.delete(taskId);
    if (state) this.#packed.set(taskId, { state, digest });
    const [oldest] = this.#packed.keys();
    if (this.#packed.size > maximumRemembered) this.#packed.delete(oldest);
  }

  async cleanWorkspace(options: { taskId: string }): Promise<void> {
    this.#packed.delete(options.taskId);
    await this.#store.end({ taskId: options.taskId, takenAt: new Date() });
  }

  async rehydrateWorkspace(options: {
    taskId: string;
    targetPath: string;
  }): Promise<void> {
    const { taskId, targetPath } = options;
    const point = await this.#store.findRestorePoint(taskId);
    // A step that was killed here leaves cut files behind.
    await makeEmpty(targetPath);
    const { finishedSteps } = point.progress;
    if (point.from === 'nothing') {
      const steps = finishedSteps.map(step => `'${step}'`).join(', ');
      throw new NotFoundError(
        `What the finished steps ${steps} left in the workspace of task '${taskId}' is not stored, so going on would use an empty or half folder. Start the template again`,
      );
    }
    if (point.from === 'snapshot') {
      await unpackFolder({ packed: point.packed, path: targetPath });
      this.#logger.info(
        `Restored the workspace of task '${taskId}' as ${finishedSteps.length} finished steps left it`,
      );
    }
  }
}

/**
 * Makes an empty folder in place of a workspace and of the temporary folders of
 * its steps, which lie beside it.
 */
async function makeEmpty(workspace: string): Promise<void> {
  await mkdir(workspace, { recursive: true });
  const parent = dirname(workspace);
  const name = basename(workspace);
  for (const entry of await readdir(parent)) {
    if (entry === name || entry.startsWith(`${name}_step-`)) {
      await rm(join(parent, entry), { recursive: true, force: true });
    }
  }
  await mkdir(workspace);
}
