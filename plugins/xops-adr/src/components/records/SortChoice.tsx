import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import AscendingIcon from '@material-ui/icons/ArrowUpward';
import DescendingIcon from '@material-ui/icons/ArrowDownward';
import { useId } from 'react';
import { nextOrder } from '../../domain/ListAddress';
import { COLUMNS } from './columns';
import type { RecordsTableProps } from './RecordsTable';

const useStyles = makeStyles(theme => ({
  root: {
    alignItems: 'center',
    display: 'flex',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  choice: { flexGrow: 1 },
}));

export type SortChoiceProps = Pick<RecordsTableProps, 'address' | 'onChange'>;

/** How the list is sorted, where it has no columns to press. */
export function SortChoice({ address, onChange }: SortChoiceProps) {
  const classes = useStyles();
  const id = useId();
  const { sort, order } = address;
  const turned = nextOrder(address, sort);
  return (
    <div className={classes.root}>
      <TextField
        id={id}
        className={classes.choice}
        select
        label="Sorted by"
        variant="outlined"
        size="small"
        value={sort}
        SelectProps={{ native: true }}
        onChange={event => onChange({ sort: event.target.value, order: '' })}
      >
        {COLUMNS.flatMap(({ title, sort: by }) =>
          by
            ? [
                <option key={by} value={by}>
                  {title}
                </option>,
              ]
            : [],
        )}
        {!COLUMNS.some(column => column.sort === sort) && (
          <option value={sort}>{sort}</option>
        )}
      </TextField>
      <IconButton
        aria-label={turned === 'asc' ? 'Sort ascending' : 'Sort descending'}
        onClick={() => onChange({ sort, order: turned })}
      >
        {order === 'asc' ? <AscendingIcon /> : <DescendingIcon />}
      </IconButton>
    </div>
  );
}
