import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { RecordSummary } from '@xops/plugin-xops-adr-common';
import { TimeAgo, ToneMark } from '@xops/plugin-xops-home-react';
import { recordLabel } from '../../domain/recordName';
import { useRecordLink } from '../../hooks/useRecordLink';
import { FindingCounts } from '../FindingCounts';
import { OwnerLinks } from '../OwnerLinks';
import { ReviewMark } from '../ReviewMark';
import { StatedDateText } from '../StatedDateText';
import { StatusMark } from '../StatusMark';

const useStyles = makeStyles(theme => ({
  line: { whiteSpace: 'nowrap' },
  narrow: { [theme.breakpoints.up('sm')]: { display: 'none' } },
  title: { minWidth: theme.spacing(26), overflowWrap: 'anywhere' },
}));

export type RecordRowProps = { record: RecordSummary };

/** One decision in the list. */
export function RecordRow({ record }: RecordRowProps) {
  const classes = useStyles();
  const linkTo = useRecordLink();
  const label = recordLabel(record);
  return (
    <TableRow hover>
      <TableCell className={classes.line}>
        {label ?? <span title="Not numbered">–</span>}
      </TableCell>
      <TableCell
        component="th"
        scope="row"
        role="rowheader"
        className={classes.title}
      >
        <Link to={linkTo(record)}>{record.title}</Link>
        <Typography
          variant="caption"
          component="div"
          color="textSecondary"
          title={record.path}
        >
          {label && <span className={classes.narrow}>{label} · </span>}
          <EntityRefLink entityRef={record.entityRef} hideIcon />
          {record.kind !== 'record' && ` · ${record.kind}`}
        </Typography>
        {record.stale && (
          <ToneMark tone="warning">
            copy of <TimeAgo time={record.readAt} />
          </ToneMark>
        )}
      </TableCell>
      <TableCell>
        <StatusMark status={record.status} />
      </TableCell>
      <TableCell>
        <OwnerLinks owners={record.owners} />
      </TableCell>
      <TableCell className={classes.line}>
        <StatedDateText date={record.date} />
      </TableCell>
      <TableCell className={classes.line}>
        <ReviewMark review={record.review} />
      </TableCell>
      <TableCell>
        <FindingCounts findings={record.findings} />
      </TableCell>
    </TableRow>
  );
}
