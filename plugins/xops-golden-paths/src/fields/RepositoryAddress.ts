import { repositoryNameProblem } from '@xops/plugin-xops-golden-paths-common';

/** A repository that is still to be made. */
export interface RepositoryAddress {
  /** Name of the Git host, with its port if it has one. */
  host: string;
  /** Organisation, group or user on that host. */
  owner: string;
  name: string;
}

/** Reads the scaffolder's form, `host?owner=…&repo=…`; what is missing is empty. */
export function parseRepositoryAddress(text: string): RepositoryAddress {
  const [host, query = ''] = text.split('?', 2);
  const parameters = new URLSearchParams(query);
  return {
    host,
    owner: parameters.get('owner') ?? '',
    name: parameters.get('repo') ?? '',
  };
}

/** Writes the scaffolder's form, `host?owner=…&repo=…`. */
export function formatRepositoryAddress(address: RepositoryAddress): string {
  const { host, owner, name } = address;
  return `${host}?${new URLSearchParams({ owner, repo: name })}`;
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
