import { type ErrorObject } from 'ajv';
import { nearestWord } from './nearestWord';
import { type YamlPath } from './output/YamlDocument';

/** One thing in which a value differs from its schema. */
export interface SchemaProblem {
  kind: 'unknownField' | 'missingField' | 'wrongValue';
  /** Of the value, or of the field that should not be there. */
  path: YamlPath;
  /** A clause without subject: `has the unknown field 'spec.replica'`. */
  message: string;
  /** The field that was probably meant. */
  meant: string | undefined;
}

const UNIONS = ['anyOf', 'oneOf'];

function pathOf(error: ErrorObject): YamlPath {
  return error.instancePath
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map(part => (/^\d+$/.test(part) ? Number(part) : part));
}

/** `spec.template.spec.containers[0].image` */
function fieldName(path: YamlPath): string {
  const name = path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('');
  return name.replace(/^\./, '') || 'the whole';
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function fieldsOf(error: ErrorObject): string[] {
  const properties: unknown = error.parentSchema?.properties;
  return typeof properties === 'object' && properties !== null
    ? Object.keys(properties)
    : [];
}

function toProblem(error: ErrorObject): SchemaProblem {
  const path = pathOf(error);
  if (error.keyword === 'additionalProperties') {
    const field = String(error.params.additionalProperty);
    const at = [...path, field];
    return {
      kind: 'unknownField',
      path: at,
      message: `has the unknown field '${fieldName(at)}'`,
      meant: nearestWord(field, fieldsOf(error)),
    };
  }
  if (error.keyword === 'required') {
    const field = fieldName([...path, String(error.params.missingProperty)]);
    const message = `lacks the field '${field}'`;
    return { kind: 'missingField', path, message, meant: undefined };
  }
  const words = UNIONS.includes(error.keyword)
    ? 'has none of the allowed forms'
    : error.message ?? `breaks '${error.keyword}'`;
  const allowed =
    error.keyword === 'enum'
      ? ` (${error.params.allowedValues.join(', ')})`
      : '';
  return {
    kind: 'wrongValue',
    path,
    message: `has in '${fieldName(path)}' ${shown(
      error.data,
    )}, which ${words}${allowed}`,
    meant: undefined,
  };
}

/**
 * Where a value has several allowed forms, Ajv tells what is wrong by each of
 * them. Kept is what is wrong inside the form that was meant, or else that no
 * form fits.
 */
function withoutOtherForms(errors: readonly ErrorObject[]): ErrorObject[] {
  const unions = errors.filter(it => UNIONS.includes(it.keyword));
  return unions.reduce(
    (kept, union) => {
      const inner = kept.filter(
        it =>
          it !== union &&
          it.instancePath.startsWith(union.instancePath) &&
          it.schemaPath.startsWith(`${union.schemaPath}/`),
      );
      const exact = inner.filter(
        it => it.keyword !== 'type' && !UNIONS.includes(it.keyword),
      );
      const dropped =
        exact.length > 0
          ? [union, ...inner.filter(it => !exact.includes(it))]
          : inner;
      return kept.filter(it => !dropped.includes(it));
    },
    [...errors],
  );
}

/** Ajv's errors (with `allErrors` and `verbose`) in words, without repetitions. */
export function schemaProblems(
  errors: readonly ErrorObject[],
): SchemaProblem[] {
  const own = withoutOtherForms(errors);
  // A value of the wrong type breaks every other restriction as well.
  const mistyped = new Set(
    own.filter(it => it.keyword === 'type').map(it => it.instancePath),
  );
  return own
    .filter(it => it.keyword === 'type' || !mistyped.has(it.instancePath))
    .map(toProblem);
}
