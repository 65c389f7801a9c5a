import { GetEntityAncestorsResponse } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';

/** Keeps Locations of Locations, each with many targets, from multiplying. */
const MOST_ADDRESSES = 1000;

/**
 * The addresses that the catalog read an entity from: the targets of the
 * Locations above it. Annotations are not looked at, since whoever writes an
 * entity writes its annotations too. Empty when no Location is above it.
 */
export function readAddresses(
  ancestry: GetEntityAncestorsResponse,
  integrations: ScmIntegrationRegistry,
): string[] {
  const items = new Map(
    ancestry.items.map(item => [stringifyEntityRef(item.entity), item]),
  );
  const addressesOf = (
    entityRef: string,
    below: ReadonlySet<string>,
  ): string[] => {
    const parents = (items.get(entityRef)?.parentEntityRefs ?? []).filter(
      parentRef => !below.has(parentRef),
    );
    const addresses = parents.flatMap(parentRef => {
      const parent = items.get(parentRef)?.entity;
      return parent?.kind === 'Location'
        ? addressesIn(
            parent,
            addressesOf(parentRef, new Set([...below, parentRef])),
            integrations,
          )
        : [];
    });
    return [...new Set(addresses)];
  };
  const { rootEntityRef } = ancestry;
  return addressesOf(rootEntityRef, new Set([rootEntityRef]));
}

/** The targets of a Location that was itself read from the given addresses. */
function addressesIn(
  location: Entity,
  bases: readonly string[],
  integrations: ScmIntegrationRegistry,
): string[] {
  const { type = 'url', target, targets } = location.spec ?? {};
  const all = [target, ...(Array.isArray(targets) ? targets : [])].filter(
    value => typeof value === 'string',
  );
  if (type !== 'url') {
    return all.map(value => `${type}:${value}`);
  }
  const relative = all.filter(value => !URL.canParse(value));
  if (relative.length * bases.length > MOST_ADDRESSES) {
    return [];
  }
  return [
    ...all.filter(value => URL.canParse(value)),
    ...relative.flatMap(url =>
      bases.map(base =>
        URL.canParse(base) ? integrations.resolveUrl({ url, base }) : url,
      ),
    ),
  ];
}
