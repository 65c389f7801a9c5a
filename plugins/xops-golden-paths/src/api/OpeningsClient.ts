import type { FetchApi } from '@backstage/core-plugin-api';
import {
  type OpeningAnswer,
  openingAnswerSchema,
} from '@xops/plugin-xops-triggers-common';
import type { OpeningsApi } from './OpeningsApi';
import { readAnswer } from './readAnswer';

/** Asks the backend of the triggers, if there is one. */
export class OpeningsClient implements OpeningsApi {
  readonly #fetchApi: FetchApi;

  constructor(options: { fetchApi: FetchApi }) {
    this.#fetchApi = options.fetchApi;
  }

  async getOpening(
    action: string,
    signal?: AbortSignal,
  ): Promise<OpeningAnswer> {
    const path = `/v1/openings/${encodeURIComponent(action)}`;
    const response = await this.#fetchApi.fetch(
      `plugin://xops-triggers${path}`,
      { signal },
    );
    if (response.status === 404) {
      return {
        action,
        open: false,
        reason: 'triggers are not installed, so nothing can open it',
        at: new Date().toISOString(),
      };
    }
    return await readAnswer(response, {
      schema: openingAnswerSchema,
      who: 'The triggers backend',
      path,
    });
  }
}
