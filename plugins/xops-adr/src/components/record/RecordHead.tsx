import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { RecordDetail } from '@xops/plugin-xops-adr-common';
import { KIND_WORDS } from '../../domain/kindWords';
import { recordName } from '../../domain/recordName';
import { rootRouteRef } from '../../routes';
import { DecisionActions } from '../actions/DecisionActions';
import { FindingCounts } from '../FindingCounts';
import { OwnerLinks } from '../OwnerLinks';
import { RecordEntities } from '../RecordEntities';
import { ReviewMark } from '../ReviewMark';
import { SourceLineLink } from '../SourceLineLink';
import { StatedDateText } from '../StatedDateText';
import { StatusMark } from '../StatusMark';

const useStyles = makeStyles(theme => ({
  facts: {
    alignItems: 'center',
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    margin: theme.spacing(1, 0, 2),
  },
  title: { overflowWrap: 'anywhere' },
}));

export type RecordHeadProps = { detail: RecordDetail };

/** Which decision this is, where it stands, whose it is, and what can be done. */
export function RecordHead({ detail: { summary, record } }: RecordHeadProps) {
  const classes = useStyles();
  const root = useRouteRef(rootRouteRef);
  const graph = new URLSearchParams({ focus: summary.recordId, depth: '1' });
  return (
    <>
      <Typography variant="h2" className={classes.title}>
        {recordName(summary)}
      </Typography>
      <Typography variant="body2" component="div" className={classes.facts}>
        <StatusMark status={summary.status} brief />
        <StatedDateText date={summary.date} />
        <OwnerLinks owners={summary.owners} />
        <span>
          About <RecordEntities entityRefs={summary.entityRefs} />
        </span>
        {summary.review && (
          <span>
            Review <ReviewMark review={summary.review} />
          </span>
        )}
        {Object.values(summary.findings).some(count => count > 0) && (
          <FindingCounts findings={summary.findings} />
        )}
        <Link to={`${root()}/graph?${graph}`} underline="always">
          In the graph
        </Link>
        <DecisionActions record={summary} steps={['review', 'supersede']} />
      </Typography>
      {record.status && record.status.qualifiers.length > 0 && (
        <Typography variant="body2" paragraph>
          As the record says: “{record.status.raw}” (
          <SourceLineLink
            sourceUrl={summary.sourceUrl}
            line={record.status.line}
          />
          )
        </Typography>
      )}
      {record.kind !== 'record' && (
        <Typography variant="body2" paragraph>
          This file is no decision: {KIND_WORDS[record.kind].toLowerCase()}.
        </Typography>
      )}
    </>
  );
}
