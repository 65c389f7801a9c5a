import type { FetchApi } from '@backstage/core-plugin-api';
import {
  decisionsSummarySchema,
  findingListSchema,
  recordDetailSchema,
  recordGraphSchema,
  recordIdToPath,
  recordListSchema,
  recordVersionTextSchema,
  reviewListSchema,
  sourceListSchema,
  type RecordQuery,
} from '@xops/plugin-xops-adr-common';
import {
  BackendClient,
  entityPath,
  withQuery,
} from '@xops/plugin-xops-home-react';
import type {
  DecisionsApi,
  GraphFilter,
  PagedFilter,
  RecordAddress,
} from './DecisionsApi';

/** Asks the backend of decisions, and believes only answers of the agreed shape. */
export class DecisionsClient implements DecisionsApi {
  readonly #backend: BackendClient;

  constructor({ fetchApi }: { fetchApi: FetchApi }) {
    this.#backend = new BackendClient({
      fetchApi,
      base: 'plugin://xops-adr/v1',
      name: 'The decisions backend',
    });
  }

  async listRecords(query: Partial<RecordQuery>, signal?: AbortSignal) {
    return this.#backend.read(
      withQuery('/records', query),
      recordListSchema,
      signal,
    );
  }

  async getRecord(address: RecordAddress, signal?: AbortSignal) {
    const path = `/records/${recordPath(address)}`;
    return this.#backend.read(path, recordDetailSchema, signal);
  }

  async getVersion(
    { versionId, ...address }: RecordAddress & { versionId: string },
    signal?: AbortSignal,
  ) {
    const path = withQuery(`/versions/${recordPath(address)}`, {
      version: versionId,
    });
    return this.#backend.read(path, recordVersionTextSchema, signal);
  }

  async getImage(
    { path, ...address }: RecordAddress & { path: string },
    signal?: AbortSignal,
  ) {
    const response = await this.#backend.fetch(
      withQuery(`/images/${recordPath(address)}`, { path }),
      { signal },
    );
    return response.blob();
  }

  async getGraph(filter: GraphFilter, signal?: AbortSignal) {
    return this.#backend.read(
      withQuery('/graph', filter),
      recordGraphSchema,
      signal,
    );
  }

  async listFindings(filter: PagedFilter, signal?: AbortSignal) {
    return this.#backend.read(
      withQuery('/findings', filter),
      findingListSchema,
      signal,
    );
  }

  async listReviews(filter: PagedFilter, signal?: AbortSignal) {
    return this.#backend.read(
      withQuery('/reviews', filter),
      reviewListSchema,
      signal,
    );
  }

  async getSummary(options: { entityRef?: string } = {}, signal?: AbortSignal) {
    const path = withQuery('/summary', { entity: options.entityRef });
    return this.#backend.read(path, decisionsSummarySchema, signal);
  }

  async listSources(
    options: { entityRef?: string } = {},
    signal?: AbortSignal,
  ) {
    const path = withQuery('/sources', { entity: options.entityRef });
    return this.#backend.read(path, sourceListSchema, signal);
  }

  async refresh(entityRef: string) {
    const path = `/refresh/${entityPath(entityRef)}`;
    return this.#backend.send(path, {}, sourceListSchema);
  }
}

function recordPath({ entityRef, recordId }: RecordAddress): string {
  return `${entityPath(entityRef)}/${recordIdToPath(recordId)}`;
}
