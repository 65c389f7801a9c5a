import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  list: {
    border: `thin solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    listStyle: 'none',
    margin: theme.spacing(0, 0, 3),
    padding: 0,
    '& > li': {
      borderTop: `thin solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
      padding: theme.spacing(1.5, 2),
    },
    '& > li:first-child': { borderTop: 0 },
  },
}));

export type ListBoxProps = {
  /** What the list is read as. */
  label?: string;
  /** Items: `li` elements. */
  children: ReactNode;
};

/** A list with a frame, one item below the other. */
export function ListBox({ label, children }: ListBoxProps) {
  const classes = useStyles();
  return (
    <ul className={classes.list} aria-label={label}>
      {children}
    </ul>
  );
}
