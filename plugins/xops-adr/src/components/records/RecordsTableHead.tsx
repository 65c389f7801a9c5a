import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import {
  type ListAddress,
  type ListSort,
  nextOrder,
} from '../../domain/ListAddress';
import type { ChangeAddress } from '../../hooks/useListAddress';

const useStyles = makeStyles({ line: { whiteSpace: 'nowrap' } });

/** The columns, and what sorts by them. */
export const COLUMNS: { title: string; sort?: ListSort }[] = [
  { title: 'Number', sort: 'number' },
  { title: 'Decision', sort: 'title' },
  { title: 'Status', sort: 'status' },
  { title: 'Owner' },
  { title: 'Date', sort: 'date' },
  { title: 'Review', sort: 'review' },
  { title: 'Findings', sort: 'findings' },
];
export const COLUMN_COUNT = COLUMNS.length;

export type RecordsTableHeadProps = {
  address: ListAddress;
  onChange: ChangeAddress;
};

/** The columns; those that sort are buttons. */
export function RecordsTableHead(props: RecordsTableHeadProps) {
  const { address, onChange } = props;
  const classes = useStyles();
  return (
    <TableHead>
      <TableRow>
        {COLUMNS.map(({ title, sort }) => {
          const active = sort === address.sort;
          return (
            <TableCell
              key={title}
              className={classes.line}
              sortDirection={active && address.order}
            >
              {sort ? (
                <TableSortLabel
                  active={active}
                  direction={active ? address.order : nextOrder(address, sort)}
                  onClick={() =>
                    onChange({ sort, order: nextOrder(address, sort) })
                  }
                >
                  {title}
                </TableSortLabel>
              ) : (
                title
              )}
            </TableCell>
          );
        })}
      </TableRow>
    </TableHead>
  );
}
