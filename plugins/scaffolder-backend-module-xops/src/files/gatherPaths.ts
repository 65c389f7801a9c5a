import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import fs from 'fs-extra';

export interface GatheredPaths {
  /** The folder that holds all of them. */
  folder: string;
  remove: () => Promise<void>;
}

/**
 * Brings folders of a workspace together as one: a single one stands for itself,
 * several are copied under their own names, without the rest of the workspace.
 *
 * @throws InputError when a path leaves the workspace, or none of them exists.
 */
export async function gatherPaths(
  {
    workspacePath,
    createTemporaryDirectory,
  }: Pick<ActionContext<{}>, 'workspacePath' | 'createTemporaryDirectory'>,
  paths: readonly string[],
): Promise<GatheredPaths> {
  const sources = paths.map(path => ({
    path,
    absolute: resolveSafeChildPath(workspacePath, path),
  }));
  const existing = sources.filter(({ absolute }) => fs.existsSync(absolute));
  if (existing.length === 0) {
    throw new InputError(
      `None of the folders ${paths.join(', ')} is in the workspace`,
    );
  }
  if (existing.length === 1) {
    return { folder: existing[0].absolute, remove: async () => undefined };
  }
  const folder = await createTemporaryDirectory();
  // The scaffolder removes temporary folders only after a success.
  const remove = () => fs.remove(folder);
  try {
    for (const { path, absolute } of existing) {
      await fs.copy(absolute, resolveSafeChildPath(folder, path));
    }
  } catch (error) {
    await remove();
    throw error;
  }
  return { folder, remove };
}
