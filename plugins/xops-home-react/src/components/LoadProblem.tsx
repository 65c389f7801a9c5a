import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { LoadError } from '../LoadState';
import { ToneMark } from './ToneMark';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(1, 0), overflowWrap: 'anywhere' },
}));

export type LoadProblemProps = {
  /** What could not be done. */
  title: string;
  error: LoadError;
  /** What still works. */
  remedy?: string;
  onRetry: () => void;
};

/** An error in its own words, with what still works and a retry. */
export function LoadProblem(props: LoadProblemProps) {
  const classes = useStyles();
  const { title, error, remedy, onRetry } = props;
  return (
    <div role="alert" className={classes.root}>
      <ToneMark tone="bad">{title}</ToneMark>
      <Typography variant="body2" paragraph>
        {error.message}
      </Typography>
      {remedy && (
        <Typography variant="body2" color="textSecondary" paragraph>
          {remedy}
        </Typography>
      )}
      <Button size="small" variant="outlined" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
