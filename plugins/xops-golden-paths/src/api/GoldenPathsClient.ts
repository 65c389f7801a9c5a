import { parseEntityRef } from '@backstage/catalog-model';
import type { FetchApi } from '@backstage/core-plugin-api';
import {
  type CreatedDetail,
  createdDetailSchema,
  type CreatedList,
  createdListSchema,
  type CreatedQueryInput,
  type CreatedSummary,
  createdSummarySchema,
} from '@xops/plugin-xops-golden-paths-common';
import type { ZodType } from 'zod';
import type { GoldenPathsApi } from './GoldenPathsApi';
import { readAnswer } from './readAnswer';

const BASE = 'plugin://xops-golden-paths';

/** Asks the backend of golden paths, and believes only answers of the agreed shape. */
export class GoldenPathsClient implements GoldenPathsApi {
  readonly #fetchApi: FetchApi;

  constructor(options: { fetchApi: FetchApi }) {
    this.#fetchApi = options.fetchApi;
  }

  async listCreated(
    query: CreatedQueryInput,
    signal?: AbortSignal,
  ): Promise<CreatedList> {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      for (const one of [value ?? []].flat()) {
        params.append(name, String(one));
      }
    }
    return this.#get(`/v1/created?${params}`, createdListSchema, signal);
  }

  async getCreated(
    entityRef: string,
    signal?: AbortSignal,
  ): Promise<CreatedDetail> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = [kind, namespace, name].map(encodeURIComponent).join('/');
    return this.#get(`/v1/created/${path}`, createdDetailSchema, signal);
  }

  async getSummary(signal?: AbortSignal): Promise<CreatedSummary> {
    return this.#get('/v1/summary', createdSummarySchema, signal);
  }

  async #get<T>(
    path: string,
    schema: ZodType<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    return await readAnswer(
      await this.#fetchApi.fetch(`${BASE}${path}`, { signal }),
      { schema, who: 'The golden paths backend', path },
    );
  }
}
