import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { readTemplateRef } from '@xops/plugin-xops-golden-paths-common';
import { useCallback } from 'react';
import { Facts, LoadProblem, useLoad } from '@xops/plugin-xops-home-react';
import { goldenPathsApiRef } from '../../api/GoldenPathsApi';
import { GOLDEN_PATH_ANNOTATION } from '../../domain/annotations';
import { PathLink } from '../PathLink';
import { CreatedByFacts } from './CreatedByFacts';
import { Placement } from './Placement';

/** Which golden path made this entity, when, by whom, and where it was placed. */
export function CreatedByCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const api = useApi(goldenPathsApiRef);
  const { state, retry } = useLoad(
    useCallback(signal => api.getCreated(entityRef, signal), [api, entityRef]),
  );
  const annotation = entity.metadata.annotations?.[GOLDEN_PATH_ANNOTATION];
  const template = annotation ? readTemplateRef(annotation) : undefined;
  const detail = state.status === 'data' ? state.value : undefined;
  return (
    <EntityInfoCard title="Created by">
      <Facts
        facts={[
          // The entity's own word stands even while the backend is asked.
          [
            'Golden path',
            template ? <PathLink template={template} /> : annotation,
          ],
          [
            'Placement',
            <Placement
              entity={entity}
              provenanceUrl={detail?.item.provenanceUrl}
            />,
          ],
        ]}
      />
      {state.status === 'error' ? (
        <LoadProblem
          title="When and by whom could not be read"
          error={state.error}
          remedy="Golden path and placement are the entity's own words and stand."
          onRetry={retry}
        />
      ) : (
        <CreatedByFacts detail={detail} />
      )}
    </EntityInfoCard>
  );
}
