import type { FetchApi } from '@backstage/core-plugin-api';
import {
  createdDetailSchema,
  createdListSchema,
  createdSummarySchema,
} from '@xops/plugin-xops-golden-paths-common';
import {
  BackendClient,
  entityPath,
  withQuery,
} from '@xops/plugin-xops-home-react';
import type { CreatedListQuery } from '../domain/ListAddress';
import type { GoldenPathsApi } from './GoldenPathsApi';

/** Asks the backend of golden paths, and believes only answers of the agreed shape. */
export class GoldenPathsClient implements GoldenPathsApi {
  readonly #backend: BackendClient;

  constructor({ fetchApi }: { fetchApi: FetchApi }) {
    this.#backend = new BackendClient({
      fetchApi,
      base: 'plugin://xops-golden-paths/v1',
      name: 'The golden paths backend',
    });
  }

  async listCreated(query: CreatedListQuery, signal?: AbortSignal) {
    const path = withQuery('/created', query);
    return this.#backend.read(path, createdListSchema, signal);
  }

  async getCreated(entityRef: string, signal?: AbortSignal) {
    const path = `/created/${entityPath(entityRef)}`;
    return this.#backend.read(path, createdDetailSchema, signal);
  }

  async getSummary(signal?: AbortSignal) {
    return this.#backend.read('/summary', createdSummarySchema, signal);
  }
}
