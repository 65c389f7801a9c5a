import { Content } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import {
  type MandateList,
  triggersDeclarePermission,
} from '@xops/plugin-xops-triggers-common';
import {
  ListSkeleton,
  LoadProblem,
  useKeptFocus,
  usePageTitle,
} from '@xops/plugin-xops-home-react';
import { useCallback, useState } from 'react';
import { triggersApiRef } from '../../api/TriggersApi';
import { useLiveLoad } from '../../hooks/useLiveLoad';
import { DeclareDialog } from './DeclareDialog';
import { MandateStack } from './MandateStack';
import { MandateTable } from './MandateTable';
import { WithdrawDialog } from './WithdrawDialog';

const useStyles = makeStyles(theme => ({
  head: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 2),
    justifyContent: 'space-between',
    marginBottom: theme.spacing(2),
  },
}));

/** Who demands what, and until when? */
export function MandatesPage() {
  usePageTitle('Mandates', 'Triggers');
  return (
    <main>
      <Content>
        <MandatesContent />
      </Content>
    </main>
  );
}

function MandatesContent() {
  const api = useApi(triggersApiRef);
  const { state, retry, renew } = useLiveLoad(
    useCallback(signal => api.listMandates(signal), [api]),
  );
  switch (state.status) {
    case 'loading':
      return <ListSkeleton label="Loading mandates" />;
    case 'error':
      return (
        <LoadProblem
          title="The mandates could not be read"
          error={state.error}
          onRetry={retry}
        />
      );
    case 'data':
      return <Mandates list={state.value} onDone={renew} />;
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}

type Open =
  | { dialog: 'declare' }
  | { dialog: 'withdraw'; mandate: MandateList['items'][number] };

type MandatesProps = { list: MandateList; onDone: () => void };

function Mandates({ list, onDone }: MandatesProps) {
  const classes = useStyles();
  const { allowed } = usePermission({ permission: triggersDeclarePermission });
  const isNarrow = useMediaQuery<Theme>(theme => theme.breakpoints.down('sm'));
  const Items = isNarrow ? MandateStack : MandateTable;
  const keptFocus = useKeptFocus<HTMLDivElement>();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <>
      <div className={classes.head}>
        <Typography variant="body2">
          A demand that no number shows, such as a second cloud or a regulator's
          letter. While it is valid, the triggers that wait for its kind hold.
        </Typography>
        {allowed && (
          <Button
            size="small"
            variant="contained"
            color="primary"
            onClick={() => setOpen({ dialog: 'declare' })}
          >
            Declare a mandate
          </Button>
        )}
      </div>
      {list.items.length === 0 ? (
        <Typography>
          No mandate is on record.{' '}
          {allowed
            ? 'Declare one once a demand is written down somewhere: its address is the evidence.'
            : 'Who may declare mandates puts them here, with the evidence.'}
        </Typography>
      ) : (
        <div role="group" aria-label="Mandates" {...keptFocus}>
          <Items
            items={list.items}
            onWithdraw={
              allowed
                ? mandate => setOpen({ dialog: 'withdraw', mandate })
                : undefined
            }
          />
        </div>
      )}
      {open?.dialog === 'declare' && (
        <DeclareDialog onDone={onDone} onClose={close} />
      )}
      {open?.dialog === 'withdraw' && (
        <WithdrawDialog
          mandate={open.mandate}
          onDone={onDone}
          onClose={close}
        />
      )}
    </>
  );
}
