import { RepositoryAddress } from './RepositoryHost';

/** A file to be written, with its path from the repository's root. */
export interface FileToWrite {
  path: string;
  content: Buffer;
}

export interface CommitFilesOptions {
  branch: string;
  /** Makes the branch `branch` from this one first. */
  from?: string;
  message: string;
  /** None of them may exist on the branch. */
  files: FileToWrite[];
}

/** A folder on a branch. */
export interface FolderOptions {
  branch: string;
  /** Path from the repository's root. */
  folder: string;
}

export interface CommittedFiles {
  commitHash: string;
  webUrl: string;
}

export interface PullRequestOptions {
  branch: string;
  base: string;
  title: string;
  body: string;
}

/** Changes to repositories that exist, on one Git host. Throws as RepositoryHost does. */
export interface RepositoryChanges {
  /** Git hashes of the files below a folder, by path from the repository's root; empty when there is no such folder. */
  listFolder(
    address: RepositoryAddress,
    where: FolderOptions,
  ): Promise<Map<string, string>>;
  branchExists(address: RepositoryAddress, branch: string): Promise<boolean>;
  /** Writes new files in one commit. */
  commitFiles(
    address: RepositoryAddress,
    options: CommitFilesOptions,
  ): Promise<CommittedFiles>;
  /** Opens a pull request, or finds the open one of the same branches; gives its web address. */
  openPullRequest(
    address: RepositoryAddress,
    options: PullRequestOptions,
  ): Promise<string>;
}
