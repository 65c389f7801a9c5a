import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { readTemplateRef } from '@xops/plugin-xops-golden-paths-common';
import { useCallback } from 'react';
import { Facts, LoadProblem, useLoad } from '@xops/plugin-xops-home-react';
import { goldenPathsApiRef } from '../../api/GoldenPathsApi';
import { GOLDEN_PATH_ANNOTATION } from '../../domain/annotations';
import { rootRouteRef } from '../../routes';
import { ItemProblem } from '../created/ItemProblem';
import { LinesSkeleton } from '../LinesSkeleton';
import { PathLink } from '../PathLink';
import { createdFacts } from './createdFacts';
import { Placement } from './Placement';

/** Which golden path made this entity, when, by whom, and where it was placed. */
export function CreatedByCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const api = useApi(goldenPathsApiRef);
  const page = useRouteRef(rootRouteRef);
  const { state, retry } = useLoad(
    useCallback(signal => api.getCreated(entityRef, signal), [api, entityRef]),
  );
  const annotation = entity.metadata.annotations?.[GOLDEN_PATH_ANNOTATION];
  const template = annotation ? readTemplateRef(annotation) : undefined;
  const item = state.status === 'data' ? state.value.item : undefined;
  return (
    <EntityInfoCard title="Created by">
      {item?.problem && <ItemProblem problem={item.problem} />}
      <Facts
        facts={[
          // The entity's own word stands even while the backend is asked.
          [
            'Golden path',
            template ? <PathLink template={template} /> : annotation,
          ],
          [
            'Placement',
            <Placement entity={entity} provenanceUrl={item?.provenanceUrl} />,
          ],
          ...(item ? createdFacts(item) : []),
        ]}
      />
      {state.status === 'loading' && (
        <LinesSkeleton widths={['70%', '50%']}>
          Loading when and by whom
        </LinesSkeleton>
      )}
      {state.status === 'error' && (
        <LoadProblem
          title="When and by whom could not be read"
          error={state.error}
          remedy="Golden path and placement are the entity's own words and stand."
          onRetry={retry}
        />
      )}
      {item && (
        <Link
          to={`${page()}?${new URLSearchParams({ entity: item.entityRef })}`}
        >
          All answers and checks
        </Link>
      )}
    </EntityInfoCard>
  );
}
