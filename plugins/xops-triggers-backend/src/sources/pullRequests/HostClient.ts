import { ServiceUnavailableError } from '@backstage/errors';
import { z } from 'zod';
import { Answer, fetchAnswer, NoAnswerError } from '../http/fetchAnswer';
import { parseJson } from '../http/parseJson';
import { HostPatience } from './HostPatience';

const MAXIMUM_BYTES = 32 * 1024 * 1024;

/** What every host's client needs of its surroundings. */
export interface ClientContext {
  now: () => Date;
  /** For one answer. */
  timeoutMilliseconds: number;
}

export interface HostClientOptions extends ClientContext {
  /** As it stands in sentences: `Gitea at git.example.com`. */
  name: string;
  /** Address that request paths are appended to, without a slash at its end. */
  baseUrl: string;
  /** Headers of every request, credentials included; asked for once a request. */
  headers: () => Promise<Record<string, string>>;
}

export interface HostRequest<T> {
  /** Path and query after the base address, parts already encoded. */
  path: string;
  etag?: string;
  signal: AbortSignal;
  /** Form of a successful answer's JSON. */
  answer: z.ZodType<T>;
}

/** The way to one host's REST API with one set of credentials: limits, patience, checked answers, refusals as sentences. */
export class HostClient {
  readonly #options: HostClientOptions;
  readonly #patience = new HostPatience();

  constructor(options: HostClientOptions) {
    this.#options = options;
  }

  /**
   * Gets once. What fails now is tried at the next round, never in between.
   *
   * @returns undefined when it is still what the etag stands for
   * @throws with a sentence when the host refuses, is silent, answers in
   * another form, or has asked to be left alone
   */
  async get<T>(
    request: HostRequest<T>,
  ): Promise<{ value: T; headers: Headers } | undefined> {
    const { name, now } = this.#options;
    this.#patience.check(now());
    const answer = await this.#fetch(request);
    const { status, headers, text } = answer;
    if (this.#patience.note(name, answer, now())) {
      this.#patience.check(now());
    }
    if (status === 304 && request.etag) {
      return undefined;
    }
    if (status !== 200) {
      const reason = refusal(name, { status, text });
      if (status === 401) {
        this.#patience.pause(reason, now());
      }
      throw new ServiceUnavailableError(reason);
    }
    const parsed = request.answer.safeParse(parseJson(text));
    if (!parsed.success) {
      const fault = z.prettifyError(parsed.error).slice(0, 200);
      throw new ServiceUnavailableError(
        `${name} answers in an unexpected form: ${fault}`,
      );
    }
    return { value: parsed.data, headers };
  }

  async #fetch<T>({ path, etag, signal }: HostRequest<T>): Promise<Answer> {
    const { name, baseUrl, headers, now, timeoutMilliseconds } = this.#options;
    const credentials = await headers();
    try {
      return await fetchAnswer({
        url: `${baseUrl}${path}`,
        headers: {
          accept: 'application/json',
          'user-agent': 'xops-portal',
          ...(etag && { 'if-none-match': etag }),
          ...credentials,
        },
        name,
        timeoutMilliseconds,
        maximumBytes: MAXIMUM_BYTES,
        signal,
      });
    } catch (error) {
      if (error instanceof NoAnswerError) {
        this.#patience.pause(error.message, now());
      }
      throw error;
    }
  }
}

const wordsSchema = z.object({ message: z.string() });

function refusal(
  name: string,
  { status, text }: { status: number; text: string },
): string {
  switch (status) {
    case 401:
      return `${name} does not accept the configured credentials (401)`;
    case 403: {
      // Hosts name the scope that is missing.
      const said = wordsSchema.safeParse(parseJson(text));
      const words = said.success ? `: ${said.data.message.slice(0, 200)}` : '';
      return `${name} does not let the configured credentials read pull requests (403)${words}`;
    }
    case 404:
      return `${name} has no such repository, or the configured credentials cannot see it (404)`;
    default:
      return `${name} answers ${status}`;
  }
}
