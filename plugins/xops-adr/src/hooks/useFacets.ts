import { useApi } from '@backstage/core-plugin-api';
import type { RecordFacets, RecordFilter } from '@xops/plugin-xops-adr-common';
import { useCallback } from 'react';
import { decisionsApiRef } from '../api/DecisionsApi';
import { decisionFilter, type ListAddress } from '../domain/ListAddress';
import { useKeptLoad } from './useKeptLoad';

const NOTHING: RecordFacets = {
  status: [],
  owner: [],
  system: [],
  entity: [],
  kind: [],
  tag: [],
  finding: [],
  review: [],
};

/** What can be filtered by; nothing while that is not known, since the page's own answer says what went wrong. */
export function useFacets(
  address: ListAddress,
  toFilter: (address: ListAddress) => RecordFilter = decisionFilter,
): RecordFacets {
  const api = useApi(decisionsApiRef);
  const { state } = useKeptLoad(
    useCallback(
      signal => api.listRecords({ ...toFilter(address), limit: 1 }, signal),
      [api, address, toFilter],
    ),
  );
  return state.status === 'data' ? state.value.facets : NOTHING;
}
