import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ForwardedError, ResponseError } from '@backstage/errors';
import {
  ActivationReceipt,
  activationReceiptSchema,
  ActivationReport,
  activationReportSchema,
  OpeningAnswer,
  openingAnswerSchema,
  ReadingPush,
  readingPushSchema,
  RulePush,
  RulePushReceipt,
  rulePushReceiptSchema,
  rulePushSchema,
} from '@xops/plugin-xops-triggers-common';
import type { TriggersService } from './TriggersService';

const PLUGIN_ID = 'xops-triggers';
const TIMEOUT_MILLISECONDS = 15_000;

interface Call {
  path: string;
  /** What the call is for, as it stands in an error's sentence. */
  purpose: string;
  credentials?: BackstageCredentials;
  body?: unknown;
  signal?: AbortSignal;
}

/** The triggers over HTTP, wherever their backend runs. */
export class HttpTriggersService implements TriggersService {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async replaceRules(
    push: RulePush,
    options?: { signal?: AbortSignal },
  ): Promise<RulePushReceipt | undefined> {
    const answer = await this.#call({
      ...options,
      path: 'v1/pushed-rules',
      purpose: `The rules of '${push.location}' could not be told`,
      body: rulePushSchema.parse(push),
    });
    return answer === undefined
      ? undefined
      : rulePushReceiptSchema.parse(answer);
  }

  async report(
    push: ReadingPush,
    options?: { signal?: AbortSignal },
  ): Promise<void> {
    await this.#call({
      ...options,
      path: 'v1/pushed-readings',
      purpose: `${push.readings.length} readings could not be told`,
      body: readingPushSchema.parse(push),
    });
  }

  async opening(
    action: string,
    options: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<OpeningAnswer> {
    const answer = await this.#call({
      ...options,
      path: `v1/openings/${encodeURIComponent(action)}`,
      purpose: `It could not be asked whether '${action}' is open, so it stays locked`,
    });
    if (answer === undefined) {
      return {
        action,
        open: false,
        reason: 'triggers are not installed, so nothing can open it',
        at: new Date().toISOString(),
      };
    }
    const parsed = openingAnswerSchema.safeParse(answer);
    if (!parsed.success) {
      const [{ path, message }] = parsed.error.issues;
      throw new TypeError(
        `It is not known whether '${action}' is open, so it stays locked: the triggers answered in another shape than agreed (${path.join(
          '.',
        )}: ${message})`,
      );
    }
    return parsed.data;
  }

  async reportActivation(
    report: ActivationReport,
    options?: { signal?: AbortSignal },
  ): Promise<ActivationReceipt | undefined> {
    const answer = await this.#call({
      ...options,
      path: 'v1/activations',
      purpose: `What '${report.action}' made could not be told to the triggers`,
      body: activationReportSchema.parse(report),
    });
    return answer === undefined
      ? undefined
      : activationReceiptSchema.parse(answer);
  }

  /** The answer's JSON; undefined where triggers are not installed. */
  async #call(call: Call): Promise<unknown> {
    const baseUrl = await this.#discovery.getBaseUrl(PLUGIN_ID);
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf:
        call.credentials ?? (await this.#auth.getOwnServiceCredentials()),
      targetPluginId: PLUGIN_ID,
    });
    const timeout = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    try {
      const response = await fetch(`${baseUrl}/${call.path}`, {
        method: call.body === undefined ? 'GET' : 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
        },
        body: call.body === undefined ? undefined : JSON.stringify(call.body),
        signal: call.signal ? AbortSignal.any([call.signal, timeout]) : timeout,
      });
      if (response.status === 404) {
        return undefined;
      }
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      return response.status === 204 ? {} : await response.json();
    } catch (error) {
      call.signal?.throwIfAborted();
      const words =
        error instanceof ResponseError ? ` (${error.body.error.message})` : '';
      throw new ForwardedError(`${call.purpose}${words}`, error);
    }
  }
}
