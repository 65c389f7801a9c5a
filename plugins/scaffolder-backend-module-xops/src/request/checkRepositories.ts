import { isError } from '@backstage/errors';
import { repositoryNameProblem } from '@xops/plugin-xops-golden-paths-common';
import {
  fullName,
  RepositoryAddress,
  RepositoryHost,
} from '../hosts/RepositoryHost';
import { carriesMark } from '../hosts/taskMark';

export interface CheckRepositoriesOptions {
  /** Repositories to be made, all of one owner. */
  addresses: RepositoryAddress[];
  host: RepositoryHost;
  taskId: string;
}

export interface RepositoriesCheck {
  problems: string[];
  /** True when the first repository exists and this task made it. */
  isOwn: boolean;
}

/** What on the Git host speaks against making these repositories. */
export async function checkRepositories(
  options: CheckRepositoriesOptions,
): Promise<RepositoriesCheck> {
  const { addresses, host, taskId } = options;
  const names = addresses
    .map(address => repositoryNameProblem(address.name))
    .filter(problem => problem !== undefined);
  if (names.length > 0) {
    return { problems: names, isOwn: false };
  }
  try {
    const [creation, ...existing] = await Promise.all([
      host.creationProblem(addresses[0], 'private'),
      ...addresses.map(address => host.find(address)),
    ]);
    const taken = addresses.filter((_, index) => {
      const found = existing[index];
      return found && !carriesMark(found.description, taskId);
    });
    return {
      problems: [
        ...(creation ? [creation] : []),
        ...taken.map(
          address =>
            `${host.name} has a repository '${fullName(
              address,
            )}' already; choose another name or remove it.`,
        ),
      ],
      isOwn: existing[0] !== undefined && !taken.includes(addresses[0]),
    };
  } catch (error) {
    // A host that is down is one problem among the others, told with them.
    return {
      problems: [
        `The repository cannot be checked: ${
          isError(error) ? error.message : error
        }.`,
      ],
      isOwn: false,
    };
  }
}
