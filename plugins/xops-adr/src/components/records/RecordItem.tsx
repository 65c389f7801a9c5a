import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { RecordSummary } from '@xops/plugin-xops-adr-common';
import { Facts } from '@xops/plugin-xops-home-react';
import { useRecordLink } from '../../hooks/useRecordLink';
import { FindingCounts } from '../FindingCounts';
import { OwnerLinks } from '../OwnerLinks';
import { ReviewMark } from '../ReviewMark';
import { StatedDateText } from '../StatedDateText';
import { StatusMark } from '../StatusMark';
import { RecordCaption } from './RecordCaption';

const useStyles = makeStyles(theme => ({
  root: {
    borderTop: `thin solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
    padding: theme.spacing(1.5, 2),
    '& dl': { margin: theme.spacing(1, 0, 0) },
  },
}));

export type RecordItemProps = {
  record: RecordSummary;
  /** The entity whose page this is. */
  entityRef?: string;
};

/** One decision where the screen is too narrow for a row: all that is known of it, below each other. */
export function RecordItem({ record, entityRef }: RecordItemProps) {
  const classes = useStyles();
  const linkTo = useRecordLink();
  // What there is none of takes no line: a long list is short on a phone.
  const hasFindings =
    Object.values(record.findings).some(count => count > 0) || undefined;
  return (
    <li className={classes.root}>
      <Link to={linkTo(record)}>{record.title}</Link>
      <RecordCaption record={record} entityRef={entityRef} withNumber />
      <Facts
        facts={[
          ['Status', <StatusMark status={record.status} />],
          ['Owner', <OwnerLinks owners={record.owners} />],
          ['Date', record.date && <StatedDateText date={record.date} />],
          ['Review', record.review && <ReviewMark review={record.review} />],
          [
            'Findings',
            hasFindings && <FindingCounts findings={record.findings} />,
          ],
        ]}
      />
    </li>
  );
}
