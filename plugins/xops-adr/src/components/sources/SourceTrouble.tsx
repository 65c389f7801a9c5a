import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { SourceState } from '@xops/plugin-xops-adr-common';
import { TimeAgo } from '@xops/plugin-xops-home-react';

export type SourceTroubleProps = { source: SourceState };

/** Which source cannot be read, since when, what stands instead, and what to do. */
export function SourceTrouble({ source }: SourceTroubleProps) {
  const { name, url, failingSince, readAt, state, error, advice } = source;
  return (
    <Typography variant="body2" component="div">
      {url ? (
        <Link to={url} underline="always">
          {name}
        </Link>
      ) : (
        name
      )}
      {failingSince && (
        <>
          {' '}
          cannot be read since <TimeAgo time={failingSince} />
        </>
      )}
      .{' '}
      {state === 'stale' && readAt && (
        <>
          The copy of <TimeAgo time={readAt} /> is shown.{' '}
        </>
      )}
      {error && `${error.replace(/[.\s]+$/, '')}. `}
      {advice}
    </Typography>
  );
}
