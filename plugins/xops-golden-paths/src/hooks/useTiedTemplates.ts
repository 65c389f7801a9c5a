import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { useApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  ACTIVATION_ANNOTATION,
  ACTIVATION_PROBLEM_ANNOTATION,
} from '@xops/plugin-xops-golden-paths-common';
import { apiOf, type Load, useLoad } from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';

/** A template that triggers open. */
export type TiedTemplate = {
  namespace: string;
  name: string;
  title: string;
  /** Id of the action whose triggers open it. */
  action: string;
  /** Why nobody can run it until its file is mended. */
  problem?: string;
};

/** Templates that triggers open, as far as the reader may see them, by title. */
export function useTiedTemplates(): Load<TiedTemplate[]> {
  const apis = useApiHolder();
  return useLoad(
    useCallback(async () => {
      const { items } = await apiOf(apis, catalogApiRef).getEntities({
        filter: {
          kind: 'template',
          [`metadata.annotations.${ACTIVATION_ANNOTATION}`]:
            CATALOG_FILTER_EXISTS,
        },
        fields: [
          'kind',
          'metadata.annotations',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
        ],
      });
      return items
        .flatMap(({ metadata }) => {
          const { namespace = 'default', name, title = name } = metadata;
          const {
            [ACTIVATION_ANNOTATION]: action,
            [ACTIVATION_PROBLEM_ANNOTATION]: problem,
          } = metadata.annotations ?? {};
          return action === undefined
            ? []
            : [{ namespace, name, title, action, problem }];
        })
        .sort((a, b) => a.title.localeCompare(b.title));
    }, [apis]),
  );
}
