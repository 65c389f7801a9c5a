import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  DecisionsSummary,
  RecordList,
} from '@xops/plugin-xops-adr-common';
import { TimeAgo, type Tone, ToneMark } from '@xops/plugin-xops-home-react';
import { severityCount } from '../../domain/statusLook';
import { rootRouteRef } from '../../routes';
import { RecordLink } from '../RecordLink';
import { StatusMark } from '../StatusMark';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: theme.spacing(0, 0, 1),
    padding: 0,
    '& li': { marginBottom: theme.spacing(1), overflowWrap: 'anywhere' },
  },
}));

export type EntityDecisionsDigestProps = {
  entityRef: string;
  latest: RecordList;
  summary: DecisionsSummary;
};

/** An entity's decisions in a few lines. */
export function EntityDecisionsDigest(props: EntityDecisionsDigestProps) {
  const { entityRef, latest, summary } = props;
  const classes = useStyles();
  const { reviews, findings, readAt } = summary;
  if (latest.totalItems === 0) {
    return (
      <Typography variant="body2" paragraph>
        No decision has been read for this entity yet.
      </Typography>
    );
  }
  return (
    <>
      <ul className={classes.list}>
        {latest.items.map(record => (
          <li key={record.recordId}>
            <RecordLink record={record} /> <StatusMark status={record.status} />
          </li>
        ))}
      </ul>
      <ul className={classes.list}>
        {reviews.overdue > 0 && (
          <Count
            tone="bad"
            page="reviews"
            query={{ entity: entityRef, review: 'overdue' }}
            words={
              reviews.overdue === 1
                ? '1 review overdue'
                : `${reviews.overdue} reviews overdue`
            }
          />
        )}
        {findings.error > 0 && (
          <Count
            tone="bad"
            page="findings"
            query={{ entity: entityRef, finding: 'error' }}
            words={severityCount('error', findings.error)}
          />
        )}
        {findings.warning > 0 && (
          <Count
            tone="warning"
            page="findings"
            query={{ entity: entityRef, finding: 'warning' }}
            words={severityCount('warning', findings.warning)}
          />
        )}
      </ul>
      {readAt && (
        <Typography variant="caption" color="textSecondary" component="p">
          {latest.totalItems} in all, read <TimeAgo time={readAt} />
        </Typography>
      )}
    </>
  );
}

type CountProps = {
  tone: Tone;
  page: string;
  query: Record<string, string>;
  words: string;
};

function Count({ tone, page, query, words }: CountProps) {
  const root = useRouteRef(rootRouteRef);
  return (
    <li>
      <ToneMark tone={tone}>
        <Link
          to={`${root()}/${page}?${new URLSearchParams(query)}`}
          color="inherit"
          underline="always"
        >
          {words}
        </Link>
      </ToneMark>
    </li>
  );
}
