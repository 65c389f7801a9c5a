import { InputError, isError } from '@backstage/errors';
import { Unit, unitSchema } from '@xops/plugin-xops-triggers-common';
import {
  ExplanationLine,
  ReadContext,
  ReadingRequest,
  ReadingResult,
  ReadingSource,
} from '@xops/plugin-xops-triggers-node';
import { z } from 'zod';
import { comparableNumber } from './http/comparableNumber';
import { fetchAnswer } from './http/fetchAnswer';
import { parseJson } from './http/parseJson';
import { PrometheusServer } from './sourcesConfig';

const MAXIMUM_BYTES = 1_000_000;
const MOST_WORDS = 300;
const MOST_WARNINGS = 10;

/** Time in seconds, and the number as text. */
const sampleSchema = z.tuple([z.number(), z.string().regex(/\S/)]);

const dataSchema = z.discriminatedUnion('resultType', [
  z.object({
    resultType: z.literal('vector'),
    result: z.array(
      z.object({
        metric: z.record(z.string(), z.string()),
        // Absent for a native histogram, which has a `histogram` instead.
        value: sampleSchema.optional(),
      }),
    ),
  }),
  z.object({ resultType: z.literal('scalar'), result: sampleSchema }),
  z.object({ resultType: z.literal('matrix') }),
  z.object({ resultType: z.literal('string') }),
]);

/** https://prometheus.io/docs/prometheus/latest/querying/api/#instant-queries */
const answerSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('success'),
    data: dataSchema,
    warnings: z.array(z.string()).default([]),
  }),
  z.object({ status: z.literal('error'), error: z.string() }),
]);
type Data = z.infer<typeof dataSchema>;

export interface PrometheusParameters {
  server: string;
  query: string;
  unit: Unit;
}

/** What an instant query gives, at the servers of the configuration alone. */
export class Prometheus implements ReadingSource<PrometheusParameters> {
  readonly id = 'prometheus';
  readonly description =
    'The one number that an instant query gives at a Prometheus server';
  readonly parameters: z.ZodType<PrometheusParameters>;
  readonly intervalSeconds = 60;
  readonly timeToLiveSeconds = 900;
  readonly #servers: ReadonlyMap<string, PrometheusServer>;

  constructor(servers: readonly PrometheusServer[]) {
    this.#servers = new Map(servers.map(it => [it.id, it]));
    this.parameters = z.strictObject({
      server: z
        .enum([...this.#servers.keys()])
        .describe('Id of a server in the configuration'),
      query: z
        .string()
        .trim()
        .min(1)
        .max(4000)
        .describe('PromQL that gives one number, such as sum(up)'),
      unit: unitSchema.describe('What the number counts'),
    });
  }

  unit({ unit }: PrometheusParameters): Unit {
    return unit;
  }

  async read(
    requests: readonly ReadingRequest<PrometheusParameters>[],
    { signal }: ReadContext,
  ): Promise<ReadonlyMap<string, ReadingResult>> {
    // The unit changes nothing about the answer: each query is asked once.
    const asked = new Map<string, Promise<ReadingResult>>();
    const results = requests.map(async ({ key, parameters }) => {
      const { server, query } = parameters;
      const id = JSON.stringify([server, query]);
      const result = asked.get(id) ?? this.#ask(parameters, signal);
      asked.set(id, result);
      return [key, await result] as const;
    });
    return new Map(await Promise.all(results));
  }

  async #ask(
    { server: id, query }: PrometheusParameters,
    signal: AbortSignal,
  ): Promise<ReadingResult> {
    const name = `the Prometheus server '${id}'`;
    const failed = (reason: string) => ({
      quality: 'error' as const,
      reason,
      explanation: [],
    });
    const server = this.#servers.get(id);
    if (!server) {
      return failed(`'xops.triggers.prometheus' has no server '${id}'`);
    }
    try {
      const { status, text } = await fetchAnswer({
        url: `${server.baseUrl}/api/v1/query?${new URLSearchParams({ query })}`,
        headers: { accept: 'application/json', ...server.headers },
        name,
        timeoutMilliseconds: server.timeoutSeconds * 1000,
        maximumBytes: MAXIMUM_BYTES,
        signal,
      });
      const answer = answerSchema.safeParse(parseJson(text));
      if (!answer.success) {
        return failed(`${name} answers ${status} and no result of a query`);
      }
      if (answer.data.status === 'error') {
        return failed(
          `${name} cannot answer the query (${status}): ${shortened(
            answer.data.error,
          )}`,
        );
      }
      const { data, warnings } = answer.data;
      return resultOf(data, { query, name, warnings: warningLines(warnings) });
    } catch (error) {
      signal.throwIfAborted();
      return failed(isError(error) ? error.message : String(error));
    }
  }
}

function resultOf(
  data: Data,
  {
    query,
    name,
    warnings,
  }: { query: string; name: string; warnings: ExplanationLine[] },
): ReadingResult {
  if (data.resultType === 'vector' && data.result.length === 0) {
    return {
      quality: 'noData',
      reason: `${name} has no series for the query`,
      explanation: warnings,
    };
  }
  try {
    const { value, labels } = oneNumber(data);
    const text = `${value} for ${shortened(query)}${labels && ` ${labels}`}`;
    return {
      quality: 'ok',
      value,
      samples: 1,
      explanation: [{ text }, ...warnings],
    };
  } catch (error) {
    const why = isError(error) ? error.message : String(error);
    return {
      quality: 'error',
      reason: `${name} gives no number for the query: ${why}`,
      explanation: warnings,
    };
  }
}

/** @throws InputError that says what it is instead */
function oneNumber(data: Data): { value: number; labels: string } {
  switch (data.resultType) {
    case 'scalar':
      return { value: numberOf(data.result[1]), labels: '' };
    case 'vector': {
      const [first] = data.result;
      if (data.result.length > 1) {
        throw new InputError(
          `it gives ${data.result.length} samples; make one of them, with sum(…) or max(…)`,
        );
      }
      if (!first.value) {
        throw new InputError('it gives a histogram');
      }
      return {
        value: numberOf(first.value[1]),
        labels: labelsOf(first.metric),
      };
    }
    case 'matrix':
      throw new InputError(
        'it gives a range of samples; leave the [range] out',
      );
    case 'string':
      throw new InputError('it gives a text');
    default:
      return data satisfies never;
  }
}

/** Prometheus writes numbers as text, and knows `NaN`, `+Inf` and `-Inf`. */
function numberOf(text: string): number {
  const infinity = /^([+-]?)Inf$/.exec(text);
  return comparableNumber(
    infinity ? Number(`${infinity[1]}Infinity`) : Number(text),
  );
}

function labelsOf(metric: Record<string, string>): string {
  const labels = Object.entries(metric).map(([name, it]) => `${name}="${it}"`);
  return labels.length > 0 ? shortened(`{${labels.join(', ')}}`) : '';
}

function warningLines(warnings: readonly string[]): ExplanationLine[] {
  return warnings
    .slice(0, MOST_WARNINGS)
    .map(warning => ({ text: `Prometheus warns: ${shortened(warning)}` }));
}

function shortened(text: string): string {
  const signs = [...text];
  return signs.length > MOST_WORDS
    ? `${signs.slice(0, MOST_WORDS).join('')}…`
    : text;
}
