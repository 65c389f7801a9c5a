import { isError } from '@backstage/errors';
import { RepositoryAddress, RepositoryHost } from '../hosts/RepositoryHost';

/** `group/subgroup/name` on a host, as an address. */
export function servedAddress(path: string, host: string): RepositoryAddress {
  const cut = path.lastIndexOf('/');
  return { host, owner: path.slice(0, cut), name: path.slice(cut + 1) };
}

/**
 * Which of the repositories that Atlantis is to serve are not on the host; a
 * name that is spelt wrong would be served by nobody and missed by nobody.
 */
export async function checkServed(
  host: RepositoryHost,
  addresses: readonly RepositoryAddress[],
): Promise<string[]> {
  try {
    const found = await Promise.all(addresses.map(it => host.find(it)));
    return addresses
      .filter((_, index) => !found[index])
      .map(
        ({ owner, name }) =>
          `${host.name} shows the portal no repository '${owner}/${name}' that Atlantis could serve.`,
      );
  } catch (error) {
    // A host that is down is one problem among the others, told with them.
    return [
      `The repositories to serve cannot be looked up: ${
        isError(error) ? error.message : error
      }.`,
    ];
  }
}
