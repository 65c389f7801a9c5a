import { makeStyles } from '@material-ui/core/styles';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import type { RecordSummary } from '@xops/plugin-xops-adr-common';
import {
  type ChangeAddress,
  NoMatch,
  SortableHead,
  WideTable,
} from '@xops/plugin-xops-home-react';
import {
  type ListAddress,
  nextOrder,
  NO_FILTER,
} from '../../domain/ListAddress';
import { COLUMNS } from './columns';
import { RecordRow } from './RecordRow';

const useStyles = makeStyles(theme => ({
  table: {
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

/** Decisions, one row each. */
export function RecordsTable(props: RecordsTableProps) {
  const { items, entityRef, busy, address, onChange } = props;
  const classes = useStyles();
  return (
    <WideTable
      label="Decisions"
      minWidth={104}
      busy={busy}
      className={classes.table}
    >
      <SortableHead
        columns={COLUMNS}
        sort={address.sort}
        order={address.order}
        nextOrder={sort => nextOrder(address, sort)}
        onSort={onChange}
      />
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
            <TableCell colSpan={COLUMNS.length}>
              <NoMatch onClear={() => onChange(NO_FILTER)} />
            </TableCell>
          </TableRow>
        )}
      </TableBody>
    </WideTable>
  );
}
