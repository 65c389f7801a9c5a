import { ServiceUnavailableError } from '@backstage/errors';
import fs from 'fs-extra';
import git, { Errors } from 'isomorphic-git';
import { HostRefusalError } from '../hosts/HostRefusalError';
import { connectionReason } from '../hosts/patientFetch';
import { gitHttp } from './gitHttp';

const TIMEOUT_MS = 60_000;

export interface PushFolderOptions {
  /** Folder whose content becomes the branch's only commit. */
  folder: string;
  /** Empty folder outside of `folder` for Git's own files. */
  gitFolder: string;
  /** Address without credentials; they are sent as a header and stored nowhere. */
  cloneUrl: string;
  credentials: { username: string; password: string };
  branch: string;
  message: string;
  author: { name: string; email: string };
  /** Time of the commit. The same folder, message, author and time give the same hash, so a push can be repeated. */
  at: Date;
  /** Overwrites what the branch holds. */
  force: boolean;
  signal?: AbortSignal;
}

/**
 * Commits a folder and pushes it, without leaving a `.git` in it. Backstage's
 * own `initRepoAndPush` writes `.git` into the workspace and tries a refused
 * push again for a minute.
 *
 * @returns the commit's hash.
 * @throws HostRefusalError when the host refuses, ServiceUnavailableError when it does not answer.
 */
export async function pushFolder(options: PushFolderOptions): Promise<string> {
  const { folder, gitFolder, branch, message, credentials } = options;
  const repository = { fs, dir: folder, gitdir: gitFolder };
  const seconds = Math.floor(options.at.getTime() / 1000);
  const author = { ...options.author, timestamp: seconds, timezoneOffset: 0 };
  await git.init({ ...repository, defaultBranch: branch });
  await git.add({ ...repository, filepath: '.' });
  const commitHash = await git.commit({
    ...repository,
    message,
    author,
    committer: author,
  });
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const signal = options.signal
    ? AbortSignal.any([options.signal, timeout])
    : timeout;
  try {
    await git.push({
      ...repository,
      http: gitHttp(signal, purposeOf(options)),
      url: options.cloneUrl,
      ref: branch,
      remoteRef: branch,
      force: options.force,
      headers: {
        'user-agent': 'git/xops-portal',
        authorization: `Basic ${Buffer.from(
          `${credentials.username}:${credentials.password}`,
        ).toString('base64')}`,
      },
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    throw pushError(error, options, timeout.aborted);
  }
  return commitHash;
}

function purposeOf({ cloneUrl, branch }: PushFolderOptions): string {
  return `push to the branch '${branch}' of ${cloneUrl}`;
}

function pushError(
  error: unknown,
  options: PushFolderOptions,
  isTimeout: boolean,
): Error {
  const purpose = purposeOf(options);
  if (error instanceof HostRefusalError) {
    return error;
  }
  if (error instanceof Errors.GitPushError) {
    const { refs } = error.data.result;
    const words = Object.values(refs)
      .map(ref => ref.error)
      .filter(Boolean)
      .join('; ');
    return new HostRefusalError(
      `The Git host refused to ${purpose}: ${words}`,
      { status: 422, words },
    );
  }
  if (error instanceof Errors.PushRejectedError) {
    const words = 'the branch holds other commits';
    return new HostRefusalError(
      `The Git host refused to ${purpose}: ${words}`,
      { status: 409, words },
    );
  }
  const reason = isTimeout
    ? `nothing for ${TIMEOUT_MS / 1000} s`
    : connectionReason(error);
  return new ServiceUnavailableError(
    `The Git host does not answer (${reason}); it was asked to ${purpose}`,
  );
}
