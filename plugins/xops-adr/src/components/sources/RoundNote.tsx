import Typography from '@material-ui/core/Typography';
import type { SourceRound } from '@xops/plugin-xops-adr-common';
import { TimeAgo, ToneMark } from '@xops/plugin-xops-home-react';

export type RoundNoteProps = { round?: SourceRound };

/** When all sources were gone through, and what stopped the last attempt. */
export function RoundNote({ round }: RoundNoteProps) {
  if (!round) {
    return null;
  }
  const { finishedAt, problem } = round;
  return (
    <Typography
      variant="body2"
      paragraph
      component="div"
      role={problem ? 'alert' : undefined}
    >
      {problem && (
        <>
          <ToneMark tone="warning">
            The last round did not come to its end
          </ToneMark>
          {` ${problem.replace(/[.\s]+$/, '')}. `}
          What is known is read all the same; entities and places that are new
          may be missing. It is tried again in the next round.{' '}
        </>
      )}
      {finishedAt && (
        <>
          All entities and their sources were gone through{' '}
          <TimeAgo time={finishedAt} />.
        </>
      )}
    </Typography>
  );
}
