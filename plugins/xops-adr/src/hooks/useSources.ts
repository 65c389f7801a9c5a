import { useApi } from '@backstage/core-plugin-api';
import type {
  DecisionsSummary,
  SourceList,
} from '@xops/plugin-xops-adr-common';
import { type Load, useLoad } from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { decisionsApiRef } from '../api/DecisionsApi';
import { useChanges } from './useChanges';

/** Where records are read from, and how that goes. */
export function useSources(entityRef?: string): Load<SourceList> {
  const api = useApi(decisionsApiRef);
  const load = useLoad(
    useCallback(
      signal => api.listSources({ entityRef }, signal),
      [api, entityRef],
    ),
  );
  useChanges(load.renew);
  return load;
}

export type SourceHealth = {
  summary: DecisionsSummary;
  /** Sources that cannot be read now. */
  failing: SourceList['items'];
};

/** How reading goes in short; the sources themselves are asked for only when some fail. */
export function useSourceHealth(entityRef?: string): Load<SourceHealth> {
  const api = useApi(decisionsApiRef);
  const load = useLoad(
    useCallback(
      async signal => {
        const summary = await api.getSummary({ entityRef }, signal);
        const { items } =
          summary.sources.failing > 0
            ? await api.listSources({ entityRef }, signal)
            : { items: [] };
        const failing = items.filter(
          ({ state }) => state === 'failed' || state === 'stale',
        );
        return { summary, failing };
      },
      [api, entityRef],
    ),
  );
  useChanges(load.renew);
  return load;
}
