import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ForwardedError, ResponseError } from '@backstage/errors';
import {
  RecordDocument,
  recordDocumentPageSchema,
} from '@xops/plugin-xops-adr-common';

const PLUGIN_ID = 'xops-adr';
const TIMEOUT_MILLISECONDS = 30_000;

export interface RecordDocumentSourceOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  /** Records in one answer. */
  batchSize: number;
}

/** Asks the decisions plugin for what it has stored; no Git host is read. */
export class RecordDocumentSource {
  readonly #options: RecordDocumentSourceOptions;

  constructor(options: RecordDocumentSourceOptions) {
    this.#options = options;
  }

  /** All records, page by page. */
  async *readAll(): AsyncGenerator<RecordDocument> {
    let cursor: string | undefined;
    do {
      const page = await this.#readPage(cursor);
      yield* page.items;
      cursor = page.nextCursor;
    } while (cursor);
  }

  async #readPage(cursor: string | undefined) {
    const { auth, discovery, batchSize } = this.#options;
    const baseUrl = await discovery.getBaseUrl(PLUGIN_ID);
    const parameters = new URLSearchParams({ limit: String(batchSize) });
    if (cursor) {
      parameters.set('cursor', cursor);
    }
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: PLUGIN_ID,
    });
    try {
      const response = await fetch(`${baseUrl}/v1/documents?${parameters}`, {
        headers: { Authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      return recordDocumentPageSchema.parse(await response.json());
    } catch (error) {
      const words =
        error instanceof ResponseError ? ` (${error.body.error.message})` : '';
      throw new ForwardedError(
        `The decision records could not be read from the plugin '${PLUGIN_ID}'${words}; search keeps its last index of them`,
        error,
      );
    }
  }
}
