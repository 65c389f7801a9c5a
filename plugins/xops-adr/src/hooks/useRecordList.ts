import { useApi } from '@backstage/core-plugin-api';
import type { RecordList } from '@xops/plugin-xops-adr-common';
import { useCallback } from 'react';
import { usePages, type UsePages } from '@xops/plugin-xops-home-react';
import { decisionsApiRef } from '../api/DecisionsApi';
import { decisionFilter, type ListAddress } from '../domain/ListAddress';
import { useChanges } from './useChanges';

/** The records at an address, of one entity or of all; renewed when records change. */
export function useRecordList(
  address: ListAddress,
  entityRef?: string,
): UsePages<RecordList> {
  const api = useApi(decisionsApiRef);
  const pages = usePages<RecordList['items'][number], RecordList>(
    useCallback(
      (cursor, signal) => {
        const filter = decisionFilter(address);
        const { sort, order } = address;
        const entity = entityRef ? [entityRef] : filter.entity;
        return api.listRecords(
          { ...filter, entity, sort, order, cursor },
          signal,
        );
      },
      [api, address, entityRef],
    ),
  );
  useChanges(pages.renew);
  return pages;
}
