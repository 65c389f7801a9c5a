import { TimeAgo } from '@xops/plugin-xops-home-react';
import type { Trouble } from '../../domain/groupTroubles';

export type TroubleWordsProps = {
  trouble: Pick<Trouble, 'since' | 'copyOf' | 'error' | 'advice'>;
};

/** Since when something cannot be read, what stands instead, why, and what to do. */
export function TroubleWords({ trouble }: TroubleWordsProps) {
  const { since, copyOf, error, advice } = trouble;
  return (
    <>
      {since && (
        <>
          Not readable since <TimeAgo time={since} />.{' '}
        </>
      )}
      {copyOf && (
        <>
          The copy of <TimeAgo time={copyOf} /> is shown.{' '}
        </>
      )}
      {error && `${error.replace(/[.\s]+$/, '')}. `}
      {advice}
    </>
  );
}
