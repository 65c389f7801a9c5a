import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  CompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** What every request says of the entity that it wants. */
export interface RequestedEntity {
  name: string;
  /** Entity reference of a group. */
  owner: string;
  /** Entity reference or name of a system. */
  system: string;
}

export interface CheckCatalogOptions {
  request: RequestedEntity;
  catalog: CatalogService;
  credentials: BackstageCredentials;
  /** Web address of the repository when this very task made it. */
  ownRepositoryUrl?: string;
}

/** Owner and system of a request in full. */
export function checkedReferences(request: RequestedEntity): {
  owner: CompoundEntityRef;
  system: CompoundEntityRef;
} {
  return {
    owner: parseEntityRef(request.owner, { defaultKind: 'group' }),
    system: parseEntityRef(request.system, { defaultKind: 'system' }),
  };
}

/**
 * What in the catalog speaks against a request: no such owner or system for
 * this user, or a component of the name.
 */
export async function checkCatalog(
  options: CheckCatalogOptions,
): Promise<string[]> {
  const { request, catalog, credentials, ownRepositoryUrl } = options;
  const problems: string[] = [];
  const wanted = [
    { field: 'owner', value: request.owner, kind: 'group' },
    { field: 'system', value: request.system, kind: 'system' },
  ];
  for (const { field, value, kind } of wanted) {
    const ref = tryParse(value, kind);
    if (ref?.kind.toLowerCase() !== kind) {
      problems.push(
        `The ${field} '${value}' is no reference of a ${kind}, such as ${kind}:default/shop.`,
      );
    } else if (!(await catalog.getEntityByRef(ref, { credentials }))) {
      problems.push(
        `The ${field} '${stringifyEntityRef(ref)}' is not in the catalog.`,
      );
    }
  }
  const component = tryParse(request.name, 'component');
  const existing =
    component && (await catalog.getEntityByRef(component, { credentials }));
  const location = existing?.metadata.annotations?.[ANNOTATION_LOCATION];
  const isOwn =
    ownRepositoryUrl !== undefined &&
    location?.startsWith(`url:${ownRepositoryUrl}/`);
  if (existing && !isOwn) {
    problems.push(
      `The catalog has '${stringifyEntityRef(
        existing,
      )}' already; choose another name.`,
    );
  }
  return problems;
}

function tryParse(
  text: string,
  defaultKind: string,
): CompoundEntityRef | undefined {
  try {
    return parseEntityRef(text, { defaultKind });
  } catch {
    // The caller makes the sentence, which names the field.
    return undefined;
  }
}
