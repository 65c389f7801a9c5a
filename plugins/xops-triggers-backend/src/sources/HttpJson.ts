import { InputError, isError } from '@backstage/errors';
import { Unit } from '@xops/plugin-xops-triggers-common';
import {
  ReadContext,
  ReadingRequest,
  ReadingResult,
  ReadingSource,
} from '@xops/plugin-xops-triggers-node';
import { z } from 'zod';
import { comparableNumber } from './http/comparableNumber';
import { fetchAnswer } from './http/fetchAnswer';
import { jsonPointerSchema, valueAt } from './http/jsonPointer';
import { parseJson } from './http/parseJson';
import { HttpEndpoint } from './sourcesConfig';

const MAXIMUM_BYTES = 1_000_000;

export interface HttpJsonParameters {
  endpoint: string;
  pointer?: string;
}

type Document = { value: unknown } | { failure: string };

/** A number in a JSON document, from the endpoints of the configuration alone. */
export class HttpJson implements ReadingSource<HttpJsonParameters> {
  readonly id = 'http.json';
  readonly description =
    'A number in the JSON of an endpoint that the configuration names';
  readonly parameters: z.ZodType<HttpJsonParameters>;
  readonly intervalSeconds = 60;
  readonly timeToLiveSeconds = 900;
  readonly #endpoints: ReadonlyMap<string, HttpEndpoint>;

  constructor(endpoints: readonly HttpEndpoint[]) {
    this.#endpoints = new Map(endpoints.map(it => [it.id, it]));
    this.parameters = z
      .strictObject({
        endpoint: z
          .enum([...this.#endpoints.keys()])
          .describe('Id of an endpoint in the configuration'),
        pointer: jsonPointerSchema
          .optional()
          .describe(
            'Where the number stands, as JSON pointer such as /data/count; unless stated, where the configuration says',
          ),
      })
      .refine(it => this.#pointerOf(it) !== undefined, {
        path: ['pointer'],
        error: 'is missing, and the configuration has none for this endpoint',
      });
  }

  unit({ endpoint }: HttpJsonParameters): Unit {
    return this.#endpointOf(endpoint).unit;
  }

  async read(
    requests: readonly ReadingRequest<HttpJsonParameters>[],
    { signal }: ReadContext,
  ): Promise<ReadonlyMap<string, ReadingResult>> {
    const ids = new Set(requests.map(({ parameters }) => parameters.endpoint));
    const documents = new Map(
      await Promise.all(
        [...ids].map(
          async id =>
            [id, await readDocument(this.#endpointOf(id), signal)] as const,
        ),
      ),
    );
    return new Map(
      requests.map(({ key, parameters }) => [
        key,
        numberIn(documents.get(parameters.endpoint), {
          ...parameters,
          pointer: this.#pointerOf(parameters) ?? '',
        }),
      ]),
    );
  }

  #pointerOf({ endpoint, pointer }: HttpJsonParameters): string | undefined {
    return pointer ?? this.#endpoints.get(endpoint)?.pointer;
  }

  /** The parameters' schema lets no other pass. */
  #endpointOf(id: string): HttpEndpoint {
    const endpoint = this.#endpoints.get(id);
    if (!endpoint) {
      throw new InputError(
        `No endpoint '${id}' in 'xops.triggers.httpEndpoints'`,
      );
    }
    return endpoint;
  }
}

async function readDocument(
  { id, url, headers, timeoutSeconds }: HttpEndpoint,
  signal: AbortSignal,
): Promise<Document> {
  const name = `the endpoint '${id}'`;
  try {
    const { status, text } = await fetchAnswer({
      url,
      headers: { accept: 'application/json', ...headers },
      name,
      timeoutMilliseconds: timeoutSeconds * 1000,
      maximumBytes: MAXIMUM_BYTES,
      signal,
    });
    if (status !== 200) {
      return { failure: `${name} answers ${status}` };
    }
    const value = parseJson(text);
    return value === undefined
      ? { failure: `${name} answers with what is no JSON` }
      : { value };
  } catch (error) {
    signal.throwIfAborted();
    return { failure: isError(error) ? error.message : String(error) };
  }
}

function numberIn(
  document: Document | undefined,
  { endpoint, pointer }: { endpoint: string; pointer: string },
): ReadingResult {
  const failed = (reason: string) => ({
    quality: 'error' as const,
    reason,
    explanation: [],
  });
  if (!document || 'failure' in document) {
    return failed(document?.failure ?? `'${endpoint}' was not read`);
  }
  const place = pointer === '' ? 'the answer' : `'${pointer}'`;
  try {
    const found = valueAt(document.value, pointer);
    if (typeof found !== 'number') {
      throw new InputError(`it is ${kindOf(found)}, not a number`);
    }
    const value = comparableNumber(found);
    return {
      quality: 'ok',
      value,
      samples: 1,
      explanation: [
        { text: `${value} at ${place} of the endpoint '${endpoint}'` },
      ],
    };
  } catch (error) {
    const why = isError(error) ? error.message : String(error);
    return failed(
      `the endpoint '${endpoint}' has no number at ${place}: ${why}`,
    );
  }
}

/** The kind alone: what stands there may be nobody's business. */
function kindOf(value: unknown): string {
  if (value === null) {
    return 'null';
  }
  return Array.isArray(value) ? 'a list' : `of the type ${typeof value}`;
}
