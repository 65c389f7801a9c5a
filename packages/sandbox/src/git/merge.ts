import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitRepository } from './GitRepository';
import type { Identity } from './writeCommit';

export type MergeStyle =
  | 'merge'
  | 'squash'
  | 'rebase'
  | 'rebase-merge'
  | 'fast-forward-only';

export interface MergeRequest {
  style: MergeStyle;
  base: string;
  baseSha: string;
  headSha: string;
  message: string;
  /** Author of a squashed commit. */
  author: Identity;
  /** Who merges. */
  committer: Identity;
}

/** `git merge` or `git rebase` could not put the two together. */
export class MergeConflictError extends Error {
  override name = 'MergeConflictError';
}

/**
 * Merges in a temporary clone that borrows the objects of the repository, since a bare one has no
 * work tree, and `git merge-tree --write-tree` needs a git of 2022. Answers with the new commit.
 */
export async function merge(
  repository: GitRepository,
  request: MergeRequest,
  temporaryFolder: string,
): Promise<string> {
  return inClone(repository, temporaryFolder, request.baseSha, async clone => {
    const environment = identityEnvironment(request);
    const git = (args: string[], expectedExitCodes?: number[]) =>
      repository.processes.run(args, {
        folder: clone,
        environment,
        expectedExitCodes,
      });
    const orConflict = async (args: string[]) => {
      const { exitCode } = await git(args, [1, 128]);
      if (exitCode !== 0) {
        throw new MergeConflictError(`git ${args[0]} found a conflict`);
      }
    };

    switch (request.style) {
      case 'merge':
        await orConflict([
          'merge',
          '--no-ff',
          '-m',
          request.message,
          request.headSha,
        ]);
        break;
      case 'squash':
        await orConflict(['merge', '--squash', request.headSha]);
        await git(['commit', '--allow-empty', '-m', request.message]);
        break;
      case 'rebase':
      case 'rebase-merge':
        await git(['checkout', '--quiet', request.headSha]);
        await orConflict(['rebase', request.baseSha]);
        if (request.style === 'rebase-merge') {
          await git(['tag', 'rebased']);
          await git(['checkout', '--quiet', request.baseSha]);
          await orConflict([
            'merge',
            '--no-ff',
            '-m',
            request.message,
            'rebased',
          ]);
        }
        break;
      case 'fast-forward-only':
        await orConflict(['merge', '--ff-only', request.headSha]);
        break;
      default:
        throw new Error(`No merge style '${request.style satisfies never}'`);
    }
    await git(['push', '--quiet', 'origin', `HEAD:refs/heads/${request.base}`]);
    repository.changed();
    return (await git(['rev-parse', 'HEAD'])).stdout.toString('utf8').trim();
  });
}

export async function canMerge(
  repository: GitRepository,
  commits: { baseSha: string; headSha: string },
  temporaryFolder: string,
): Promise<boolean> {
  if (await repository.isAncestor(commits.baseSha, commits.headSha)) {
    return true;
  }
  return inClone(repository, temporaryFolder, commits.baseSha, async clone => {
    const { exitCode } = await repository.processes.run(
      ['merge', '--no-commit', '--no-ff', commits.headSha],
      { folder: clone, expectedExitCodes: [1, 128] },
    );
    return exitCode === 0;
  });
}

async function inClone<T>(
  repository: GitRepository,
  temporaryFolder: string,
  sha: string,
  work: (clone: string) => Promise<T>,
): Promise<T> {
  const clone = await mkdtemp(join(temporaryFolder, 'merge-'));
  try {
    await repository.processes.run(
      ['clone', '--quiet', '--shared', '--no-checkout', repository.folder, '.'],
      { folder: clone },
    );
    await repository.processes.run(['checkout', '--quiet', '--detach', sha], {
      folder: clone,
    });
    return await work(clone);
  } finally {
    await rm(clone, { recursive: true, force: true });
  }
}

function identityEnvironment(request: MergeRequest): Record<string, string> {
  // A rebase keeps each commit's own author, so only a squash may name one.
  const author = request.style === 'squash' ? request.author : undefined;
  const { name, email } = author ?? request.committer;
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: request.committer.name,
    GIT_COMMITTER_EMAIL: request.committer.email,
  };
}
