import { createApiRef } from '@backstage/core-plugin-api';
import type {
  DecisionsSummary,
  FindingList,
  RecordDetail,
  RecordFilter,
  RecordGraph,
  RecordList,
  RecordQuery,
  RecordVersionText,
  ReviewList,
  SourceList,
} from '@xops/plugin-xops-adr-common';

/** Where a record stands: one of its entities, and its id. */
export type RecordAddress = { entityRef: string; recordId: string };

/** Narrows a list, and says which part of it is wanted. */
export type PagedFilter = RecordFilter & { limit?: number; cursor?: string };

/** Narrows the graph: all that matches, or one record and those around it. */
export type GraphFilter = RecordFilter & { focus?: string; depth?: number };

/**
 * The decision records that the reader may see. Every method rejects with a
 * `ResponseError` when the backend refuses or fails, and when the signal fires.
 */
export interface DecisionsApi {
  listRecords(
    query: Partial<RecordQuery>,
    signal?: AbortSignal,
  ): Promise<RecordList>;
  /** A record, also under the id that it had before it was moved. */
  getRecord(
    address: RecordAddress,
    signal?: AbortSignal,
  ): Promise<RecordDetail>;
  getVersion(
    address: RecordAddress & { versionId: string },
    signal?: AbortSignal,
  ): Promise<RecordVersionText>;
  /** An image of a record; `path` as it is written there. */
  getImage(
    address: RecordAddress & { path: string },
    signal?: AbortSignal,
  ): Promise<Blob>;
  getGraph(filter: GraphFilter, signal?: AbortSignal): Promise<RecordGraph>;
  listFindings(filter: PagedFilter, signal?: AbortSignal): Promise<FindingList>;
  listReviews(filter: PagedFilter, signal?: AbortSignal): Promise<ReviewList>;
  getSummary(
    options?: { entityRef?: string },
    signal?: AbortSignal,
  ): Promise<DecisionsSummary>;
  listSources(
    options?: { entityRef?: string },
    signal?: AbortSignal,
  ): Promise<SourceList>;
  /** Reads the sources of an entity from their hosts, now. */
  refresh(entityRef: string): Promise<SourceList>;
}

export const decisionsApiRef = createApiRef<DecisionsApi>({
  id: 'plugin.xops-adr.api',
});
