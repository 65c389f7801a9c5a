import LinearProgress from '@material-ui/core/LinearProgress';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableRow from '@material-ui/core/TableRow';
import type { RecordSummary } from '@xops/plugin-xops-adr-common';
import type { ListAddress } from '../../domain/ListAddress';
import type { ChangeAddress } from '../../hooks/useListAddress';
import { NoMatch } from '../NoMatch';
import { RecordRow } from './RecordRow';
import { COLUMN_COUNT, RecordsTableHead } from './RecordsTableHead';

const useStyles = makeStyles(theme => ({
  // Keeps its place, so that the table does not jump.
  idle: { visibility: 'hidden' },
  // Narrower, and the columns would break every word; it scrolls instead.
  table: {
    minWidth: theme.spacing(104),
    '& th, & td': { padding: theme.spacing(0.75, 1) },
    '& th:first-child, & td:first-child': { paddingLeft: theme.spacing(2) },
  },
}));

export type RecordsTableProps = {
  items: RecordSummary[];
  /** The entity whose page this is. */
  entityRef?: string;
  busy: boolean;
  address: ListAddress;
  onChange: ChangeAddress;
};

/** Decisions, one row each; the table scrolls inside itself. */
export function RecordsTable(props: RecordsTableProps) {
  const { items, entityRef, busy, address, onChange } = props;
  const classes = useStyles();
  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      tabIndex={0}
      role="region"
      aria-label="Decisions"
      aria-busy={busy}
    >
      <LinearProgress
        className={busy ? undefined : classes.idle}
        aria-label="Loading"
        aria-hidden={!busy}
      />
      <Table size="small" className={classes.table}>
        <RecordsTableHead address={address} onChange={onChange} />
        <TableBody>
          {items.map(record => (
            <RecordRow
              key={`${record.entityRef} ${record.recordId}`}
              record={record}
              entityRef={entityRef}
            />
          ))}
          {items.length === 0 && (
            <TableRow>
              <TableCell colSpan={COLUMN_COUNT}>
                <NoMatch onChange={onChange} />
              </TableCell>
            </TableRow>
          )}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
