import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { posix } from 'node:path';
import { type Checker, errorRule, RuleBook } from '../Checker';
import {
  halfManifests,
  type Manifest,
  readManifests,
} from '../kubernetes/Manifest';
import { SchemaSet } from '../kubernetes/SchemaSet';
import { readKustomizations } from '../kubernetes/Kustomization';
import { nearestWord } from '../nearestWord';
import { schemaProblems } from '../schemaProblems';

const book = new RuleBook('kubernetes', {
  'unknown-kind': errorRule(
    'an apiVersion and kind that no schema describes',
    'Correct apiVersion and kind, or add the schemas of your cluster with scripts/make-schemas.mjs.',
  ),
  'no-kind': errorRule(
    'a document with an apiVersion or a kind, but not both',
    'Add the one that is missing.',
  ),
  'unknown-field': errorRule(
    'a field that the schema does not have',
    'Correct the spelling or the indentation of the field, or remove it.',
  ),
  'missing-field': errorRule(
    'a required field that is not there',
    'Add the field.',
  ),
  'wrong-value': errorRule(
    'a value of the wrong type, form or range',
    'Give a value that the schema allows; quote text that reads as a number or a boolean.',
  ),
  'no-name': errorRule('an object without metadata.name', 'Add metadata.name.'),
});

/** What every golden path makes; a schema is compiled when it is first asked. */
const COMMON_KINDS = [
  ['apps/v1', 'Deployment'],
  ['argoproj.io/v1alpha1', 'Application'],
  ['argoproj.io/v1alpha1', 'ApplicationSet'],
  ['monitoring.coreos.com/v1', 'ServiceMonitor'],
] as const;

let loaded: SchemaSet | undefined;

function schemaSet(): SchemaSet {
  loaded ??= SchemaSet.load();
  return loaded;
}

interface SubjectOptions {
  manifest: Manifest;
  /** File to name in findings, when it is not where the text came from. */
  file?: string;
}

const RULES = {
  unknownField: 'unknown-field',
  missingField: 'missing-field',
  wrongValue: 'wrong-value',
} as const;

/** Checks one object against its schema; used for a build's result as well. */
export function validateManifest(options: SubjectOptions): Finding[] {
  const { manifest } = options;
  const file = options.file ?? manifest.document.file;
  const line = options.file ? undefined : manifest.document.lineOf([]);
  const schemas = schemaSet();
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
  const findings = schemaProblems(errors).map(
    ({ kind: problem, meant, message, path }) =>
      book.finding(RULES[problem], {
        file,
        // Lines of a build's result mean nothing to a reader of the overlay.
        line: options.file ? undefined : manifest.document.lineOf(path),
        message: `${kind} '${name}' ${message}.`,
        ...(meant && { mend: `Did you mean '${meant}'?` }),
      }),
  );
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
  prepare() {
    for (const [apiVersion, kind] of COMMON_KINDS) {
      schemaSet().errorsOf(apiVersion, kind, {});
    }
  },
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
    const halves = halfManifests(folder.files).map(document =>
      book.finding('no-kind', {
        file: document.file,
        line: document.lineOf([]),
        message: 'The document has an apiVersion or a kind, but not both.',
      }),
    );
    return {
      subjects: manifests.length + halves.length,
      findings: [...halves, ...findings],
    };
  },
};
