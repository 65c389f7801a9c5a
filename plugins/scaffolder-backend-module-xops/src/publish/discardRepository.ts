import { isError } from '@backstage/errors';
import {
  fullName,
  RepositoryAddress,
  RepositoryHost,
} from '../hosts/RepositoryHost';
import { carriesMark } from '../hosts/taskMark';

/**
 * Removes a repository after its push failed, if it is still empty and carries
 * the task's mark, so that nothing half-made is left.
 *
 * @returns what is left and how to remove it, as a sentence.
 */
export async function discardRepository(
  host: RepositoryHost,
  address: RepositoryAddress,
  taskId: string,
): Promise<string> {
  const name = fullName(address);
  const left = (why: string) =>
    `The repository '${name}' is left on ${
      host.name
    }, since ${why}. Remove it in its settings: ${host.webUrl(address)}`;
  try {
    const repository = await host.find(address);
    if (!repository) {
      return `The repository '${name}' does not exist any more`;
    }
    if (!carriesMark(repository.description, taskId)) {
      return left('it does not carry the mark of this run any more');
    }
    if (!(await host.isEmpty(address))) {
      return left('something has been pushed to it');
    }
    await host.remove(address);
    return `The empty repository '${name}' was removed again`;
  } catch (error) {
    // The failed push is the error to tell; this one only adds what is left.
    return left(
      `removing it failed (${isError(error) ? error.message : error})`,
    );
  }
}
