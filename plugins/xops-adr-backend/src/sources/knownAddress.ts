import { ScmIntegrationRegistry } from '@backstage/integration';
import { repositoryKey } from './repositoryKey';
import { parseRepositoryAddress, RepositoryAddress } from './RepositoryAddress';

/** What a whole address names at a configured host; undefined for all others. */
export type ParseAddress = (url: string) => RepositoryAddress | undefined;

/** A place in a repository that records may be read from. */
export interface LinkedPlace {
  repositoryKey: string;
  branch: string;
  /** From the repository's root. */
  path: string;
  /** Without `#`. */
  anchor?: string;
}

/** A location as it is told by address. */
export interface KnownLocation {
  locationKey: string;
  repositoryKey: string;
  /** Empty for the default branch. */
  branch: string;
}

const LONGEST = 2000;

export function addressParser(
  integrations: ScmIntegrationRegistry,
): ParseAddress {
  return url => {
    const integration =
      url.length <= LONGEST && /^https?:\/\//.test(url)
        ? integrations.byUrl(url)
        : undefined;
    return integration && parseRepositoryAddress(url, integration);
  };
}

/** The place that a link leads to; undefined for what is no file of a configured host. */
export function linkedPlace(
  href: string,
  parse: ParseAddress,
): LinkedPlace | undefined {
  const address = parse(href);
  const key = address && repositoryKey(address.webUrl);
  if (!address || !key || address.path === '') {
    return undefined;
  }
  const [, anchor] = href.split('#', 2);
  return {
    repositoryKey: key,
    branch: address.branch,
    path: address.path,
    anchor: anchor || undefined,
  };
}

/**
 * The location that a link means: that of its branch, else the one of the
 * default branch, which a link may call by its name, else the only one that is
 * read of the repository.
 */
export function locationAt<T extends KnownLocation>(
  place: LinkedPlace,
  locations: readonly T[],
): T | undefined {
  const own = locations.filter(it => it.repositoryKey === place.repositoryKey);
  return (
    own.find(it => it.branch === place.branch) ??
    own.find(it => it.branch === '') ??
    (own.length === 1 ? own[0] : undefined)
  );
}
