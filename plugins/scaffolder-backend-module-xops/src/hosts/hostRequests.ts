import { z } from 'zod';
import { HostClient } from './HostClient';
import { isRefusal } from './HostRefusalError';
import { fullName, RepositoryAddress } from './RepositoryHost';

/** Whether a branch exists, which every host tells at the end of a path such as `/repos/acme/shop/branches`. */
export async function hasBranch(
  client: HostClient,
  address: RepositoryAddress,
  { path, branch }: { path: string; branch: string },
): Promise<boolean> {
  const found = await client.find({
    method: 'GET',
    path: `${path}/${encodeURIComponent(branch)}`,
    purpose: `read the branch '${branch}' of '${fullName(address)}'`,
    answer: z.object({ name: z.string() }),
  });
  return found !== undefined;
}

export interface MakeOrFindOptions<T> {
  make: () => Promise<T>;
  /** What the host answers where it exists already. */
  existsStatus: number;
  find: () => Promise<T | undefined>;
}

/**
 * Makes something, or finds it where an interrupted run made it before.
 *
 * @throws HostRefusalError of the making, also where there is nothing to find.
 */
export async function makeOrFind<T>(options: MakeOrFindOptions<T>): Promise<T> {
  try {
    return await options.make();
  } catch (error) {
    const existing = isRefusal(error, options.existsStatus)
      ? await options.find()
      : undefined;
    if (existing === undefined) {
      throw error;
    }
    return existing;
  }
}
