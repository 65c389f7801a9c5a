import { makeStyles } from '@material-ui/core/styles';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { CreatedItem } from '@xops/plugin-xops-golden-paths-common';
import {
  type ChangeAddress,
  NoMatch,
  type SortableColumn,
  SortableHead,
  WideTable,
} from '@xops/plugin-xops-home-react';
import {
  type ListAddress,
  type ListSort,
  nextOrder,
  NO_FILTER,
} from '../../domain/ListAddress';
import { CreatedTableRow } from './CreatedTableRow';

const useStyles = makeStyles(theme => ({
  // Below this width there is more than the eye sees for certain.
  hint: {
    display: 'none',
    [theme.breakpoints.down('sm')]: { display: 'block' },
  },
}));

const COLUMNS: SortableColumn<ListSort>[] = [
  { title: 'Entity', sort: 'title' },
  { title: 'Golden path', sort: 'template' },
  { title: 'Created', sort: 'createdAt' },
  { title: 'By', sort: 'createdBy' },
  { title: 'Checks' },
  { title: 'Known from' },
  { title: 'Provenance' },
];

export type CreatedTableProps = {
  items: CreatedItem[];
  busy: boolean;
  address: ListAddress;
  onChange: ChangeAddress;
};

/** What was created, one row each. */
export function CreatedTable(props: CreatedTableProps) {
  const { items, busy, address, onChange } = props;
  const classes = useStyles();
  return (
    <>
      <Typography
        className={classes.hint}
        variant="caption"
        color="textSecondary"
        gutterBottom
      >
        Scroll the table sideways for the checks and the provenance →
      </Typography>
      <WideTable label="What golden paths created" minWidth={112} busy={busy}>
        <SortableHead
          columns={COLUMNS}
          sort={address.sort}
          order={address.order}
          nextOrder={sort => nextOrder(address, sort)}
          onSort={onChange}
        />
        <TableBody>
          {items.map(item => (
            <CreatedTableRow
              key={item.entityRef}
              item={item}
              onOpen={() => onChange({ entity: item.entityRef })}
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
    </>
  );
}
