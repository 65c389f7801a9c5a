import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { BusyBar, NoMatch } from '@xops/plugin-xops-home-react';
import { NO_FILTER } from '../../domain/ListAddress';
import { RecordItem } from './RecordItem';
import type { RecordsTableProps } from './RecordsTable';
import { SortChoice } from './SortChoice';

const useStyles = makeStyles(theme => ({
  empty: { padding: theme.spacing(2) },
  list: { listStyle: 'none', margin: 0, padding: 0 },
}));

/** Decisions on a narrow screen, one below the other. */
export function RecordItems(props: RecordsTableProps) {
  const { items, entityRef, busy, address, onChange } = props;
  const classes = useStyles();
  return (
    <>
      <SortChoice address={address} onChange={onChange} />
      <Paper
        variant="outlined"
        role="region"
        aria-label="Decisions"
        aria-busy={busy}
      >
        <BusyBar busy={busy} />
        {items.length === 0 && (
          <div className={classes.empty}>
            <NoMatch onClear={() => onChange(NO_FILTER)} />
          </div>
        )}
        <ul className={classes.list}>
          {items.map(record => (
            <RecordItem
              key={`${record.entityRef} ${record.recordId}`}
              record={record}
              entityRef={entityRef}
            />
          ))}
        </ul>
      </Paper>
    </>
  );
}
