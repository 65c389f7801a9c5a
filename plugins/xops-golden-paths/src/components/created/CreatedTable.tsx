import LinearProgress from '@material-ui/core/LinearProgress';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { CreatedItem } from '@xops/plugin-xops-golden-paths-common';
import type { ListAddress } from '../../domain/ListAddress';
import type { UseListAddress } from '../../hooks/useListAddress';
import { CreatedNoMatch } from './CreatedNoMatch';
import { COLUMN_COUNT, CreatedTableHead } from './CreatedTableHead';
import { CreatedTableRow } from './CreatedTableRow';

const useStyles = makeStyles(theme => ({
  // Keeps its place, so that the table does not jump.
  idle: { visibility: 'hidden' },
  // Narrower, and the columns would break every word; it scrolls instead.
  table: { minWidth: theme.spacing(112) },
  // Below this width there is more than the eye sees for certain.
  hint: {
    display: 'none',
    [theme.breakpoints.down('sm')]: { display: 'block' },
  },
}));

export type CreatedTableProps = {
  items: CreatedItem[];
  busy: boolean;
  address: ListAddress;
  onChange: UseListAddress['change'];
};

/** What was created, one row each; the table scrolls inside itself. */
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
      <TableContainer
        component={Paper}
        variant="outlined"
        tabIndex={0}
        role="region"
        aria-label="What golden paths created"
        aria-busy={busy}
      >
        <LinearProgress
          className={busy ? undefined : classes.idle}
          aria-label="Loading"
          aria-hidden={!busy}
        />
        <Table size="small" className={classes.table}>
          <CreatedTableHead address={address} onChange={onChange} />
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
                <TableCell colSpan={COLUMN_COUNT}>
                  <CreatedNoMatch onChange={onChange} />
                </TableCell>
              </TableRow>
            )}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}
