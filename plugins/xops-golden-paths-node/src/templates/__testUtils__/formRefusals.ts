import Ajv, { type ErrorObject } from 'ajv';

/** What a form refuses, as `field: rule`; every page sees all answers, as on the server. */
export function refusalsOf(
  pages: readonly object[],
  answers: Record<string, unknown>,
): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const broken = pages.flatMap((page): ErrorObject[] => {
    const validate = ajv.compile(page);
    validate(answers);
    return validate.errors ?? [];
  });
  return broken
    .filter(it => it.keyword !== 'if')
    .map(it =>
      `${it.instancePath.slice(1)} ${it.keyword} ${
        it.params.missingProperty ?? ''
      }`.trim(),
    );
}

/** Defaults of all fields, those of dependent fields included. */
export function defaultsOf(schema: unknown): Record<string, unknown> {
  if (typeof schema !== 'object' || schema === null) return {};
  const own =
    'properties' in schema && schema.properties
      ? Object.entries(schema.properties).flatMap(([key, field]) =>
          field && 'default' in field ? [[key, field.default]] : [],
        )
      : [];
  return Object.assign(
    Object.fromEntries(own),
    ...Object.values(schema).map(defaultsOf),
  );
}
