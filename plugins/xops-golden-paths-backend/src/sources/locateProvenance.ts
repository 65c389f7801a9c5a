import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { PROVENANCE_PATH } from '@xops/plugin-xops-golden-paths-common';
import { ProvenanceLocation } from './ProvenanceSource';

/** Names the path of the provenance file from the repository's root. */
export const PROVENANCE_ANNOTATION = 'xops.io/provenance';

export type LocatedProvenance =
  | { status: 'located'; location: ProvenanceLocation }
  | { status: 'unlocatable'; message: string };

/** Protocol, host, the folders of the host or groups, owner, repository. */
const REPOSITORY = String.raw`https?://[^/]+(?:/[^/]+)*?/[^/]+/[^/]+`;

/**
 * The repository's part of a web address of one of its files or folders, by
 * Backstage's name for the kind of host.
 */
const REPOSITORY_PART = new Map([
  ['github', new RegExp(`^(${REPOSITORY})/(?:tree|blob|edit|raw)/[^/]`)],
  ['gitlab', new RegExp(`^(${REPOSITORY}?)(?:/-)?/(?:tree|blob|raw)/[^/]`)],
  ['gitea', new RegExp(`^(${REPOSITORY})/src/(?:branch|tag|commit)/[^/]`)],
  ['bitbucketCloud', new RegExp(`^(${REPOSITORY})/src/[^/]`)],
  ['bitbucketServer', /^(https?:\/\/.+?\/repos\/[^/]+)\/(?:browse|raw)/],
  ['azure', /^(https?:\/\/.+?\/_git\/[^/?]+)/],
]);
/** A repository of Gitea up to and with its branch. */
const GITEA_ROOT = new RegExp(`^${REPOSITORY}/src/(?:branch|tag|commit)/[^/]+`);

/** A segment that a Git host or a reader may resolve to another repository. */
const DOT_SEGMENT = /(^|[/\\])\.{1,2}([/\\?#]|$)/;

/**
 * Finds where an entity's provenance file stands. `addresses` are those that the
 * catalog read the entity from, see `readAddresses`: of the entity itself only
 * the path is used, and only a path that nothing but provenance has. So nobody
 * can make the portal read another repository, or another file.
 */
export function locateProvenance(
  entity: Entity,
  addresses: readonly string[],
  integrations: ScmIntegrationRegistry,
): LocatedProvenance {
  const path = entity.metadata.annotations?.[PROVENANCE_ANNOTATION] ?? '';
  const fault = pathFault(path);
  if (fault) {
    return unlocatable(
      `The annotation ${PROVENANCE_ANNOTATION} is '${path}', ${fault}`,
    );
  }
  const entityRef = stringifyEntityRef(entity);
  const [first, ...others] = addresses.map(address =>
    locateFrom(address, path, integrations),
  );
  if (!first) {
    return unlocatable(
      `The catalog names no Location that it read '${entityRef}' from`,
    );
  }
  for (const other of [first, ...others]) {
    if (other.status === 'unlocatable') {
      return other;
    }
    // Which of them holds the entity is only said by what an author can write.
    if (
      first.status === 'located' &&
      other.location.provenanceUrl !== first.location.provenanceUrl
    ) {
      return unlocatable(
        `The catalog read '${entityRef}' through a Location that names several repositories or branches`,
      );
    }
  }
  return first;
}

function locateFrom(
  address: string,
  path: string,
  integrations: ScmIntegrationRegistry,
): LocatedProvenance {
  const integration = integrations.byUrl(address);
  if (!integration) {
    return unlocatable(
      `The catalog read the entity from '${address}', which no configured Git integration can read`,
    );
  }
  const { origin, pathname } = new URL(address);
  // Only the path names a repository; '?' and '#' may be followed by anything.
  const page = `${origin}${pathname}`;
  const repositoryUrl = hasDotSegment(address)
    ? undefined
    : REPOSITORY_PART.get(integration.type)?.exec(page)?.[1];
  if (!repositoryUrl) {
    return unlocatable(
      `The catalog read the entity from '${address}', which is no address of a file or folder on a branch of a ${integration.type} repository`,
    );
  }
  // Backstage's resolveUrl takes Gitea's branch for a part of the path.
  const root =
    integration.type === 'gitea' ? GITEA_ROOT.exec(page)?.[0] : undefined;
  const provenanceUrl = root
    ? `${root}/${path}`
    : integrations.resolveUrl({ url: `/${path}`, base: address });
  return { status: 'located', location: { provenanceUrl, repositoryUrl } };
}

function hasDotSegment(address: string): boolean {
  try {
    return DOT_SEGMENT.test(decodeURIComponent(address));
  } catch {
    return true;
  }
}

/**
 * Host and path of a repository in lower case, without protocol and `.git`, to
 * compare what a push event says with what the catalog says. Undefined for
 * what is no web address.
 */
export function repositoryKey(repositoryUrl: string): string | undefined {
  if (!URL.canParse(repositoryUrl)) {
    return undefined;
  }
  const { host, pathname } = new URL(repositoryUrl);
  return `${host}${pathname}`
    .toLocaleLowerCase('en-US')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}

function pathFault(path: string): string | undefined {
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(path)) {
    return 'which is not a path from the root of the repository';
  }
  if (path.split('/').some(part => part === '..' || part === '.')) {
    return 'which leaves the repository';
  }
  return `/${path}`.endsWith(`/${PROVENANCE_PATH}`)
    ? undefined
    : `which does not end in ${PROVENANCE_PATH}`;
}

function unlocatable(message: string): LocatedProvenance {
  return { status: 'unlocatable', message };
}
