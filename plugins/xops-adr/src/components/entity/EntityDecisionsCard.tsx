import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import Skeleton from '@material-ui/lab/Skeleton';
import { LoadProblem, useLoad } from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { decisionsApiRef } from '../../api/DecisionsApi';
import { useChanges } from '../../hooks/useChanges';
import { rootRouteRef } from '../../routes';
import { EntityDecisionsDigest } from './EntityDecisionsDigest';

const LATEST = 3;

/** The latest decisions of an entity, reviews that are overdue, and findings. */
export function EntityDecisionsCard() {
  const api = useApi(decisionsApiRef);
  const root = useRouteRef(rootRouteRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  const { state, retry, renew } = useLoad(
    useCallback(
      async signal => {
        const [latest, summary] = await Promise.all([
          api.listRecords(
            { entity: [entityRef], kind: ['record'], limit: LATEST },
            signal,
          ),
          api.getSummary({ entityRef }, signal),
        ]);
        return { latest, summary };
      },
      [api, entityRef],
    ),
  );
  useChanges(renew);
  return (
    <EntityInfoCard title="Decisions">
      {state.status === 'loading' && <Skeleton variant="text" height="6em" />}
      {state.status === 'error' && (
        <LoadProblem
          title="The decisions could not be read"
          error={state.error}
          onRetry={retry}
        />
      )}
      {state.status === 'data' && (
        <EntityDecisionsDigest entityRef={entityRef} {...state.value} />
      )}
      <Link
        to={`${root()}/records?${new URLSearchParams({ entity: entityRef })}`}
        underline="always"
      >
        All decisions
      </Link>
    </EntityInfoCard>
  );
}
