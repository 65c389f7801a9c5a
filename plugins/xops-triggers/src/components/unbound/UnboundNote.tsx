import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { TimeAgo, ToneMark } from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { triggersApiRef } from '../../api/TriggersApi';
import { useLiveLoad } from '../../hooks/useLiveLoad';
import { rootRouteRef } from '../../routes';

/** How many rows nothing measures, and when the others were evaluated. Where even this is not known, the list below says so. */
export function UnboundNote() {
  const api = useApi(triggersApiRef);
  const root = useRouteRef(rootRouteRef)();
  const { state } = useLiveLoad(
    useCallback(signal => api.getSummary({}, signal), [api]),
  );
  if (state.status !== 'data') {
    return null;
  }
  const { unbound, evaluatedAt } = state.value;
  return (
    <Typography variant="body2" component="div" gutterBottom>
      {unbound > 0 && (
        <>
          <ToneMark tone="unknown">Unbound</ToneMark>{' '}
          <Link to={`${root}/unbound`} underline="always">
            {unbound === 1
              ? '1 row of a decision is measured by nothing'
              : `${unbound} rows of decisions are measured by nothing`}
          </Link>
          {'. '}
        </>
      )}
      {evaluatedAt && (
        <>
          Evaluated <TimeAgo time={evaluatedAt} />.
        </>
      )}
    </Typography>
  );
}
