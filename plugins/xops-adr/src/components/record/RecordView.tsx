import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { RecordDetail } from '@xops/plugin-xops-adr-common';
import { recordLabel } from '../../domain/recordName';
import { useRecordLink } from '../../hooks/useRecordLink';
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
  // Beside the text it is seen anyway.
  jump: {
    display: 'inline-block',
    marginBottom: theme.spacing(2),
    [theme.breakpoints.up('md')]: { display: 'none' },
  },
}));

const RAIL_ID = 'xops-adr-what-the-record-says';
const RAIL_TITLE_ID = `${RAIL_ID}-title`;

export type RecordViewProps = { detail: RecordDetail };

/** A decision: its text, and beside it what the portal read in it. */
export function RecordView({ detail }: RecordViewProps) {
  const classes = useStyles();
  const linkTo = useRecordLink();
  const { source, summary } = detail;
  const label = recordLabel(summary) ?? summary.title;
  const failing = source.state === 'stale' || source.state === 'failed';
  return (
    <BreadcrumbEntry entry={{ label, href: linkTo(summary) }}>
      <div>
        <SourceBanner failing={failing ? [source] : []} />
        <RecordHead detail={detail} />
        <Link href={`#${RAIL_ID}`} className={classes.jump} underline="always">
          To what was read in it: links, scores, findings
        </Link>
        <div className={classes.columns}>
          <MarkdownBody detail={detail} />
          <aside
            id={RAIL_ID}
            className={classes.rail}
            aria-labelledby={RAIL_TITLE_ID}
          >
            <Typography
              id={RAIL_TITLE_ID}
              variant="h6"
              component="h2"
              gutterBottom
            >
              What the record says
            </Typography>
            <RecordRail detail={detail} />
          </aside>
        </div>
      </div>
    </BreadcrumbEntry>
  );
}
