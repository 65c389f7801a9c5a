import { readCommit, type Commit } from '../git/Commit';
import { blobSha, writeCommit, type Identity } from '../git/writeCommit';
import type { Repository } from '../store/Repository';
import type { User } from '../store/records';
import { protectionOf, pushRight } from './branchRules';
import { fileChanges, type FileOperation } from './fileOperations';
import type { GitHost } from './GitHost';
import { GiteaError } from './GiteaError';

export interface FilesCommit {
  /** Where to start from; the default branch when left out. */
  branch?: string;
  /** Made by the commit; the commit goes there instead. */
  newBranch?: string;
  message: string;
  author?: Partial<Identity>;
  committer?: Partial<Identity>;
  operations: FileOperation[];
}

export interface WrittenFile {
  path: string;
  sha: string;
  content: Buffer;
}

export interface FilesCommitted {
  branch: string;
  commit: Commit;
  /** In the order of the operations; undefined for what was deleted. */
  files: (WrittenFile | undefined)[];
}

/** One commit for any number of files; the first one of an empty repository too. */
export async function commitFiles(
  host: GitHost,
  repository: Repository,
  options: { user: User; commit: FilesCommit },
): Promise<FilesCommitted> {
  const { user, commit: asked } = options;
  return host.changeRefs(repository, user, async () => {
    const { git, record } = repository;
    const from = asked.branch ?? record.defaultBranch;
    const branch = asked.newBranch ?? from;
    const start = await git.branch(from);
    const isEmpty = (await git.branches()).length === 0;
    if (!start && !isEmpty) {
      throw new GiteaError(
        404,
        `branch does not exist [repo_id: ${record.id} name: ${from}]`,
      );
    }
    if (branch !== from && (await git.branch(branch))) {
      throw new GiteaError(422, `branch already exists [name: ${branch}]`);
    }
    if (!(await isBranchName(repository, branch))) {
      throw new GiteaError(422, '[NewBranchName]: GitRefName');
    }
    if (pushRight(protectionOf(record, branch), user) === 'refuse') {
      throw new GiteaError(
        403,
        `user cannot commit to repo [user: ${user.login}]`,
      );
    }

    const changes = fileChanges(asked.operations, {
      tree: start ? await git.tree(start.commitSha, { recursive: true }) : [],
      repository: repository.fullName,
    });
    const own = { name: user.fullName || user.login, email: user.email };
    const sha = await writeCommit(git, {
      branch,
      parent: start?.commitSha,
      message: asked.message,
      author: { ...own, ...asked.committer, ...asked.author },
      committer: { ...own, ...asked.author, ...asked.committer },
      changes: changes.flat(),
    });
    return {
      branch,
      commit: await readCommit(git, sha),
      files: changes.map(parts => {
        const write = parts.find(part => part.kind === 'write');
        return write && { ...write, sha: blobSha(write.content) };
      }),
    };
  });
}

/** Whether git itself would take the name. */
export async function isBranchName(
  repository: Repository,
  name: string,
): Promise<boolean> {
  const { exitCode } = await repository.git.processes.run(
    ['check-ref-format', `refs/heads/${name}`],
    { folder: repository.git.folder, expectedExitCodes: [1] },
  );
  return exitCode === 0 && !name.startsWith('-');
}
