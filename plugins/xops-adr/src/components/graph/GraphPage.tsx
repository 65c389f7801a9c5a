import { Content } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import {
  ListSkeleton,
  LoadProblem,
  usePageTitle,
} from '@xops/plugin-xops-home-react';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { decisionsApiRef } from '../../api/DecisionsApi';
import { readGraphAddress } from '../../domain/graph/GraphAddress';
import {
  decisionFilter,
  type FacetName,
  isFiltered,
} from '../../domain/ListAddress';
import { useChanges } from '../../hooks/useChanges';
import { useFacets } from '../../hooks/useFacets';
import { useKeptLoad } from '../../hooks/useKeptLoad';
import { useListAddress } from '../../hooks/useListAddress';
import { EmptyDecisions } from '../EmptyDecisions';
import { Filters } from '../filters/Filters';
import { GraphFocus } from './GraphFocus';
import { GraphResult } from './GraphResult';

const OFFERED: readonly FacetName[] = ['system', 'status', 'owner'];

/** How do our decisions hang together? */
export function GraphPage() {
  usePageTitle('Graph', 'Decisions');
  return (
    <main>
      <Content>
        <GraphContent />
      </Content>
    </main>
  );
}

function GraphContent() {
  const api = useApi(decisionsApiRef);
  const { address, change } = useListAddress();
  const facets = useFacets(address);
  const [params] = useSearchParams();
  const graphAddress = useMemo(() => readGraphAddress(params), [params]);
  const { focus, depth } = graphAddress;
  const { state, busy, retry, renew } = useKeptLoad(
    useCallback(
      signal =>
        api.getGraph(
          { ...decisionFilter(address), ...(focus && { focus, depth }) },
          signal,
        ),
      [api, address, focus, depth],
    ),
  );
  useChanges(renew);
  switch (state.status) {
    case 'loading':
      return <ListSkeleton label="Loading the graph" />;
    case 'error':
      return (
        <LoadProblem
          title="The graph could not be read"
          error={state.error}
          remedy="The list of decisions may work all the same."
          onRetry={retry}
        />
      );
    case 'data':
      return state.value.totalItems === 0 && !isFiltered(address) && !focus ? (
        <EmptyDecisions />
      ) : (
        <div aria-busy={busy}>
          <Filters
            address={address}
            facets={facets}
            offered={OFFERED}
            onChange={change}
          />
          <GraphFocus
            nodes={state.value.nodes}
            address={graphAddress}
            onChange={change}
          />
          <GraphResult
            graph={state.value}
            address={graphAddress}
            onChange={change}
          />
        </div>
      );
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}
