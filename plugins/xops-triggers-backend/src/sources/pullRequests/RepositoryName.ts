import { z } from 'zod';

/** A repository at a host. */
export interface RepositoryName {
  /** As in `integrations`: `git.example.com:3000`. */
  host: string;
  /** Owner or groups, and name: `acme/shop`. */
  path: string;
}

/** `host/owner/name`, on GitLab with all groups: `gitlab.com/acme/web/shop`. */
export const repositoryNameSchema = z
  .string()
  .max(300)
  .regex(
    /^[A-Za-z0-9.-]+(:\d{1,5})?(\/(?!\.{1,2}(\/|$))[\w.-]+){2,}$/,
    'is no repository such as github.com/acme/shop',
  );

export function parseRepositoryName(text: string): RepositoryName {
  const [host, ...path] = text.split('/');
  return { host, path: path.join('/') };
}

/** As it stands in sentences: `github.com/acme/shop`. */
export function repositoryTitle({ host, path }: RepositoryName): string {
  return `${host}/${path}`;
}

/** Equal for names that mean the same: no host tells repositories apart by case. */
export function repositoryKey(repository: RepositoryName): string {
  return repositoryTitle(repository).toLocaleLowerCase('en-US');
}
