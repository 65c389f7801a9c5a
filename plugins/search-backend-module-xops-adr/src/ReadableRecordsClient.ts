import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  ReadableRecords,
  readableRecordsSchema,
} from '@xops/plugin-xops-adr-common';

const PLUGIN_ID = 'xops-adr';
const TIMEOUT_MILLISECONDS = 5_000;
/** The plugin takes no more at once. */
const BATCH = 500;

/** Asks the decisions plugin which records somebody may read. */
export class ReadableRecordsClient {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /** True where nothing is kept from the caller. Throws what the plugin answers. */
  async mayReadEverything(credentials: BackstageCredentials): Promise<boolean> {
    return (await this.#ask([], credentials)).everything;
  }

  /** Those of some records that the caller may read. Throws what the plugin answers. */
  async find(
    recordIds: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const readable = new Set<string>();
    for (let start = 0; start < recordIds.length; start += BATCH) {
      const batch = recordIds.slice(start, start + BATCH);
      const answer = await this.#ask(batch, credentials);
      answer.recordIds.forEach(it => readable.add(it));
    }
    return readable;
  }

  async #ask(
    recordIds: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ReadableRecords> {
    const baseUrl = await this.#discovery.getBaseUrl(PLUGIN_ID);
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: PLUGIN_ID,
    });
    const response = await fetch(`${baseUrl}/v1/readable`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ recordIds }),
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return readableRecordsSchema.parse(await response.json());
  }
}
