import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  // Keeps its place, so that what is below does not jump.
  idle: { visibility: 'hidden' },
});

export type BusyBarProps = { busy: boolean };

/** Stands above what is shown while something newer is on its way. */
export function BusyBar({ busy }: BusyBarProps) {
  const classes = useStyles();
  return (
    <LinearProgress
      className={busy ? undefined : classes.idle}
      aria-label="Loading"
      aria-hidden={!busy}
    />
  );
}
