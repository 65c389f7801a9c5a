import { parseEntityRef } from '@backstage/catalog-model';
import type { ApiHolder } from '@backstage/frontend-plugin-api';
import {
  defaultEntityPresentation,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';

/** An entity's name as links show it: its title where the catalog knows one. */
export async function entityName(
  apis: ApiHolder,
  entityRef: string,
): Promise<string> {
  const context = { defaultKind: parseEntityRef(entityRef).kind };
  const presentation = await apis
    .get(entityPresentationApiRef)
    ?.forEntity(entityRef, context).promise;
  const { primaryTitle } =
    presentation ?? defaultEntityPresentation(entityRef, context);
  return primaryTitle;
}
