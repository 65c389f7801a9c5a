import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { adrRefreshPermission } from '@xops/plugin-xops-adr-common';
import { errorWords } from '@xops/plugin-xops-home-react';
import { useState } from 'react';
import { decisionsApiRef } from '../../api/DecisionsApi';

type RefreshState =
  | { status: 'idle' }
  | { status: 'reading' }
  | { status: 'done' }
  | { status: 'error'; message: string };

export type RefreshButtonProps = {
  entityRef: string;
  onDone: () => void;
};

/** Reads the sources of an entity again, now; for those who may. */
export function RefreshButton({ entityRef, onDone }: RefreshButtonProps) {
  const api = useApi(decisionsApiRef);
  const { allowed } = usePermission({ permission: adrRefreshPermission });
  const [state, setState] = useState<RefreshState>({ status: 'idle' });
  if (!allowed) {
    return null;
  }
  const refresh = async () => {
    setState({ status: 'reading' });
    try {
      await api.refresh(entityRef);
      setState({ status: 'done' });
      onDone();
    } catch (error) {
      setState({ status: 'error', message: errorWords(error) });
    }
  };
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        disabled={state.status === 'reading'}
        onClick={refresh}
      >
        Read again now
      </Button>
      <Typography variant="body2" component="span" role="status">
        {state.status === 'reading' && 'Reading …'}
        {state.status === 'done' && 'Read just now.'}
        {state.status === 'error' && `Not read: ${state.message}`}
      </Typography>
    </>
  );
}
