import { ConflictError } from '@backstage/errors';
import { GitopsTarget } from '../config';
import { FileToWrite } from '../hosts/RepositoryChanges';
import { fullName, RepositoryHost } from '../hosts/RepositoryHost';
import { blobHash } from './blobHash';

export interface RegisterServiceOptions {
  host: RepositoryHost;
  target: GitopsTarget;
  /** Name of the service. */
  name: string;
  /** Folder in the GitOps repository, `services/checkout`. */
  folder: string;
  files: FileToWrite[];
  taskId: string;
}

export interface Registration {
  /** Web address of the commit or pull request; of the folder when it was there already. */
  changeUrl: string;
  /** Absent where nothing had to be committed. */
  commitHash?: string;
}

/**
 * Writes a service's manifests to the platform's GitOps repository. What is
 * there already with the same content is left alone, so that a repeated run
 * commits nothing twice.
 *
 * @throws ConflictError when the folder holds something else.
 */
export async function registerService(
  options: RegisterServiceOptions,
): Promise<Registration> {
  const { target, host } = options;
  const present = await presence(options, target.branch);
  if (present === 'same') {
    return {
      changeUrl: `${host.contentsUrl(target.repository, target.branch)}${
        options.folder
      }`,
    };
  }
  if (present === 'other') {
    throw occupied(options, target.branch);
  }
  return target.mode === 'commit'
    ? commit(options, { branch: target.branch })
    : proposeInBranch(options);
}

/** Branch from which a pull request registers a service. */
export function registrationBranch(name: string): string {
  return `xops/${name}`;
}

async function proposeInBranch(
  options: RegisterServiceOptions,
): Promise<Registration> {
  const { host, target, name } = options;
  const branch = registrationBranch(name);
  let commitHash: string | undefined;
  if (await host.changes.branchExists(target.repository, branch)) {
    if ((await presence(options, branch)) !== 'same') {
      throw occupied(options, branch);
    }
  } else {
    ({ commitHash } = await commit(options, { branch, from: target.branch }));
  }
  const changeUrl = await host.changes.openPullRequest(target.repository, {
    branch,
    base: target.branch,
    title: title(name),
    body: `Registers the service '${name}' with Argo CD. Made by a golden path, run ${options.taskId}.`,
  });
  return { changeUrl, commitHash };
}

async function commit(
  options: RegisterServiceOptions,
  branches: { branch: string; from?: string },
): Promise<Registration> {
  const { host, target, name, files, taskId } = options;
  const { webUrl, commitHash } = await host.changes.commitFiles(
    target.repository,
    {
      ...branches,
      message: `${title(name)}\n\nGolden path run ${taskId}`,
      files,
    },
  );
  return { changeUrl: webUrl, commitHash };
}

async function presence(
  { host, target, folder, files }: RegisterServiceOptions,
  branch: string,
): Promise<'none' | 'same' | 'other'> {
  const found = await host.changes.listFolder(target.repository, {
    branch: branch,
    folder: folder,
  });
  if (found.size === 0) {
    return 'none';
  }
  const isSame =
    found.size === files.length &&
    files.every(({ path, content }) => found.get(path) === blobHash(content));
  return isSame ? 'same' : 'other';
}

function occupied(
  { host, target, folder }: RegisterServiceOptions,
  branch: string,
): Error {
  return new ConflictError(
    `The branch '${branch}' of '${fullName(
      target.repository,
    )}' holds other files in '${folder}', which nothing overwrites: ${host.contentsUrl(
      target.repository,
      branch,
    )}${folder}`,
  );
}

function title(name: string): string {
  return `Register ${name}`;
}
