import { repositoryNameProblem } from '@xops/plugin-xops-golden-paths-common';

/** A repository that is still to be made. */
export interface RepositoryAddress {
  /** Name of the Git host, with its port if it has one. */
  host: string;
  /** Organisation, group or user on that host. */
  owner: string;
  name: string;
}

/**
 * Reads `host/owner/name`, which {@link formatRepositoryAddress} writes, and the
 * scaffolder's own `host?owner=…&repo=…`; what is missing is empty.
 */
export function parseRepositoryAddress(text: string): RepositoryAddress {
  if (!text.includes('?')) {
    const [host, ...path] = text.split('/').map(decodePart);
    const name = path.pop() ?? '';
    return { host, owner: path.join('/'), name };
  }
  const [host, query = ''] = text.split('?', 2);
  const parameters = new URLSearchParams(query);
  return {
    host,
    owner: parameters.get('owner') ?? '',
    name: parameters.get('repo') ?? '',
  };
}

/** Writes `host/owner/name`, as people read it, with a slash between the owner's groups. */
export function formatRepositoryAddress(address: RepositoryAddress): string {
  const { host, owner, name } = address;
  return [host, ...owner.split('/'), name].map(encodePart).join('/');
}

/** Text that nobody encoded stands for itself. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A host's port stays readable; what would end a part does not pass. */
function encodePart(part: string): string {
  return encodeURIComponent(part).replaceAll('%3A', ':');
}

/** What is wrong with an address, as a sentence; undefined when nothing is. */
export function repositoryAddressProblem(
  address: RepositoryAddress,
): string | undefined {
  if (!address.host) {
    return 'Choose the Git host of the repository.';
  }
  if (!address.owner.trim()) {
    return 'Name the organisation, group or user that gets the repository.';
  }
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(address.owner)) {
    return `The owner '${address.owner}' may hold only letters, digits, dots, underscores and hyphens, with a slash between groups.`;
  }
  return repositoryNameProblem(address.name);
}
