import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError, stringifyError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { unitSchema } from '@xops/plugin-xops-triggers-common';
import { z } from 'zod';
import { jsonPointerSchema } from './http/jsonPointer';

const KEY = 'xops.triggers';
const SHORTEST_INTERVAL = 5;
const LONGEST_INTERVAL = 24 * 3600;

const idSchema = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/, 'is no id such as team-figures');
const addressSchema = z
  .url({ protocol: /^https?$/, error: 'is no address with http or https' })
  .refine(address => {
    const { username, password } = new URL(address);
    return !username && !password;
  }, 'holds a user or a password; they belong in `headers`');
/** Faults do not repeat the values: they are secrets. */
const headersSchema = z
  .record(
    z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/, 'is no name of a header'),
    z.string().regex(/^[\t\x20-\x7e]*$/, 'has signs that no header may have'),
  )
  .default({});
const timeoutSchema = z.number().min(1).max(30).default(10);

const httpEndpointSchema = z.strictObject({
  id: idSchema,
  url: addressSchema,
  headers: headersSchema,
  unit: unitSchema,
  pointer: jsonPointerSchema.optional(),
  timeoutSeconds: timeoutSchema,
});
/** An address that `http.json` may read; nobody else names addresses. */
export type HttpEndpoint = z.infer<typeof httpEndpointSchema>;

const prometheusServerSchema = z.strictObject({
  id: idSchema,
  baseUrl: addressSchema.transform(address => address.replace(/\/+$/, '')),
  headers: headersSchema,
  timeoutSeconds: timeoutSchema,
});
export type PrometheusServer = z.infer<typeof prometheusServerSchema>;

export interface SourcesConfig {
  pullRequests: { intervalSeconds: number };
  httpEndpoints: HttpEndpoint[];
  prometheus: PrometheusServer[];
}

const sourcesSchema = z.object({
  // Read by the reader of durations below.
  pullRequests: z.strictObject({ interval: z.unknown() }).partial().default({}),
  httpEndpoints: listSchema(httpEndpointSchema),
  prometheus: listSchema(prometheusServerSchema),
});

/** Reads what `xops.triggers` says of reading sources; throws with every key that is wrong. */
export function readSourcesConfig(config: Config): SourcesConfig {
  const parsed = sourcesSchema.safeParse(config.getOptional(KEY) ?? {});
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }) => `'${[KEY, ...path].join('.')}' ${message}`,
    );
    throw new InputError(`Invalid configuration: ${faults.join('; ')}`);
  }
  const { httpEndpoints, prometheus } = parsed.data;
  return {
    httpEndpoints,
    prometheus,
    pullRequests: { intervalSeconds: readInterval(config) },
  };
}

function listSchema<T extends { id: string }>(entry: z.ZodType<T>) {
  return z
    .array(entry)
    .default([])
    .refine(
      entries => new Set(entries.map(({ id }) => id)).size === entries.length,
      'has two entries with one id',
    );
}

function readInterval(config: Config): number {
  const key = `${KEY}.pullRequests.interval`;
  if (!config.has(key)) {
    return 300;
  }
  let seconds: number;
  try {
    seconds =
      durationToMilliseconds(readDurationFromConfig(config, { key })) / 1000;
  } catch (error) {
    throw new InputError(
      `Invalid configuration: '${key}' must be a duration such as { minutes: 5 }: ${stringifyError(
        error,
      )}`,
    );
  }
  if (seconds < SHORTEST_INTERVAL || seconds > LONGEST_INTERVAL) {
    throw new InputError(
      `Invalid configuration: '${key}' must be from 5 seconds to a day, but is ${seconds} seconds`,
    );
  }
  return seconds;
}
