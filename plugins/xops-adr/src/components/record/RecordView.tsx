import { makeStyles } from '@material-ui/core/styles';
import type { RecordDetail } from '@xops/plugin-xops-adr-common';
import { MarkdownBody } from '../markdown/MarkdownBody';
import { SourceBanner } from '../sources/SourceBanner';
import { RecordHead } from './RecordHead';
import { RecordRail } from './RecordRail';

const useStyles = makeStyles(theme => ({
  columns: {
    alignItems: 'start',
    display: 'grid',
    gap: theme.spacing(4),
    gridTemplateColumns: `minmax(0, 1fr) minmax(0, ${theme.spacing(42)}px)`,
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  rail: {
    backgroundColor: theme.palette.background.paper,
    border: `thin solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    minWidth: 0,
    padding: theme.spacing(2),
  },
}));

export type RecordViewProps = { detail: RecordDetail };

/** A decision: its text, and beside it what the portal read in it. */
export function RecordView({ detail }: RecordViewProps) {
  const classes = useStyles();
  const { source } = detail;
  const failing = source.state === 'stale' || source.state === 'failed';
  return (
    <article>
      <SourceBanner failing={failing ? [source] : []} />
      <RecordHead detail={detail} />
      <div className={classes.columns}>
        <MarkdownBody detail={detail} />
        <aside className={classes.rail} aria-label="What the record says">
          <RecordRail detail={detail} />
        </aside>
      </div>
    </article>
  );
}
