import { createApiRef } from '@backstage/core-plugin-api';
import type {
  CreatedDetail,
  CreatedList,
  CreatedSummary,
} from '@xops/plugin-xops-golden-paths-common';
import type { CreatedListQuery } from '../domain/ListAddress';

/**
 * What golden paths created. Every method rejects with a `ResponseError` when
 * the backend refuses or fails, and when the signal fires.
 */
export interface GoldenPathsApi {
  listCreated(
    query: CreatedListQuery,
    signal?: AbortSignal,
  ): Promise<CreatedList>;
  /** @param entityRef - full entity reference of what was created */
  getCreated(entityRef: string, signal?: AbortSignal): Promise<CreatedDetail>;
  getSummary(signal?: AbortSignal): Promise<CreatedSummary>;
}

export const goldenPathsApiRef = createApiRef<GoldenPathsApi>({
  id: 'plugin.xops-golden-paths.api',
});
