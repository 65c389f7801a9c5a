import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import type { DecisionCardProps } from '@xops/plugin-xops-adr-react';
import { LoadProblem, ToneMark } from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { triggersApiRef } from '../../api/TriggersApi';
import { useLiveLoad } from '../../hooks/useLiveLoad';
import { rootRouteRef } from '../../routes';
import { RuleDigest } from './RuleDigest';

/** More than any decision names. */
const MOST = 50;

/** How the triggers stand that a decision names. The decision's page draws the heading. */
export function DecisionTriggers({ recordId }: DecisionCardProps) {
  const api = useApi(triggersApiRef);
  const root = useRouteRef(rootRouteRef)();
  const { state, retry } = useLiveLoad(
    useCallback(
      async signal => {
        const [rules, unbound] = await Promise.all([
          api.listRules({ record: recordId, limit: MOST }, signal),
          api.listUnbound(signal),
        ]);
        return {
          rules: rules.items,
          unbound: unbound.items.filter(
            ({ origin }) =>
              origin.kind === 'record' && origin.recordId === recordId,
          ),
        };
      },
      [api, recordId],
    ),
  );
  switch (state.status) {
    case 'loading':
      return <Skeleton variant="text" height="4em" />;
    case 'error':
      return (
        <LoadProblem
          title="The triggers could not be read"
          error={state.error}
          onRetry={retry}
        />
      );
    case 'data': {
      const { rules, unbound } = state.value;
      return (
        <>
          <RuleDigest rules={rules} />
          {unbound.length > 0 && (
            <Typography variant="body2" component="div">
              <ToneMark tone="unknown">Unbound</ToneMark>{' '}
              {unbound.map(({ subject }) => subject).join(', ')}:{' '}
              <Link to={`${root}/unbound`} underline="always">
                say what it means
              </Link>
            </Typography>
          )}
          {rules.length + unbound.length === 0 && (
            <Typography variant="body2" color="textSecondary">
              This decision names no condition that is watched.
            </Typography>
          )}
        </>
      );
    }
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}
