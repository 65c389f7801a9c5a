import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  row: {
    alignItems: 'center',
    backgroundColor: theme.palette.background.paper,
    borderBottom: `thin solid ${theme.palette.divider}`,
    display: 'grid',
    gap: theme.spacing(0.5, 2),
    gridTemplateColumns: `${theme.spacing(16)}px 1fr auto`,
    padding: theme.spacing(1.5, 2),
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
}));

export type AttentionRowLayoutProps = {
  mark: ReactNode;
  action?: ReactNode;
  children: ReactNode;
};

/** Mark, text and action beside each other; under each other where it is narrow. */
export function AttentionRowLayout(props: AttentionRowLayoutProps) {
  const classes = useStyles();
  return (
    <div className={classes.row}>
      <div>{props.mark}</div>
      <div className={classes.text}>{props.children}</div>
      <div>{props.action}</div>
    </div>
  );
}
