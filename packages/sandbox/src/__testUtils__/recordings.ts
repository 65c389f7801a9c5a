import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FOLDER = join(__dirname, '..', '__fixtures__', 'gitea');

const recordingSchema = z.object({
  copiedFrom: z.string(),
  status: z.number().optional(),
  headers: z.record(z.string(), z.string()),
  body: z.unknown(),
});

export type Recording = z.infer<typeof recordingSchema>;

/** Answers of a real Gitea 1.26.3; each names the recording that it was copied from. */
export function readRecordings(noun: string): Record<string, Recording> {
  const text = readFileSync(join(FOLDER, `${noun}.json`), 'utf8');
  return z.record(z.string(), recordingSchema).parse(JSON.parse(text));
}

/** What the fixtures write in place of a part that another recording holds. */
const REFERENCES: Record<string, () => unknown> = {
  '(as repo-get)': () => readRecordings('repositories')['repo-get'].body,
  '(as user-self)': () => readRecordings('accounts')['user-self'].body,
};

/**
 * What differs between two JSON documents in names of fields and types of values, as sentences;
 * lists are compared by their first items. The order of fields does not count.
 */
export function differencesInShape(
  actual: unknown,
  recorded: unknown,
  path = '$',
): string[] {
  const reference = typeof recorded === 'string' && REFERENCES[recorded];
  if (reference) {
    return differencesInShape(actual, reference(), path);
  }
  const [is, was] = [typeName(actual), typeName(recorded)];
  if (is !== was) {
    return [`${path} is ${is}, recorded is ${was}`];
  }
  if (Array.isArray(actual) && Array.isArray(recorded)) {
    return actual.length > 0 && recorded.length > 0
      ? differencesInShape(actual[0], recorded[0], `${path}[0]`)
      : [];
  }
  if (isObject(actual) && isObject(recorded)) {
    const names = new Set([...Object.keys(actual), ...Object.keys(recorded)]);
    return [...names].flatMap(name => {
      if (!(name in recorded)) {
        return [`${path}.${name} is not recorded`];
      }
      return name in actual
        ? differencesInShape(actual[name], recorded[name], `${path}.${name}`)
        : [`${path}.${name} is missing`];
    });
  }
  return [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeName(value: unknown): string {
  if (value === null) {
    return 'null';
  }
  return Array.isArray(value) ? 'list' : typeof value;
}
