import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { LoadProblem, useLoad } from '@xops/plugin-xops-home-react';
import { goldenPathsApiRef } from '../../api/GoldenPathsApi';
import { LinesSkeleton } from '../LinesSkeleton';
import { ProvenanceDetail } from './ProvenanceDetail';

export type ProvenanceViewProps = { entityRef: string };

/** Asks for the provenance of one entity and shows what comes. */
export function ProvenanceView({ entityRef }: ProvenanceViewProps) {
  const api = useApi(goldenPathsApiRef);
  const { state, retry } = useLoad(
    useCallback(signal => api.getCreated(entityRef, signal), [api, entityRef]),
  );
  switch (state.status) {
    case 'loading':
      return (
        <LinesSkeleton widths={['60%', '80%', '40%']}>
          Loading the provenance
        </LinesSkeleton>
      );
    case 'error':
      return (
        <LoadProblem
          title={`The provenance of ${entityRef} could not be read`}
          error={state.error}
          remedy="The list behind this panel does not depend on it."
          onRetry={retry}
        />
      );
    case 'data':
      return <ProvenanceDetail detail={state.value} />;
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}
