import { NotFoundError } from '@backstage/errors';
import { serializeDirectoryContents } from '@backstage/plugin-scaffolder-node';
import fs from 'fs-extra';
import { posix } from 'node:path';
import { FileToWrite } from '../hosts/RepositoryChanges';

/**
 * Reads a rendered folder as the files of a folder in the GitOps repository.
 *
 * @throws NotFoundError when there is nothing to register.
 */
export async function readManifests(
  source: string,
  target: string,
): Promise<FileToWrite[]> {
  const files = (await fs.pathExists(source))
    ? await serializeDirectoryContents(source)
    : [];
  if (files.length === 0) {
    throw new NotFoundError(
      `Nothing to register: the folder '${source}' is empty or missing`,
    );
  }
  return files.map(({ path, content }) => ({
    path: posix.join(target, path),
    content,
  }));
}
