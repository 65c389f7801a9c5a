import { RepositoryAddress } from './RepositoryHost';

/**
 * Reads both forms that people have at hand: an address, `host/owner/repository`
 * with or without its scheme, and Backstage's `host?owner=…&repo=…`.
 *
 * @returns undefined for anything else, and for an address with credentials.
 */
export function readRepositoryAddress(
  repoUrl: string,
): RepositoryAddress | undefined {
  const text = /^https?:\/\//.test(repoUrl) ? repoUrl : `https://${repoUrl}`;
  if (!URL.canParse(text)) {
    return undefined;
  }
  const { host, pathname, searchParams, username, password } = new URL(text);
  const path = pathname.split('/').filter(Boolean);
  const owner = searchParams.get('owner') ?? path.slice(0, -1).join('/');
  const name = searchParams.get('repo') ?? path.at(-1)?.replace(/\.git$/, '');
  return owner && name && !username && !password
    ? { host, owner, name }
    : undefined;
}
