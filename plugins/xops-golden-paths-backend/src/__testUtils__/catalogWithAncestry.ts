import { GetEntityAncestorsResponse } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CatalogServiceMock,
  catalogServiceMock,
} from '@backstage/plugin-catalog-node/testUtils';
import { GIT_HOST } from './fixtures';

/** A Location as providers and registrations make it, or as a file holds it. */
export function locationOf(name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Location',
    metadata: { name, namespace: 'default' },
    spec,
  };
}

/** An entity below Locations, each below the next. */
export function ancestryOf(
  entity: Entity,
  ...locations: Entity[]
): GetEntityAncestorsResponse {
  const chain = [entity, ...locations];
  return {
    rootEntityRef: stringifyEntityRef(entity),
    items: chain.map((item, index) => ({
      entity: item,
      parentEntityRefs: chain
        .slice(index + 1, index + 2)
        .map(parent => stringifyEntityRef(parent)),
    })),
  };
}

/** A catalog that read each entity from a repository of the entity's name. */
export function catalogWithAncestry(entities: Entity[]): CatalogServiceMock {
  const catalog = catalogServiceMock({ entities });
  const getEntityAncestors: typeof catalog.getEntityAncestors = async (
    request,
    options,
  ) => {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: [request.entityRef] },
      options,
    );
    const [entity] = items;
    if (!entity) {
      throw new Error(`No such entity ${request.entityRef}`);
    }
    const { name } = entity.metadata;
    return ancestryOf(
      entity,
      locationOf(`generated-${name}`, {
        type: 'url',
        target: `https://${GIT_HOST}/shop/${name}/src/branch/main/catalog-info.yaml`,
        presence: 'optional',
      }),
    );
  };
  return Object.assign(catalog, { getEntityAncestors });
}
