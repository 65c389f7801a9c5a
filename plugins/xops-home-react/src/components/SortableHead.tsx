import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';

const useStyles = makeStyles({ line: { whiteSpace: 'nowrap' } });

export type SortOrder = 'asc' | 'desc';

export type SortableColumn<S extends string> = {
  title: string;
  /** What sorts by it; without, the column does not sort. */
  sort?: S;
};

export type SortableHeadProps<S extends string> = {
  columns: readonly SortableColumn<S>[];
  /** How the list is sorted. */
  sort: S;
  order: SortOrder;
  /** The order in which a column sorts that is pressed now. */
  nextOrder: (sort: S) => SortOrder;
  onSort: (sorting: { sort: S; order: SortOrder }) => void;
};

/** The head of a table; the columns that sort are buttons. */
export function SortableHead<S extends string>(props: SortableHeadProps<S>) {
  const { columns, sort: sorted, order, nextOrder, onSort } = props;
  const classes = useStyles();
  return (
    <TableHead>
      <TableRow>
        {columns.map(({ title, sort }) => {
          const active = sort === sorted;
          return (
            <TableCell
              key={title}
              className={classes.line}
              sortDirection={active && order}
            >
              {sort ? (
                <TableSortLabel
                  active={active}
                  direction={active ? order : nextOrder(sort)}
                  onClick={() => onSort({ sort, order: nextOrder(sort) })}
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
