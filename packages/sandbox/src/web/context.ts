import type { Request } from 'express';
import type { GitHost } from '../host/GitHost';
import { isTreePath } from '../git/TreeEntry';
import type { Repository } from '../store/Repository';
import { urlPath } from '../api/format/repository';
import { splitNamedPath, type NamedCommit } from '../api/readRef';

export interface PageRequest {
  host: GitHost;
  params: Record<string, string>;
  query: URLSearchParams;
  request: Request;
}

export type RepositoryPageRequest = PageRequest & { repository: Repository };

/** What a page's address leads to does not exist. */
export class PageNotFoundError extends Error {
  override name = 'PageNotFoundError';
}

export type PathInVersion = NamedCommit & { path: string };

/** The rest of `/src/branch/main/docs/a.md` after the kind of reference. */
export async function requestedPath({
  repository,
  params,
}: RepositoryPageRequest): Promise<PathInVersion> {
  const { kind } = params;
  const found =
    kind === 'branch' || kind === 'tag' || kind === 'commit'
      ? await splitNamedPath(repository, kind, params.rest)
      : undefined;
  if (!found) {
    throw new PageNotFoundError(`'${params.rest}' is no ${kind} here`);
  }
  if (found.path && !isTreePath(found.path)) {
    throw new PageNotFoundError(`'${found.path}' is no path`);
  }
  return found;
}

/** Address of a page of the repository, without the host. */
export function repositoryPath(repository: Repository, rest = ''): string {
  return `/${repository.fullName}${rest}`;
}

/** `/o/r/src/branch/main/docs`; `raw` in place of `src` gives the file itself. */
export function versionPath(
  repository: Repository,
  use: 'src' | 'raw' | 'commits',
  version: Pick<PathInVersion, 'ref' | 'refKind'> & { path?: string },
): string {
  const tail = version.path ? `/${urlPath(version.path)}` : '';
  const ref = urlPath(version.ref);
  return repositoryPath(repository, `/${use}/${version.refKind}/${ref}${tail}`);
}
