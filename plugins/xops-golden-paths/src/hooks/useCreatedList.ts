import { useApi } from '@backstage/core-plugin-api';
import type {
  CreatedItem,
  CreatedList,
} from '@xops/plugin-xops-golden-paths-common';
import { usePages, type UsePages } from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { goldenPathsApiRef } from '../api/GoldenPathsApi';
import { type ListAddress, listQuery } from '../domain/ListAddress';

/** What was created, at an address, page by page. */
export function useCreatedList(address: ListAddress): UsePages<CreatedList> {
  const api = useApi(goldenPathsApiRef);
  return usePages<CreatedItem, CreatedList>(
    useCallback(
      (cursor, signal) =>
        api.listCreated({ ...listQuery(address), cursor }, signal),
      [api, address],
    ),
  );
}
