import { ResponseError } from '@backstage/errors';
import type { FetchApi } from '@backstage/frontend-plugin-api';
import type { ZodType } from 'zod';

export type BackendClientOptions = {
  fetchApi: FetchApi;
  /** Whose routes are asked, with their version: `plugin://xops-adr/v1`. */
  base: string;
  /** Who answers, as it stands in an error's sentence: `The decisions backend`. */
  name: string;
};

export type Sending = {
  method?: 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON; none by default. */
  body?: unknown;
};

/**
 * Asks the backend of one context, and believes only answers of the agreed
 * shape. All of it throws a `ResponseError`, with the backend's own words, where
 * the backend refuses, and a `TypeError` for an answer of another shape. A path
 * begins with a slash and stands below the base.
 */
export class BackendClient {
  readonly #options: BackendClientOptions;

  constructor(options: BackendClientOptions) {
    this.#options = options;
  }

  /** Asks for what is there. */
  async read<T>(path: string, schema: ZodType<T>, signal?: AbortSignal) {
    return this.#believe(path, await this.fetch(path, { signal }), schema);
  }

  /** Has something done, and reads what came of it. */
  async send<T>(path: string, sending: Sending, schema: ZodType<T>) {
    return this.#believe(path, await this.tell(path, sending), schema);
  }

  /** Has something done; `POST` by default. */
  async tell(path: string, { method = 'POST', body }: Sending = {}) {
    return this.fetch(path, {
      method,
      ...(body !== undefined && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
  }

  /** The answer as it comes, for what is no JSON. */
  async fetch(path: string, init: RequestInit): Promise<Response> {
    const { fetchApi, base } = this.#options;
    const response = await fetchApi.fetch(`${base}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }

  async #believe<T>(
    path: string,
    response: Response,
    schema: ZodType<T>,
  ): Promise<T> {
    const parsed = schema.safeParse(
      // What is no JSON has no known shape either.
      await response.json().catch(() => undefined),
    );
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const where = issue.path.join('.') || 'the whole of it';
      throw new TypeError(
        `${
          this.#options.name
        } answered ${path} in another shape than this page knows: ${where}: ${
          issue.message
        }. Are page and backend of the same version?`,
      );
    }
    return parsed.data;
  }
}
