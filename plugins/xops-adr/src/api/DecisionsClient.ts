import { parseEntityRef } from '@backstage/catalog-model';
import type { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
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
import type { ZodType } from 'zod';
import type {
  DecisionsApi,
  GraphFilter,
  PagedFilter,
  RecordAddress,
} from './DecisionsApi';

const BASE = 'plugin://xops-adr/v1';

type Parameters = Record<string, string | number | string[] | undefined>;

/** Asks the backend of decisions, and believes only answers of the agreed shape. */
export class DecisionsClient implements DecisionsApi {
  readonly #fetchApi: FetchApi;

  constructor(options: { fetchApi: FetchApi }) {
    this.#fetchApi = options.fetchApi;
  }

  async listRecords(query: Partial<RecordQuery>, signal?: AbortSignal) {
    return this.#read(withQuery('/records', query), recordListSchema, signal);
  }

  async getRecord(address: RecordAddress, signal?: AbortSignal) {
    const path = `/records/${recordPath(address)}`;
    return this.#read(path, recordDetailSchema, signal);
  }

  async getVersion(
    { versionId, ...address }: RecordAddress & { versionId: string },
    signal?: AbortSignal,
  ) {
    const path = withQuery(`/versions/${recordPath(address)}`, {
      version: versionId,
    });
    return this.#read(path, recordVersionTextSchema, signal);
  }

  async getImage(
    { path, ...address }: RecordAddress & { path: string },
    signal?: AbortSignal,
  ) {
    const response = await this.#ask(
      withQuery(`/images/${recordPath(address)}`, { path }),
      { signal },
    );
    return response.blob();
  }

  async getGraph(filter: GraphFilter, signal?: AbortSignal) {
    return this.#read(withQuery('/graph', filter), recordGraphSchema, signal);
  }

  async listFindings(filter: PagedFilter, signal?: AbortSignal) {
    return this.#read(
      withQuery('/findings', filter),
      findingListSchema,
      signal,
    );
  }

  async listReviews(filter: PagedFilter, signal?: AbortSignal) {
    return this.#read(withQuery('/reviews', filter), reviewListSchema, signal);
  }

  async getSummary(options: { entityRef?: string } = {}, signal?: AbortSignal) {
    const path = withQuery('/summary', { entity: options.entityRef });
    return this.#read(path, decisionsSummarySchema, signal);
  }

  async listSources(
    options: { entityRef?: string } = {},
    signal?: AbortSignal,
  ) {
    const path = withQuery('/sources', { entity: options.entityRef });
    return this.#read(path, sourceListSchema, signal);
  }

  async refresh(entityRef: string) {
    const path = `/refresh/${entityPath(entityRef)}`;
    const response = await this.#ask(path, { method: 'POST' });
    return believe(path, response, sourceListSchema);
  }

  async #read<T>(path: string, schema: ZodType<T>, signal?: AbortSignal) {
    return believe(path, await this.#ask(path, { signal }), schema);
  }

  async #ask(path: string, options: RequestInit): Promise<Response> {
    const response = await this.#fetchApi.fetch(`${BASE}${path}`, options);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name].map(encodeURIComponent).join('/');
}

function recordPath({ entityRef, recordId }: RecordAddress): string {
  return `${entityPath(entityRef)}/${recordIdToPath(recordId)}`;
}

function withQuery(path: string, parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value ?? []].flat()) {
      query.append(name, String(one));
    }
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

async function believe<T>(
  path: string,
  response: Response,
  schema: ZodType<T>,
): Promise<T> {
  // What is no JSON has no known shape either.
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new TypeError(
      `The decisions backend answered ${path} in another shape than this page knows: ${issue.path.join(
        '.',
      )}: ${issue.message}. Are page and backend of the same version?`,
    );
  }
  return parsed.data;
}
