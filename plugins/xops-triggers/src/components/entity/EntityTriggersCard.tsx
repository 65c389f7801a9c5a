import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import type { RuleList } from '@xops/plugin-xops-triggers-common';
import { LoadProblem, ToneMark } from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { triggersApiRef } from '../../api/TriggersApi';
import { useLiveLoad } from '../../hooks/useLiveLoad';
import { rootRouteRef } from '../../routes';
import { RuleDigest } from '../cards/RuleDigest';

const FIRST = 3;

/** Triggers of the entity's decisions, and those that it owns. */
export function EntityTriggersCard() {
  const api = useApi(triggersApiRef);
  const entity = stringifyEntityRef(useEntity().entity);
  const { state, retry } = useLiveLoad(
    useCallback(
      async signal => {
        const [list, { unbound }] = await Promise.all([
          api.listRules({ entity, limit: FIRST }, signal),
          api.getSummary({ entityRef: entity }, signal),
        ]);
        return { list, unbound };
      },
      [api, entity],
    ),
  );
  return (
    <EntityInfoCard title="Triggers that concern this">
      {state.status === 'loading' && <Skeleton variant="text" height="6em" />}
      {state.status === 'error' && (
        <LoadProblem
          title="The triggers could not be read"
          error={state.error}
          onRetry={retry}
        />
      )}
      {state.status === 'data' && <Triggers {...state.value} entity={entity} />}
    </EntityInfoCard>
  );
}

type TriggersProps = { list: RuleList; unbound: number; entity: string };

function Triggers({ list, unbound, entity }: TriggersProps) {
  const root = useRouteRef(rootRouteRef)();
  const query = new URLSearchParams({ entity });
  if (list.total + unbound === 0) {
    return (
      <Typography variant="body2" paragraph>
        No decision of it names a condition that is watched. A table of triggers
        in one of its decision records brings them here.
      </Typography>
    );
  }
  return (
    <>
      <RuleDigest rules={list.items} />
      {list.total > list.items.length && (
        <Typography variant="body2" paragraph>
          {list.items.length} of {list.total}, the most urgent first.
        </Typography>
      )}
      <UnboundRows count={unbound} entity={entity} />
      {list.total > 0 && (
        <Link to={`${root}/rules?${query}`} underline="always">
          All of its triggers
        </Link>
      )}
    </>
  );
}

type UnboundRowsProps = { count: number; entity: string };

function UnboundRows({ count, entity }: UnboundRowsProps) {
  const query = new URLSearchParams({ entity });
  const root = useRouteRef(rootRouteRef)();
  return count > 0 ? (
    <Typography variant="body2" component="div" paragraph>
      <ToneMark tone="unknown">Unbound</ToneMark>{' '}
      <Link to={`${root}/unbound?${query}`} underline="always">
        {count === 1
          ? '1 row of its decisions is measured by nothing'
          : `${count} rows of its decisions are measured by nothing`}
      </Link>
    </Typography>
  ) : null;
}
