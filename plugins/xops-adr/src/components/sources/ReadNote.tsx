import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { DecisionsSummary } from '@xops/plugin-xops-adr-common';
import { TimeAgo } from '@xops/plugin-xops-home-react';
import { rootRouteRef } from '../../routes';

export type ReadNoteProps = { summary: DecisionsSummary };

/** Where the figures of a page come from, and how old they are. */
export function ReadNote({ summary }: ReadNoteProps) {
  const root = useRouteRef(rootRouteRef);
  const { total } = summary.sources;
  return (
    <Typography variant="body2" color="textSecondary">
      From{' '}
      <Link to={`${root()}/sources`} underline="always">
        {total === 1 ? '1 source' : `${total} sources`}
      </Link>
      {summary.readAt && (
        <>
          , the oldest read <TimeAgo time={summary.readAt} />
        </>
      )}
    </Typography>
  );
}
