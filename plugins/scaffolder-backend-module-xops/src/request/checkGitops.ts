import { isError } from '@backstage/errors';
import { posix } from 'node:path';
import { GitopsTarget } from '../config';
import { registrationBranch } from '../gitops/registerService';
import { fullName, RepositoryHost } from '../hosts/RepositoryHost';

export interface CheckGitopsOptions {
  target: GitopsTarget;
  host: RepositoryHost;
  /** Name of the service. */
  name: string;
}

/**
 * What in the platform's GitOps repository speaks against registering a service
 * of this name; found here, it is told before anything is published.
 */
export async function checkGitops(
  options: CheckGitopsOptions,
): Promise<string[]> {
  const { target, host, name } = options;
  const { repository, branch, path, mode } = target;
  const folder = posix.join(path, name);
  const proposal = registrationBranch(name);
  const address = fullName(repository);
  try {
    const [known, files, isProposed] = await Promise.all([
      host.find(repository),
      host.changes.listFolder(repository, { branch, folder }),
      mode === 'pullRequest' && host.changes.branchExists(repository, proposal),
    ]);
    if (!known) {
      return [
        `${host.name} has no repository '${address}', which xops.goldenPaths.gitops names.`,
      ];
    }
    return [
      ...(files.size > 0
        ? [
            `The GitOps repository '${address}' has a folder '${folder}' already; choose another name or remove it.`,
          ]
        : []),
      ...(isProposed
        ? [
            `The GitOps repository '${address}' has a branch '${proposal}' already; merge or delete it, or choose another name.`,
          ]
        : []),
    ];
  } catch (error) {
    // A host that is down is one problem among the others, told with them.
    return [
      `The GitOps repository cannot be checked: ${
        isError(error) ? error.message : error
      }.`,
    ];
  }
}
