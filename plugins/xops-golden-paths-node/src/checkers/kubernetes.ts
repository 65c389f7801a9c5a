import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { type ErrorObject } from 'ajv';
import { posix } from 'node:path';
import { type Checker, RuleBook } from '../Checker';
import { type Manifest, readManifests } from '../kubernetes/Manifest';
import { SchemaSet } from '../kubernetes/SchemaSet';
import { readKustomizations } from '../kubernetes/Kustomization';
import { nearestWord } from '../nearestWord';
import { type YamlPath } from '../output/YamlDocument';

const book = new RuleBook('kubernetes', {
  'unknown-kind': {
    severity: 'error',
    refuses: 'an apiVersion and kind that no schema describes',
    mend: 'Correct apiVersion and kind, or add the schemas of your cluster with scripts/make-schemas.mjs.',
  },
  'unknown-field': {
    severity: 'error',
    refuses: 'a field that the schema does not have',
    mend: 'Correct the spelling or the indentation of the field, or remove it.',
  },
  'missing-field': {
    severity: 'error',
    refuses: 'a required field that is not there',
    mend: 'Add the field.',
  },
  'wrong-value': {
    severity: 'error',
    refuses: 'a value of the wrong type, form or range',
    mend: 'Give a value that the schema allows; quote text that reads as a number or a boolean.',
  },
  'no-name': {
    severity: 'error',
    refuses: 'an object without metadata.name',
    mend: 'Add metadata.name.',
  },
});

let schemas: SchemaSet | undefined;

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
  return name.replace(/^\./, '') || 'the object';
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

interface SubjectOptions {
  manifest: Manifest;
  /** File to name in findings, when it is not where the text came from. */
  file?: string;
}

function findingOf(error: ErrorObject, options: SubjectOptions): Finding {
  const { manifest } = options;
  const file = options.file ?? manifest.document.file;
  const subject = `${manifest.kind} '${manifest.name}'`;
  const path = pathOf(error);
  // Lines of a build's result mean nothing to a reader of the overlay.
  const lineOf = (at: YamlPath) =>
    options.file ? undefined : manifest.document.lineOf(at);
  if (error.keyword === 'additionalProperties') {
    const field = String(error.params.additionalProperty);
    const meant = nearestWord(field, fieldsOf(error));
    return book.finding('unknown-field', {
      file,
      line: lineOf([...path, field]),
      message: `${subject} has the unknown field '${fieldName([
        ...path,
        field,
      ])}'.`,
      ...(meant && { mend: `Did you mean '${meant}'?` }),
    });
  }
  if (error.keyword === 'required') {
    const field = fieldName([...path, String(error.params.missingProperty)]);
    return book.finding('missing-field', {
      file,
      line: lineOf(path),
      message: `${subject} lacks the field '${field}'.`,
    });
  }
  const allowed =
    error.keyword === 'enum'
      ? ` (${error.params.allowedValues.join(', ')})`
      : '';
  return book.finding('wrong-value', {
    file,
    line: lineOf(path),
    message: `${subject}: '${fieldName(path)}' is ${shown(error.data)} and ${
      error.message
    }${allowed}.`,
  });
}

/** Checks one object against its schema; used for a build's result as well. */
export function validateManifest(options: SubjectOptions): Finding[] {
  const { manifest } = options;
  const file = options.file ?? manifest.document.file;
  const line = options.file ? undefined : manifest.document.lineOf([]);
  schemas ??= SchemaSet.load();
  const { apiVersion, kind, name } = manifest;
  const errors = schemas.errorsOf(apiVersion, kind, manifest.value);
  if (!errors) {
    const meant = nearestWord(`${apiVersion}/${kind}`, schemas.kinds);
    return [
      book.finding('unknown-kind', {
        file,
        line,
        message: `No schema for apiVersion '${apiVersion}', kind '${kind}' (object '${name}') in Kubernetes ${schemas.version} with the platform's custom resources.`,
        ...(meant && { mend: `Did you mean '${meant}'?` }),
      }),
    ];
  }
  // A value of the wrong type breaks every other restriction as well.
  const mistyped = new Set(
    errors.filter(it => it.keyword === 'type').map(it => it.instancePath),
  );
  const findings = errors
    .filter(it => it.keyword === 'type' || !mistyped.has(it.instancePath))
    .map(error => findingOf(error, options));
  if (!name) {
    const message = `${kind} has no metadata.name.`;
    findings.push(book.finding('no-name', { file, line, message }));
  }
  return findings;
}

/**
 * Every Kubernetes object against the schema of its kind, as strictly as
 * `kubectl --validate=strict`. A patch may be incomplete.
 */
export const kubernetes: Checker = {
  book,
  check({ folder }) {
    const patches = new Set(
      readKustomizations(folder.files).flatMap(it =>
        it.patches.map(path => posix.join(it.folder, path)),
      ),
    );
    const manifests = readManifests(folder.files);
    const findings = manifests.flatMap(manifest => {
      const found = validateManifest({ manifest });
      return patches.has(manifest.document.file)
        ? found.filter(it => it.rule !== 'kubernetes/missing-field')
        : found;
    });
    return { subjects: manifests.length, findings };
  },
};
