import { JsonObject, JsonValue } from '@backstage/types';

const SECRET_KEY =
  /pass(word|wd|phrase)|secret|token|credential|api[-_]?key|private[-_]?key|access[-_]?key|bearer/i;

const SHORTEST_SECRET = 4;

/**
 * The answers of a form without what may be secret: values under keys that are
 * called like a secret, and texts that hold a secret of the run.
 */
export function publicAnswers(
  answers: JsonObject,
  secrets: Readonly<Record<string, string>> = {},
): { answers: JsonObject; leftOut: string[] } {
  // A secret of three characters would take ordinary words with it.
  const texts = Object.values(secrets).filter(
    secret => secret.length >= SHORTEST_SECRET,
  );
  const leftOut: string[] = [];
  const keep = (value: JsonValue, key: string, place: string) => {
    const isSecret =
      SECRET_KEY.test(key) ||
      (typeof value === 'string' && texts.some(text => value.includes(text)));
    if (isSecret) {
      leftOut.push(place);
    }
    return !isSecret;
  };
  return { answers: cleanObject(answers, '', keep), leftOut };
}

type Keep = (value: JsonValue, key: string, place: string) => boolean;

function cleanObject(object: JsonObject, path: string, keep: Keep): JsonObject {
  const cleaned: JsonObject = {};
  for (const [key, value] of Object.entries(object)) {
    const place = path ? `${path}.${key}` : key;
    if (value !== undefined && keep(value, key, place)) {
      cleaned[key] = cleanValue(value, place, keep);
    }
  }
  return cleaned;
}

function cleanValue(value: JsonValue, path: string, keep: Keep): JsonValue {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      const place = `${path}[${index}]`;
      return keep(item, '', place) ? [cleanValue(item, place, keep)] : [];
    });
  }
  return typeof value === 'object' && value !== null
    ? cleanObject(value, path, keep)
    : value;
}
