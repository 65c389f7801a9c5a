import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const recordedSchema = z.record(
  z.string(),
  z.object({
    copiedFrom: z.string(),
    status: z.number(),
    headers: z.record(z.string(), z.string()),
    body: z.unknown(),
  }),
);

export type Recorded = z.infer<typeof recordedSchema>[string];

/** Answers of a real host, by what they are; each names the recording that it was copied from. */
export function readRecorded(host: string): (name: string) => Recorded {
  const file = join(__dirname, '..', '__fixtures__', `${host}.json`);
  const answers = recordedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return name => {
    if (!answers[name]) {
      throw new Error(`${host} has no recorded '${name}'`);
    }
    return answers[name];
  };
}

/** The recorded object, to put other values into. */
export function recordedObject({ body }: Recorded): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(body);
}
