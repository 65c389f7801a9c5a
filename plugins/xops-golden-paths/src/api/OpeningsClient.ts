import type { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { BackendClient } from '@xops/plugin-xops-home-react';
import {
  type OpeningAnswer,
  openingAnswerSchema,
} from '@xops/plugin-xops-triggers-common';
import type { OpeningsApi } from './OpeningsApi';

/** Asks the backend of the triggers, if there is one. */
export class OpeningsClient implements OpeningsApi {
  readonly #backend: BackendClient;

  constructor({ fetchApi }: { fetchApi: FetchApi }) {
    this.#backend = new BackendClient({
      fetchApi,
      base: 'plugin://xops-triggers/v1',
      name: 'The triggers backend',
    });
  }

  async getOpening(
    action: string,
    signal?: AbortSignal,
  ): Promise<OpeningAnswer> {
    const path = `/openings/${encodeURIComponent(action)}`;
    try {
      return await this.#backend.read(path, openingAnswerSchema, signal);
    } catch (error) {
      if (!(error instanceof ResponseError) || error.statusCode !== 404) {
        throw error;
      }
      return {
        action,
        open: false,
        reason: 'triggers are not installed, so nothing can open it',
        at: new Date().toISOString(),
      };
    }
  }
}
