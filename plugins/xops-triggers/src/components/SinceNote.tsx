import { TimeAgo } from '@xops/plugin-xops-home-react';
import { type Standing, standsSince } from '../domain/standsSince';

export type SinceNoteProps = { summary: Standing };

/** Since when a rule stands as it does, where that is known. */
export function SinceNote({ summary }: SinceNoteProps) {
  const since = standsSince(summary);
  return since ? (
    <>
      {' '}
      since <TimeAgo time={since} />
    </>
  ) : null;
}
