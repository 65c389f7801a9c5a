import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useLoad } from '@xops/plugin-xops-home-react';
import { useCallback, useMemo, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { entityName } from '../domain/entityName';

const PAUSE_MILLISECONDS = 250;
const MOST = 20;
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
];
const NONE: Entity[] = [];

/** What can be chosen by the words that are typed. */
export type EntityChoices = {
  status: 'loading' | 'error' | 'data';
  message?: string;
  /** Entity references. */
  found: string[];
  /** Names that people read, by reference. */
  names: ReadonlyMap<string, string>;
};

/** Entities of these kinds whose names are like what is typed. */
export function useEntityChoices(
  kinds: readonly string[],
  typed: string,
): EntityChoices {
  const catalog = useApi(catalogApiRef);
  const [term, setTerm] = useState('');
  useDebounce(() => setTerm(typed), PAUSE_MILLISECONDS, [typed]);
  // A reference is looked up by its name.
  const words = term.slice(term.lastIndexOf('/') + 1);
  const kindNames = kinds.join();
  const { state } = useLoad(
    useCallback(async () => {
      const { items } = await catalog.queryEntities({
        filter: { kind: kindNames.split(',') },
        fields: FIELDS,
        fullTextFilter: { term: words, fields: FIELDS.slice(1) },
        limit: MOST,
      });
      return items;
    }, [catalog, kindNames, words]),
  );
  const items = state.status === 'data' ? state.value : NONE;
  const names = useMemo(
    () =>
      new Map(
        items.map(it => [stringifyEntityRef(it), entityName(it)] as const),
      ),
    [items],
  );
  return {
    status: state.status,
    message:
      state.status === 'error'
        ? `The catalog does not answer (${state.error.message}); a reference can be typed.`
        : undefined,
    found: [...names.keys()],
    names,
  };
}

/** The name of an entity that people read; undefined while or where the catalog does not tell. */
export function useEntityName(
  entityRef: string | undefined,
): string | undefined {
  const catalog = useApi(catalogApiRef);
  const { state } = useLoad(
    useCallback(async () => {
      if (entityRef === undefined) {
        return undefined;
      }
      const { items } = await catalog.getEntitiesByRefs({
        entityRefs: [entityRef],
        fields: FIELDS,
      });
      return items[0] && entityName(items[0]);
    }, [catalog, entityRef]),
  );
  return state.status === 'data' ? state.value : undefined;
}
