import { LoadProblem } from '@xops/plugin-xops-home-react';
import { useOpening } from '../../hooks/useOpening';
import { LinesSkeleton } from '../LinesSkeleton';
import { OpeningFacts } from './OpeningFacts';

export type OpeningNoticeProps = {
  /** Id that the template claims with `xops.io/activation`. */
  action: string;
  /** A form was refused before: its words stand until it is sent again. */
  refused?: boolean;
};

/** Whether a path that triggers open is open, why, and how far it is; changes by itself. */
export function OpeningNotice({ action, refused }: OpeningNoticeProps) {
  const { state, retry } = useOpening(action);
  switch (state.status) {
    case 'loading':
      return (
        <LinesSkeleton widths={['30%', '90%', '60%']}>
          Loading whether this path is open
        </LinesSkeleton>
      );
    case 'error':
      return (
        <LoadProblem
          title="Locked: its triggers could not be asked"
          error={state.error}
          remedy="What is not known keeps a path locked."
          onRetry={retry}
        />
      );
    case 'data':
      return <OpeningFacts answer={state.value} refused={refused} />;
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}
