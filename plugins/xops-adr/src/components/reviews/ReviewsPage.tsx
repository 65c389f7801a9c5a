import { Content } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import type { ReviewList } from '@xops/plugin-xops-adr-common';
import {
  NoMatch,
  PagesView,
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
  const pages = usePages<ReviewList['items'][number], ReviewList>(
    useCallback(
      (cursor, signal) =>
        api.listReviews({ ...decisionFilter(address), cursor }, signal),
      [api, address],
    ),
  );
  useChanges(pages.renew);
  return (
    <PagesView
      pages={pages}
      what="reviews"
      total={list => list.totalItems}
      empty={({ totalItems }) =>
        totalItems === 0 && !isFiltered(address) ? <NoReviews /> : undefined
      }
    >
      {(list, busy) => (
        <>
          <Filters
            address={address}
            facets={facets}
            offered={OFFERED}
            onChange={change}
          />
          {list.totalItems === 0 && (
            <NoMatch onClear={() => change(NO_FILTER)} />
          )}
          <ReviewGroups items={list.items} busy={busy} />
        </>
      )}
    </PagesView>
  );
}
