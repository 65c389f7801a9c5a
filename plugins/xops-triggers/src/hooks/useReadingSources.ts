import { useApi } from '@backstage/core-plugin-api';
import type { ReadingSourceList } from '@xops/plugin-xops-triggers-common';
import { type Load, useLoad } from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { triggersApiRef } from '../api/TriggersApi';

export type ReadingSourceView = ReadingSourceList['items'][number];

/** What can be measured. */
export function useReadingSources(): Load<ReadingSourceView[]> {
  const api = useApi(triggersApiRef);
  return useLoad(
    useCallback(
      async signal => (await api.listReadingSources(signal)).items,
      [api],
    ),
  );
}
