import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import {
  type Checker,
  type CheckSubject,
  errorRule,
  RuleBook,
} from '../Checker';
import { type BuiltOverlay, buildOverlays } from '../kubernetes/buildOverlays';
import {
  type Kustomization,
  readKustomizations,
} from '../kubernetes/Kustomization';
import { readManifests } from '../kubernetes/Manifest';
import { remoteSources } from '../kubernetes/remoteSources';
import { validateManifest } from './kubernetes';

const book = new RuleBook('kustomize', {
  malformed: errorRule(
    'a kustomization.yaml that cannot be read',
    'Correct the field.',
  ),
  'outside-source': errorRule(
    'a resource, base or patch outside the output or on the network',
    'Copy it into the repository: what is deployed must be what was reviewed.',
  ),
  'deprecated-field': errorRule(
    'bases, commonLabels, patchesStrategicMerge, patchesJson6902, vars',
    'Use resources, labels, patches and replacements.',
  ),
  build: errorRule(
    'an overlay that `kubectl kustomize` does not build',
    'Run `kubectl kustomize` on the folder and correct what it names.',
  ),
  'empty-build': errorRule(
    'an overlay that builds to nothing',
    'List the base or the manifests under resources.',
  ),
  kinds: errorRule(
    'an overlay that builds other kinds than expected',
    'Add the missing manifest to the resources, or remove the extra one.',
  ),
  environments: errorRule(
    'overlays for other environments than the chosen ones',
    'Write one overlay for each chosen environment and no other.',
  ),
});

const DEPRECATED = [
  'bases',
  'commonLabels',
  'patchesJson6902',
  'patchesStrategicMerge',
  'vars',
];

function sourceFindings(kustomization: Kustomization): Finding[] {
  const { document, file, malformed } = kustomization;
  if (malformed) {
    return [
      book.finding('malformed', {
        file,
        line: document.lineOf([]),
        message: `kustomization.yaml cannot be read: ${malformed}.`,
      }),
    ];
  }
  const fields = new Set(Object.keys(document.value ?? {}));
  return [
    ...remoteSources(kustomization).map(({ path, text }) =>
      book.finding('outside-source', {
        file,
        line: document.lineOf(path),
        message: `'${text}' lies outside the output.`,
      }),
    ),
    ...DEPRECATED.filter(field => fields.has(field)).map(field =>
      book.finding('deprecated-field', {
        file,
        line: document.lineOf([field]),
        message: `The field '${field}' is deprecated in kustomize 5.`,
      }),
    ),
  ];
}

const listed = (names: readonly string[]) => names.join(', ') || 'none';

function kindFindings(overlay: BuiltOverlay, expected: string[]): Finding[] {
  const actual = new Set(overlay.manifests.map(it => it.kind));
  const missing = expected.filter(kind => !actual.has(kind));
  const extra = [...actual].filter(kind => !expected.includes(kind));
  if (missing.length === 0 && extra.length === 0) return [];
  return [
    book.finding('kinds', {
      file: overlay.kustomization.file,
      message: `The overlay '${overlay.environment}' lacks ${listed(
        missing,
      )} and has in addition ${listed(extra)}.`,
    }),
  ];
}

function builtFindings(overlay: BuiltOverlay, expected?: string[]): Finding[] {
  const { environment, error, manifests, kustomization } = overlay;
  const { file } = kustomization;
  if (error !== undefined) {
    const message = `The overlay '${environment}' does not build: ${error}`;
    return [book.finding('build', { file, message })];
  }
  if (manifests.length === 0) {
    const message = `The overlay '${environment}' builds to nothing.`;
    return [book.finding('empty-build', { file, message })];
  }
  return [
    ...manifests.flatMap(manifest => validateManifest({ manifest, file })),
    ...(expected ? kindFindings(overlay, expected) : []),
  ];
}

/** Kinds that are expected of overlays which are not there. */
function lostFindings(
  overlays: readonly BuiltOverlay[],
  { expect }: CheckSubject,
): Finding[] {
  return Object.keys(expect.kinds ?? {})
    .filter(name => !overlays.some(it => it.environment === name))
    .map(name =>
      book.finding('kinds', {
        file: '.',
        message: `There is no overlay '${name}'.`,
      }),
    );
}

function environmentFindings(
  overlays: readonly BuiltOverlay[],
  { expect }: CheckSubject,
): Finding[] {
  if (!expect.environments) return [];
  const actual = overlays.filter(it => it.isDeployed).map(it => it.environment);
  const isSame =
    [...new Set(actual)].sort().join() ===
    [...expect.environments].sort().join();
  if (isSame) return [];
  return [
    book.finding('environments', {
      file: overlays[0]?.kustomization.file ?? '.',
      message: `There are overlays for ${listed(actual)}; chosen are ${listed(
        expect.environments,
      )}.`,
    }),
  ];
}

/**
 * Every overlay builds, to something, to the expected kinds, and the result is
 * valid by the schemas.
 */
export const kustomize: Checker = {
  book,
  async check(subject) {
    const { folder, expect } = subject;
    const kustomizations = readKustomizations(folder.files);
    const found = kustomizations.flatMap(sourceFindings);
    const built = await buildOverlays(folder);
    if ('reason' in built) {
      return found.length > 0
        ? { subjects: kustomizations.length, findings: found }
        : { notChecked: built.reason };
    }
    // A fault in a source file is reported there, with its line.
    const known = new Set(
      readManifests(folder.files)
        .flatMap(manifest => validateManifest({ manifest }))
        .map(it => it.message),
    );
    return {
      subjects: kustomizations.length,
      findings: [
        ...found,
        // What is malformed is not built, so its overlays are not missing.
        ...(found.length === 0
          ? [
              ...environmentFindings(built.overlays, subject),
              ...lostFindings(built.overlays, subject),
            ]
          : []),
        ...built.overlays
          .flatMap(it => builtFindings(it, expect.kinds?.[it.environment]))
          .filter(it => !known.has(it.message)),
      ],
    };
  },
};
