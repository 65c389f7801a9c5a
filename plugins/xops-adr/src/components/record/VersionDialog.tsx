import { useApi } from '@backstage/core-plugin-api';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Skeleton from '@material-ui/lab/Skeleton';
import type { RecordVersion } from '@xops/plugin-xops-adr-common';
import { exactTime, LoadProblem, useLoad } from '@xops/plugin-xops-home-react';
import { lazy, Suspense, useCallback, useId } from 'react';
import { decisionsApiRef, type RecordAddress } from '../../api/DecisionsApi';
import { STATUS_LOOKS } from '../../domain/statusLook';

const VersionDifference = lazy(() =>
  import('./VersionDifference').then(it => ({
    default: it.VersionDifference,
  })),
);

const useStyles = makeStyles(theme => ({
  choice: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(2),
  },
}));

export type VersionDialogProps = {
  record: RecordAddress;
  versions: RecordVersion[];
  from: RecordVersion;
  to: RecordVersion;
  /** Compares other versions, by their ids. */
  onChange: (from: string, to: string) => void;
  onClose: () => void;
};

/** What changed between two versions of a record. */
export function VersionDialog(props: VersionDialogProps) {
  const { versions, from, to, onChange, onClose } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <Dialog open fullWidth maxWidth="lg" onClose={onClose} aria-labelledby={id}>
      <DialogTitle id={id}>What changed</DialogTitle>
      <DialogContent>
        <div className={classes.choice}>
          <VersionSelect
            label="From"
            versions={versions}
            value={from.versionId}
            onChange={value => onChange(value, to.versionId)}
          />
          <VersionSelect
            label="To"
            versions={versions}
            value={to.versionId}
            onChange={value => onChange(from.versionId, value)}
          />
        </div>
        <Comparison {...props} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}

function Comparison({ record, from, to }: VersionDialogProps) {
  const api = useApi(decisionsApiRef);
  const { recordId, entityRef } = record;
  const { versionId: before } = from;
  const { versionId: after } = to;
  const { state, retry } = useLoad(
    useCallback(
      signal =>
        Promise.all(
          [before, after].map(versionId =>
            api.getVersion({ recordId, entityRef, versionId }, signal),
          ),
        ),
      [api, recordId, entityRef, before, after],
    ),
  );
  switch (state.status) {
    case 'loading':
      return <Skeleton variant="rect" height="20em" />;
    case 'error':
      return (
        <LoadProblem
          title="The versions could not be read"
          error={state.error}
          onRetry={retry}
        />
      );
    case 'data':
      return (
        <Suspense fallback={<Skeleton variant="rect" height="20em" />}>
          <VersionDifference
            before={state.value[0].markdown}
            after={state.value[1].markdown}
          />
        </Suspense>
      );
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}

type VersionSelectProps = {
  label: string;
  versions: RecordVersion[];
  value: string;
  onChange: (value: string) => void;
};

function VersionSelect(props: VersionSelectProps) {
  const { label, versions, value, onChange } = props;
  const id = useId();
  return (
    <TextField
      id={id}
      select
      label={label}
      variant="outlined"
      size="small"
      value={value}
      SelectProps={{ native: true }}
      onChange={event => onChange(event.target.value)}
    >
      {versions.map(({ versionId, readAt, status }) => (
        <option key={versionId} value={versionId}>
          Read {exactTime(readAt)}, {STATUS_LOOKS[status?.state ?? 'none'].word}
        </option>
      ))}
    </TextField>
  );
}
