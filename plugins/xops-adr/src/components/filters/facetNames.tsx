import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';
import { KIND_WORDS } from '../../domain/kindWords';
import type { FacetName } from '../../domain/ListAddress';
import { SEVERITY_LOOKS, STATUS_LOOKS } from '../../domain/statusLook';

const WORDS: Partial<Record<FacetName, Record<string, string>>> = {
  status: Object.fromEntries(
    Object.entries(STATUS_LOOKS).map(([value, { word }]) => [value, word]),
  ),
  kind: KIND_WORDS,
  review: {
    overdue: 'Overdue',
    soon: 'Due soon',
    scheduled: 'Scheduled',
    none: 'None planned',
  },
  finding: Object.fromEntries(
    Object.entries(SEVERITY_LOOKS).map(([value, { many }]) => [
      value,
      `Any ${many}`,
    ]),
  ),
};

/** Values of these facets are entity references. */
const ENTITIES: readonly FacetName[] = ['owner', 'system', 'entity'];

/** Words of a facet's value, as links and tables show it. */
export function facetValueName(facet: FacetName, value: string): ReactNode {
  return ENTITIES.includes(facet) ? (
    <EntityName entityRef={value} />
  ) : (
    WORDS[facet]?.[value] ?? value
  );
}

function EntityName({ entityRef }: { entityRef: string }) {
  const { primaryTitle } = useEntityPresentation(entityRef, {
    defaultKind: entityRef.split(':')[0],
  });
  return <>{primaryTitle}</>;
}
