import {
  Entity,
  getEntitySourceLocation,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { createHash } from 'node:crypto';
import { ADR_LOCATION_ANNOTATION, parseAdrLocation } from './adrLocation';
import { Trouble } from './RecordSource';
import {
  buildRepositoryUrl,
  HOST_TYPES,
  parseRepositoryAddress,
  RepositoryAddress,
} from './RepositoryAddress';

/** A place that an entity's annotation names, or why it names none. */
export type LocatedSource = {
  sourceId: string;
  /** For people: `github.com/acme/shop: docs/adr (main)`. */
  name: string;
} & (
  | {
      status: 'located';
      locationKey: string;
      address: RepositoryAddress;
      url: string;
    }
  | ({ status: 'unlocatable' } & Trouble)
);

/**
 * Finds the places that an entity's annotation names: relative to where the
 * entity's source stands, as the community's plugin does it, from the root of
 * that repository (`/docs/adr`), or as web address. Only hosts of configured
 * integrations are ever named.
 */
export function locateRecords(
  entity: Entity,
  integrations: ScmIntegrationRegistry,
): LocatedSource[] {
  const entityRef = stringifyEntityRef(entity);
  const annotation = entity.metadata.annotations?.[ADR_LOCATION_ANNOTATION];
  const parsed = parseAdrLocation(annotation ?? '');
  if (parsed.status === 'unreadable') {
    return [unlocatable(entityRef, annotation ?? '', parsed)];
  }
  const sources = parsed.places.map(place => {
    const located = locatePlace(entity, place, integrations);
    return 'error' in located
      ? unlocatable(entityRef, place, located)
      : sourceAt(located);
  });
  return [...new Map(sources.map(it => [it.sourceId, it])).values()];
}

/** Short hash that names a branch of a repository. */
export function locationKeyOf(
  address: Pick<RepositoryAddress, 'host' | 'repository' | 'branch'>,
): string {
  const { host, repository, branch } = address;
  return hash(`${host}/${repository}@${branch}`).slice(0, 10);
}

function sourceAt(address: RepositoryAddress): LocatedSource {
  const { host, repository, branch, path } = address;
  const locationKey = locationKeyOf(address);
  return {
    status: 'located',
    sourceId: hash(`${locationKey}:${path}`).slice(0, 16),
    name: `${host}/${repository}: ${path || '/'} (${
      branch || 'default branch'
    })`,
    locationKey,
    address,
    url: buildRepositoryUrl(address, { path, isFile: isMarkdown(path) }),
  };
}

function unlocatable(
  entityRef: string,
  place: string,
  { error, advice }: Trouble,
): LocatedSource {
  return {
    status: 'unlocatable',
    sourceId: hash(`!${entityRef}:${place}`).slice(0, 16),
    name: `${entityRef}: ${[...place].slice(0, 100).join('')}`,
    error,
    advice,
  };
}

function locatePlace(
  entity: Entity,
  place: string,
  integrations: ScmIntegrationRegistry,
): RepositoryAddress | Trouble {
  const target = place.replace(/^(url|dir):/, '');
  const pathAdvice = `Write a folder or file relative to the entity's own file, for example docs/adr, or its web address at a configured host.`;
  if (/[*?{}]/.test(target) && !/^https?:/.test(target)) {
    return {
      error: `The annotation ${ADR_LOCATION_ANNOTATION} names '${place}', which is a pattern`,
      advice: 'Name the folder: all Markdown files below it are read.',
    };
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('//')) {
    return resolveAddress(target, integrations);
  }
  if (/[\\\p{Cc}]/u.test(target)) {
    return {
      error: `The annotation ${ADR_LOCATION_ANNOTATION} names '${place}', which is no path`,
      advice: pathAdvice,
    };
  }
  const base = baseOf(entity, integrations);
  if ('error' in base) {
    return base;
  }
  const path = joinPath(base.folder, target);
  return path === undefined
    ? {
        error: `The annotation ${ADR_LOCATION_ANNOTATION} names '${place}', which leaves the repository`,
        advice: pathAdvice,
      }
    : { ...base.address, path };
}

function resolveAddress(
  url: string,
  integrations: ScmIntegrationRegistry,
): RepositoryAddress | Trouble {
  const integration = /^https?:\/\//.test(url)
    ? integrations.byUrl(url)
    : undefined;
  if (!integration) {
    return {
      error: `The address '${url}' is at no host that the portal has an integration for`,
      advice:
        'Name a place at a host under `integrations` in the configuration, or have the host added there.',
    };
  }
  return (
    parseRepositoryAddress(url, integration) ?? {
      error: HOST_TYPES.includes(integration.type)
        ? `The address '${url}' is no folder or file on a branch of a ${integration.type} repository`
        : `The address '${url}' is at a host of the kind ${integration.type}, which records are not read from`,
      advice:
        "Copy the address of the folder from the host's page, with the branch in it.",
    }
  );
}

/** Where relative places of an entity begin. */
function baseOf(
  entity: Entity,
  integrations: ScmIntegrationRegistry,
): { address: RepositoryAddress; folder: string } | Trouble {
  let source: ReturnType<typeof getEntitySourceLocation>;
  try {
    source = getEntitySourceLocation(entity);
  } catch (error) {
    return {
      error: `The catalog does not say where the entity stands: ${
        toError(error).message
      }`,
      advice: 'Write the web address of the folder into the annotation.',
    };
  }
  if (source.type !== 'url') {
    return {
      error: `The entity was read from '${source.type}:${source.target}', which is no place at a Git host`,
      advice:
        'Write the web address of the folder into the annotation, or register the entity from its repository.',
    };
  }
  const address = resolveAddress(source.target, integrations);
  if ('error' in address) {
    return address;
  }
  // A source location is a folder; a managed-by location is the entity's file.
  const isFile = /\.ya?ml$/i.test(address.path);
  const folder = isFile
    ? address.path.split('/').slice(0, -1).join('/')
    : address.path;
  return { address, folder };
}

/** Undefined for a path that leaves the repository. */
function joinPath(folder: string, target: string): string | undefined {
  const segments = target.startsWith('/')
    ? []
    : folder.split('/').filter(Boolean);
  for (const segment of target.split('/').filter(Boolean)) {
    if (segment === '..') {
      if (segments.pop() === undefined) {
        return undefined;
      }
    } else if (segment !== '.') {
      segments.push(segment);
    }
  }
  return segments.join('/');
}

/** True for names of files that are read in folders. */
export function isMarkdown(path: string): boolean {
  return /\.(md|markdown)$/i.test(path);
}

/** True for names of files that are read where an annotation names the file itself. */
export function isRecordFile(path: string): boolean {
  return isMarkdown(path) || /\.txt$/i.test(path);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
