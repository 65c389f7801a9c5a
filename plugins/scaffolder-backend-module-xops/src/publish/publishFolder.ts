import { ForwardedError, NotFoundError } from '@backstage/errors';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import fs from 'fs-extra';
import { pushFolder } from '../git/pushFolder';
import { isRefusal } from '../hosts/HostRefusalError';
import {
  fullName,
  Protection,
  RepositoryAddress,
  RepositoryHost,
  Visibility,
} from '../hosts/RepositoryHost';
import { claimRepository, ClaimedRepository } from './claimRepository';
import { discardRepository } from './discardRepository';

/** What publishing needs of the action's context. */
export type PublishContext = Pick<
  ActionContext<{}>,
  'checkpoint' | 'createTemporaryDirectory' | 'logger' | 'signal' | 'task'
>;

export interface PublishFolderOptions {
  host: RepositoryHost;
  /** The same host for cleaning up, which goes on after the run was cancelled. */
  cleaner: RepositoryHost;
  address: RepositoryAddress;
  /** Absolute path. */
  folder: string;
  description: string;
  visibility: Visibility;
  defaultBranch: string;
  protectDefaultBranch: boolean;
  commitMessage: string;
  author: { name: string; email: string };
  topics: string[];
  /** Web addresses of what the run made before; told as left when this fails. */
  madeBefore: string[];
}

export interface PublishedFolder {
  commitHash: string;
  protection: Protection;
  /** False when the host runs no pipelines for the repository. */
  pipelines: boolean;
}

/**
 * Makes a repository of a folder: create, push, protect, finish. Interrupted at
 * any point and started again, it ends with one repository and one commit. An
 * error says what is left.
 */
export async function publishFolder(
  ctx: PublishContext,
  options: PublishFolderOptions,
): Promise<PublishedFolder> {
  await assertNotEmpty(options.folder);
  try {
    const repository = await claimRepository({
      ...options,
      taskId: ctx.task.id,
      checkpoint: ctx.checkpoint,
    });
    const commitHash = await ctx.checkpoint({
      key: `push.${repository.id}`,
      fn: () => pushOrDiscard(ctx, options, repository),
    });
    const finished = await ctx.checkpoint({
      key: `finished.${repository.id}`,
      fn: () => finish(options),
    });
    return { commitHash, ...finished };
  } catch (error) {
    if (options.madeBefore.length === 0) {
      throw error;
    }
    throw new ForwardedError(
      `Made before in this run and left: ${options.madeBefore.join(
        ', ',
      )}. Retry the run, or remove it there`,
      error,
    );
  }
}

async function pushOrDiscard(
  ctx: PublishContext,
  options: PublishFolderOptions,
  repository: ClaimedRepository,
): Promise<string> {
  const { host, address, folder, defaultBranch, commitMessage } = options;
  const gitFolder = await ctx.createTemporaryDirectory();
  try {
    return await pushFolder({
      folder,
      gitFolder,
      cloneUrl: repository.cloneUrl,
      credentials: await host.gitCredentials(address),
      branch: defaultBranch,
      message: commitMessage,
      author: options.author,
      at: new Date(repository.claimedAt),
      force: !repository.isNew,
      signal: ctx.signal,
    });
  } catch (error) {
    const left = await discardRepository(options.cleaner, address, ctx.task.id);
    throw new ForwardedError(
      `Publishing '${fullName(address)}' failed. ${left}`,
      error,
    );
  } finally {
    // The scaffolder removes temporary folders only after a success.
    await fs.remove(gitFolder);
  }
}

async function finish(
  options: PublishFolderOptions,
): Promise<Omit<PublishedFolder, 'commitHash'>> {
  const { host, address } = options;
  try {
    const protection = await protect(options);
    const { pipelines } = await host.finish(address, options);
    return { protection, pipelines };
  } catch (error) {
    throw new ForwardedError(
      `The repository '${fullName(
        address,
      )}' is pushed, but its description still carries the mark of this run. Retry the run, or keep or remove the repository: ${host.webUrl(
        address,
      )}`,
      error,
    );
  }
}

async function protect(options: PublishFolderOptions): Promise<Protection> {
  const { host, address, defaultBranch } = options;
  if (!options.protectDefaultBranch) {
    return { protected: false, reason: 'It was not asked for.' };
  }
  try {
    return await host.protect(address, defaultBranch);
  } catch (error) {
    // The service is published; an unprotected branch is told, not fatal.
    if (isRefusal(error, 403, 404, 422)) {
      return { protected: false, reason: error.message };
    }
    throw error;
  }
}

/** A retry after the workspace was lost must not publish an empty repository. */
async function assertNotEmpty(folder: string): Promise<void> {
  const entries = (await fs.pathExists(folder)) ? await fs.readdir(folder) : [];
  if (entries.length === 0) {
    throw new NotFoundError(
      `Nothing to publish: the folder '${folder}' is empty or missing`,
    );
  }
}
