import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { type Load, useLoad } from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';

/** On a template: the id of the action that it does. */
export const ACTIVATION_ANNOTATION = 'xops.io/activation';

/** A template that claims an action. */
export type ActivationTemplate = {
  namespace: string;
  name: string;
  title: string;
};

/** The templates that claim an action; none where there is no action. */
export function useActivationTemplates(
  action: string | undefined,
): Load<ActivationTemplate[]> {
  const catalog = useApi(catalogApiRef);
  return useLoad(
    useCallback(async () => {
      if (action === undefined) {
        return [];
      }
      const { items } = await catalog.getEntities({
        filter: {
          kind: 'Template',
          [`metadata.annotations.${ACTIVATION_ANNOTATION}`]: action,
        },
        fields: ['metadata.name', 'metadata.namespace', 'metadata.title'],
      });
      return items.map(({ metadata: { namespace, name, title } }) => ({
        namespace: namespace ?? 'default',
        name,
        title: title ?? name,
      }));
    }, [catalog, action]),
  );
}
