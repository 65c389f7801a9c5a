import { Content } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import type { ReviewList } from '@xops/plugin-xops-adr-common';
import {
  ListMore,
  ListSkeleton,
  LoadProblem,
  NoMatch,
  usePages,
  usePageTitle,
} from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { decisionsApiRef } from '../../api/DecisionsApi';
import {
  decisionFilter,
  type FacetName,
  isFiltered,
  NO_FILTER,
} from '../../domain/ListAddress';
import { useChanges } from '../../hooks/useChanges';
import { useFacets } from '../../hooks/useFacets';
import { useListAddress } from '../../hooks/useListAddress';
import { Filters } from '../filters/Filters';
import { NoReviews } from './NoReviews';
import { ReviewGroups } from './ReviewGroups';

const OFFERED: readonly FacetName[] = [
  'review',
  'owner',
  'system',
  'entity',
  'status',
];

/** Which decisions are to be looked at again, and when? */
export function ReviewsPage() {
  usePageTitle('Reviews', 'Decisions');
  return (
    <main>
      <Content>
        <ReviewsContent />
      </Content>
    </main>
  );
}

function ReviewsContent() {
  const api = useApi(decisionsApiRef);
  const { address, change } = useListAddress();
  const facets = useFacets(address);
  const { state, retry, loadMore, renew } = usePages<
    ReviewList['items'][number],
    ReviewList
  >(
    useCallback(
      (cursor, signal) =>
        api.listReviews({ ...decisionFilter(address), cursor }, signal),
      [api, address],
    ),
  );
  useChanges(renew);
  switch (state.status) {
    case 'loading':
      return <ListSkeleton label="Loading reviews" />;
    case 'error':
      return (
        <LoadProblem
          title="The reviews could not be read"
          error={state.error}
          onRetry={retry}
        />
      );
    case 'data':
      return state.list.totalItems === 0 && !isFiltered(address) ? (
        <NoReviews />
      ) : (
        <>
          <Filters
            address={address}
            facets={facets}
            offered={OFFERED}
            onChange={change}
          />
          {state.list.totalItems === 0 && (
            <NoMatch onClear={() => change(NO_FILTER)} />
          )}
          <ReviewGroups items={state.list.items} busy={state.busy} />
          <ListMore
            list={state.list}
            total={state.list.totalItems}
            busy={state.busy}
            error={state.moreError}
            onMore={loadMore}
          />
        </>
      );
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}
