import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReviewItem } from '@xops/plugin-xops-adr-common';
import { quoted } from '../../domain/reviewWords';
import { StatusMark } from '../StatusMark';
import { OwnerLinks } from '../OwnerLinks';
import { RecordLink } from '../RecordLink';
import { ReviewMark } from '../ReviewMark';
import { SourceLineLink } from '../SourceLineLink';

const useStyles = makeStyles(theme => ({
  row: {
    alignItems: 'start',
    borderBottom: `thin solid ${theme.palette.divider}`,
    display: 'grid',
    gap: theme.spacing(0.5, 2),
    gridTemplateColumns: `${theme.spacing(24)}px minmax(0, 1fr) auto`,
    padding: theme.spacing(1.5, 2),
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  text: { overflowWrap: 'anywhere' },
}));

export type ReviewRowProps = { item: ReviewItem };

/** One decision that is to be looked at again: when, which, whose, and why then. */
export function ReviewRow({ item }: ReviewRowProps) {
  const classes = useStyles();
  const { record, due, rule, line } = item;
  return (
    <li className={classes.row}>
      <div>
        <ReviewMark review={item} />
        <Typography variant="caption" component="div" color="textSecondary">
          <time dateTime={due}>{due}</time>
        </Typography>
      </div>
      <div className={classes.text}>
        <RecordLink record={record} />
        <Typography variant="body2" color="textSecondary">
          {rule === 'default' ? (
            "the organisation's default"
          ) : (
            <>
              {quoted(rule)}
              {line && (
                <>
                  {' · '}
                  <SourceLineLink sourceUrl={record.sourceUrl} line={line} />
                </>
              )}
            </>
          )}
          {' · '}
          <OwnerLinks owners={record.owners} />
        </Typography>
      </div>
      <StatusMark status={record.status} />
    </li>
  );
}
