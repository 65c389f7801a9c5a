import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import type { RecordSummary } from '@xops/plugin-xops-adr-common';
import { recordLabel } from '../../domain/recordName';
import { useRecordLink } from '../../hooks/useRecordLink';
import { FindingCounts } from '../FindingCounts';
import { OwnerLinks } from '../OwnerLinks';
import { ReviewMark } from '../ReviewMark';
import { StatedDateText } from '../StatedDateText';
import { StatusMark } from '../StatusMark';
import { RecordCaption } from './RecordCaption';

const useStyles = makeStyles(theme => ({
  line: { whiteSpace: 'nowrap' },
  title: { minWidth: theme.spacing(26), overflowWrap: 'anywhere' },
}));

export type RecordRowProps = {
  record: RecordSummary;
  /** The entity whose page this is. */
  entityRef?: string;
};

/** One decision in the list. */
export function RecordRow({ record, entityRef }: RecordRowProps) {
  const classes = useStyles();
  const linkTo = useRecordLink();
  return (
    <TableRow hover>
      <TableCell className={classes.line}>
        {recordLabel(record) ?? <span title="Not numbered">–</span>}
      </TableCell>
      <TableCell
        component="th"
        scope="row"
        role="rowheader"
        className={classes.title}
      >
        <Link to={linkTo(record)}>{record.title}</Link>
        <RecordCaption record={record} entityRef={entityRef} />
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
