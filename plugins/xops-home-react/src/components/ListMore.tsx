import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import type { LoadError } from '../LoadState';
import { LoadProblem } from './LoadProblem';

const useStyles = makeStyles(theme => ({
  root: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(2, 0),
  },
}));

export type ListMoreProps = {
  list: { items: readonly unknown[]; nextCursor?: string };
  /** How many there are in all, where that is known. */
  total?: number;
  busy: boolean;
  error?: LoadError;
  onMore: () => void;
  /** More about the figures: where they come from. */
  children?: ReactNode;
};

/** How many of all are shown, and the next page. */
export function ListMore(props: ListMoreProps) {
  const { list, total, busy, error, onMore, children } = props;
  const classes = useStyles();
  if (error) {
    return (
      <LoadProblem
        title="More could not be read"
        error={error}
        remedy="What is shown stands as it was."
        onRetry={onMore}
      />
    );
  }
  return (
    <div className={classes.root}>
      <Typography variant="body2" color="textSecondary" role="status">
        {total === undefined
          ? `${list.items.length} shown`
          : `${list.items.length} of ${total}`}
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
      {children}
    </div>
  );
}
