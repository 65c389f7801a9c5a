import { Entity, getEntitySourceLocation } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
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

/**
 * Finds where an entity's provenance file stands. The annotation is a path, and
 * the repository is the one that the catalog read the entity from: a caller
 * cannot make the portal read any other address.
 */
export function locateProvenance(
  entity: Entity,
  integrations: ScmIntegrationRegistry,
): LocatedProvenance {
  const path = entity.metadata.annotations?.[PROVENANCE_ANNOTATION] ?? '';
  const fault = pathFault(path);
  if (fault) {
    return unlocatable(
      `The annotation ${PROVENANCE_ANNOTATION} is '${path}', ${fault}`,
    );
  }
  let source;
  try {
    source = getEntitySourceLocation(entity);
  } catch (error) {
    return unlocatable(stringifyError(error));
  }
  const integration =
    source.type === 'url' ? integrations.byUrl(source.target) : undefined;
  if (!integration) {
    return unlocatable(
      `The source of the entity is '${source.type}:${source.target}', which no configured Git integration can read`,
    );
  }
  const repositoryUrl = REPOSITORY_PART.get(integration.type)?.exec(
    source.target,
  )?.[1];
  if (!repositoryUrl) {
    return unlocatable(
      `The source of the entity is '${source.target}', which is no address of a file or folder on a branch of a ${integration.type} repository`,
    );
  }
  // Backstage's resolveUrl takes Gitea's branch for a part of the path.
  const root =
    integration.type === 'gitea'
      ? GITEA_ROOT.exec(source.target)?.[0]
      : undefined;
  const provenanceUrl = root
    ? `${root}/${path}`
    : integrations.resolveUrl({ url: `/${path}`, base: source.target });
  return { status: 'located', location: { provenanceUrl, repositoryUrl } };
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
  return path.split('/').some(part => part === '..' || part === '.')
    ? 'which leaves the repository'
    : undefined;
}

function unlocatable(message: string): LocatedProvenance {
  return { status: 'unlocatable', message };
}
