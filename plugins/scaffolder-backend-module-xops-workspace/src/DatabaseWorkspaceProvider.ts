import { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { WorkspaceProvider } from '@backstage/plugin-scaffolder-node/alpha';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { packFolder, unpackFolder } from './archive';
import { WorkspaceStore } from './WorkspaceStore';

/**
 * Keeps the workspaces of runs in the scaffolder's database, so that any replica
 * can go on with a run that was cut off or failed, from where its last finished
 * step left it.
 */
export class DatabaseWorkspaceProvider implements WorkspaceProvider {
  readonly #store: WorkspaceStore;
  readonly #logger: LoggerService;
  readonly #maximumBytes: number;

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
    const packed = await packFolder({ path, maximumBytes: this.#maximumBytes });
    await this.#store.add({ taskId, packed, takenAt: new Date() });
  }

  async cleanWorkspace(options: { taskId: string }): Promise<void> {
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
