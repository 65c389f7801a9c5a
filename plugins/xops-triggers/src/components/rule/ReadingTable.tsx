import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { chartTable } from '../../domain/chartRows';
import { numberWords } from '../../domain/valueWords';

const useStyles = makeStyles({
  box: { maxHeight: '24em' },
  number: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
});

export type ReadingTableProps = {
  rows: ReturnType<typeof chartTable>;
  /** What the table is read as. */
  label: string;
};

/** The chart as a table, newest first; it scrolls inside itself. */
export function ReadingTable({ rows, label }: ReadingTableProps) {
  const classes = useStyles();
  const [head, ...body] = rows;
  return (
    <TableContainer
      className={classes.box}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            {head.map((title, column) => (
              <TableCell
                key={title}
                className={column === 1 ? classes.number : undefined}
              >
                {title}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {[...body].reverse().map(([time, value, why], index) => (
            <TableRow key={`${index} ${time}`}>
              <TableCell>{time}</TableCell>
              <TableCell className={classes.number}>
                {typeof value === 'number' ? numberWords(value) : '–'}
              </TableCell>
              <TableCell>{why}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
