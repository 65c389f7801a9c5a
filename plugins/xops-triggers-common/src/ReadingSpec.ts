import { z } from 'zod';

/** Which reading is meant: a source and its parameters, which the source's own schema checks. */
export const readingSpecSchema = z.strictObject({
  /** Id of a reading source: `pullRequests.rate`. */
  source: z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/),
  parameters: z.record(z.string(), z.json()).default({}),
});
export type ReadingSpec = z.infer<typeof readingSpecSchema>;

/** One name for one reading, whatever the order of its parameters: rules with the same key share one read. */
export function readingKey({ source, parameters }: ReadingSpec): string {
  return `${source}?${canonicalJson(parameters)}`;
}

/** JSON with the keys of every object in order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort())
      : part,
  );
}
