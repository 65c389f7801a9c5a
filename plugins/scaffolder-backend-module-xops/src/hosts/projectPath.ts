import { fullName, RepositoryAddress } from './RepositoryHost';

/** GitLab takes a project's full path for its id when the slashes are encoded. */
export function projectPath(address: RepositoryAddress): string {
  return `/projects/${encodeURIComponent(fullName(address))}`;
}
