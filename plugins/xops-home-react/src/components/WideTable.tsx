import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableContainer from '@material-ui/core/TableContainer';
import type { ReactNode } from 'react';
import { BusyBar } from './BusyBar';

const useStyles = makeStyles(theme => ({
  table: {
    minWidth: ({ minWidth }: Pick<WideTableProps, 'minWidth'>) =>
      minWidth && theme.spacing(minWidth),
  },
}));

export type WideTableProps = {
  /** What is in it, for those who do not see it: `Decisions`. */
  label: string;
  /** In the theme's spacing; narrower, and the columns would break every word. */
  minWidth?: number;
  /** Where another filter or page may be on its way: whether it is. */
  busy?: boolean;
  /** Goes to the table itself. */
  className?: string;
  /** Head and body. */
  children: ReactNode;
};

/** A table that scrolls inside itself, by the keyboard too. */
export function WideTable(props: WideTableProps) {
  const { label, minWidth, busy, className = '', children } = props;
  const classes = useStyles({ minWidth });
  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      tabIndex={0}
      role="region"
      aria-label={label}
      aria-busy={busy}
    >
      {busy !== undefined && <BusyBar busy={busy} />}
      <Table size="small" className={`${classes.table} ${className}`}>
        {children}
      </Table>
    </TableContainer>
  );
}
