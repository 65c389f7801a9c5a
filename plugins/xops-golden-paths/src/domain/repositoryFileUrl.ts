import {
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { PROVENANCE_PATH } from '@xops/plugin-xops-golden-paths-common';
import { PROVENANCE_ANNOTATION } from './annotations';

export type RepositoryFileUrlOptions = {
  /** An entity that a golden path made. */
  entity: Entity;
  /** The file's path from the root of the entity's repository. */
  path: string;
  /** Web address of its provenance file, where the backend knows it. */
  provenanceUrl?: string;
};

const withoutSlash = (path: string) => path.replace(/^\/+/, '');

function sourceFolder(location: string | undefined): string | undefined {
  if (!location?.startsWith('url:')) {
    return undefined;
  }
  const { target } = parseLocationRef(location);
  return target.endsWith('/') ? target : undefined;
}

/**
 * Web address of a file in an entity's repository. What hosts put before a path
 * (`/src/branch/main`, `/-/blob/main`) is taken over from the provenance file,
 * else from the folder that the catalog read the entity from, which golden paths
 * put at the root. Undefined when neither is known.
 */
export function repositoryFileUrl(
  options: RepositoryFileUrlOptions,
): string | undefined {
  const { entity, provenanceUrl } = options;
  const annotations = entity.metadata.annotations ?? {};
  const path = withoutSlash(options.path);
  const ending = `/${withoutSlash(
    annotations[PROVENANCE_ANNOTATION] ?? PROVENANCE_PATH,
  )}`;
  if (provenanceUrl?.endsWith(ending)) {
    return `${provenanceUrl.slice(0, -ending.length)}/${path}`;
  }
  const folder = sourceFolder(annotations[ANNOTATION_SOURCE_LOCATION]);
  return folder && `${folder}${path}`;
}
