import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { CreatedList } from '@xops/plugin-xops-golden-paths-common';
import type { LoadError } from '@xops/plugin-xops-home-react';
import { LoadProblem } from '@xops/plugin-xops-home-react';

const useStyles = makeStyles(theme => ({
  root: {
    alignItems: 'center',
    display: 'flex',
    gap: theme.spacing(2),
    padding: theme.spacing(2, 0),
  },
}));

export type CreatedMoreProps = {
  list: CreatedList;
  busy: boolean;
  error?: LoadError;
  onMore: () => void;
};

/** How many of all are shown, and the next page. */
export function CreatedMore({ list, busy, error, onMore }: CreatedMoreProps) {
  const classes = useStyles();
  if (error) {
    return (
      <LoadProblem
        title="The next page could not be read"
        error={error}
        onRetry={onMore}
      />
    );
  }
  return (
    <div className={classes.root}>
      <Typography variant="body2" color="textSecondary" role="status">
        {list.items.length} of {list.total}
      </Typography>
      {list.nextCursor && (
        <Button
          size="small"
          variant="outlined"
          disabled={busy}
          onClick={onMore}
        >
          Show more
        </Button>
      )}
    </div>
  );
}
