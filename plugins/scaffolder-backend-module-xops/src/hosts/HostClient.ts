import { ServiceUnavailableError } from '@backstage/errors';
import { z } from 'zod';
import { HostRefusalError, isRefusal } from './HostRefusalError';
import { PatientAnswer, patientFetch, RequestContext } from './patientFetch';

export interface HostClientOptions extends RequestContext {
  /** As it stands in sentences: `Gitea at git.example.com`. */
  name: string;
  /** Address that request paths are appended to, without a slash at its end. */
  baseUrl: string;
  /** Headers of every request, credentials included; asked for once a request. */
  headers: () => Promise<Record<string, string>>;
}

export interface HostRequest<T> {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path and query after the base address, parts already encoded. */
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  /** What the request is for, after "to": `create the repository 'acme/shop'`. */
  purpose: string;
  /** True when sending it twice does no harm; then every 5xx is worth another attempt. */
  repeatable?: boolean;
  /** Form of a successful answer's JSON; an empty body is `undefined`. */
  answer: z.ZodType<T>;
}

/** The one way to a host's REST API: time limit, retries, checked answers, errors as sentences. */
export class HostClient {
  readonly #options: HostClientOptions;

  constructor(options: HostClientOptions) {
    this.#options = options;
  }

  /** As it stands in sentences. */
  get name(): string {
    return this.#options.name;
  }

  /**
   * Sends a request and reads the answer.
   *
   * @throws HostRefusalError when the host answers and it is no success.
   * @throws ServiceUnavailableError when it does not answer, or not in the form expected.
   */
  async send<T>(request: HostRequest<T>): Promise<T> {
    return (await this.exchange(request)).value;
  }

  /** As `send`, but undefined where the host says 404. */
  async find<T>(request: HostRequest<T>): Promise<T | undefined> {
    try {
      return await this.send(request);
    } catch (error) {
      if (isRefusal(error, 404)) {
        return undefined;
      }
      throw error;
    }
  }

  /** As `send`, with the answer's headers. */
  async exchange<T>(
    request: HostRequest<T>,
  ): Promise<{ value: T; headers: Headers }> {
    const answer = await this.#fetch(request);
    const text = answer.body.toString('utf8');
    if (!answer.ok) {
      throw this.#refusal(request, answer, text);
    }
    const parsed = request.answer.safeParse(parseJson(text));
    if (!parsed.success) {
      throw new ServiceUnavailableError(
        `${this.name} answered ${request.method} ${
          request.path
        } in an unexpected form: ${z.prettifyError(parsed.error)}`,
      );
    }
    return { value: parsed.data, headers: answer.headers };
  }

  async #fetch<T>(request: HostRequest<T>): Promise<PatientAnswer> {
    const { baseUrl, headers } = this.#options;
    const { method, path, body, purpose, repeatable } = request;
    return patientFetch(
      {
        url: `${baseUrl}${path}`,
        init: async () => ({
          method,
          headers: {
            accept: 'application/json',
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...(await headers()),
          },
          body: body === undefined ? undefined : JSON.stringify(body),
        }),
        name: this.name,
        purpose,
        repeatable,
      },
      this.#options,
    );
  }

  #refusal<T>(
    request: HostRequest<T>,
    { status }: PatientAnswer,
    text: string,
  ): HostRefusalError {
    const words = hostWords(text);
    this.#options.logger.debug(
      `${this.name}: ${request.method} ${request.path} was ${status}: ${words}`,
    );
    // What a host says about its own failures can hold paths of its disk.
    const said = status < 500 && words ? `: ${words}` : '';
    const verb = status < 500 ? 'refused' : 'failed';
    return new HostRefusalError(
      `${this.name} ${verb} to ${request.purpose} (${status})${said}`,
      { status, words },
    );
  }
}

function parseJson(text: string): unknown {
  if (text.trim() === '') {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    // The schema of the answer says what was expected instead.
    return text;
  }
}

const wordsSchema = z.object({
  message: z
    .union([
      z.string(),
      z.array(z.string()).transform(it => it.join('; ')),
      z.record(z.string(), z.array(z.string())),
    ])
    .optional(),
  error: z
    .union([
      z.string(),
      z.object({ message: z.string() }).transform(it => it.message),
    ])
    .optional(),
  error_description: z.string().optional(),
  errors: z
    .array(z.union([z.string(), z.object({ message: z.string().optional() })]))
    .nullish(),
});

/** The words of an error answer in the forms of Gitea, GitHub, GitLab and Backstage. */
function hostWords(text: string): string {
  const parsed = wordsSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    return text.startsWith('<') ? '' : text.trim().slice(0, 200);
  }
  const { message, error, errors } = parsed.data;
  const details = errors?.map(it => (typeof it === 'string' ? it : it.message));
  const main =
    typeof message === 'object'
      ? Object.entries(message)
          .map(([field, problems]) => `${field} ${problems.join(', ')}`)
          .join('; ')
      : message ?? parsed.data.error_description ?? error;
  return [main, ...(details ?? [])].filter(Boolean).join('; ').slice(0, 500);
}
