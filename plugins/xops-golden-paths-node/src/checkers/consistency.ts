import { type Entity } from '@backstage/catalog-model';
import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { posix } from 'node:path';
import { applicationSetsOf, projectsOf } from '../argocd/ArgoCdObjects';
import { readCatalogFiles, toEntity } from '../catalog/CatalogFile';
import {
  type Checker,
  type CheckSubject,
  errorRule,
  RuleBook,
} from '../Checker';
import { type BuiltOverlay, buildOverlays } from '../kubernetes/buildOverlays';
import { readManifests } from '../kubernetes/Manifest';
import { type OutputFile } from '../output/OutputFolder';
import { type YamlDocument } from '../output/YamlDocument';
import { hasLabels, type Labels } from '../workload/Selector';
import { titleOf, workloadsOf } from '../workload/Workload';

const book = new RuleBook('consistency', {
  name: errorRule(
    'a service that has one name in the catalog and another in Kubernetes or Argo CD',
    'Use the one name everywhere.',
  ),
  'kubernetes-id': errorRule(
    'workloads that the catalog entity does not find by backstage.io/kubernetes-id',
    'Label the objects and their pods with the value of the annotation.',
  ),
  'label-selector': errorRule(
    'workloads that the catalog entity does not find by backstage.io/kubernetes-label-selector',
    "Make the annotation select the workload's labels.",
  ),
  'argocd-selector': errorRule(
    'applications that the catalog entity does not find by argocd/app-selector',
    "Give the ApplicationSet's template the labels of the annotation.",
  ),
  environments: errorRule(
    'an entity whose xops.io/environments are not the overlays',
    'List the environments of the overlays.',
  ),
  location: errorRule(
    'an annotation that points to a file or folder that is not there',
    'Correct the path, or write the file.',
  ),
});

/** Annotations that name a path in the same repository. */
const LOCATIONS = [
  'backstage.io/adr-location',
  'backstage.io/techdocs-ref',
  'xops.io/placement-decision',
];

type RuleName = Parameters<typeof book.finding>[0];
type Complaint = readonly [rule: RuleName, key: string, message: string];

/** `a=b,c=d`, the form of selectors in annotations; others are not compared. */
function parseSelector(text: string): Labels | undefined {
  const pairs = text.split(',').map(it => it.split('='));
  return pairs.every(it => it.length === 2)
    ? Object.fromEntries(
        pairs.map(([key, value]) => [key.trim(), value.trim()]),
      )
    : undefined;
}

const shown = (labels: Labels) =>
  Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',') || 'no labels';

function workloadComplaints(
  entity: Entity,
  overlays: readonly BuiltOverlay[],
): Complaint[] {
  const { annotations = {}, name } = entity.metadata;
  const id = annotations['backstage.io/kubernetes-id'];
  const text = annotations['backstage.io/kubernetes-label-selector'];
  const selector = text === undefined ? undefined : parseSelector(text);
  return overlays.flatMap(({ environment, manifests }) =>
    workloadsOf(manifests).flatMap(({ labels, manifest, title }) => {
      const where = `${title} of '${environment}'`;
      const complaints: Complaint[] = [];
      const app = labels['app.kubernetes.io/name'];
      if (manifest.name !== name || (app ?? name) !== name) {
        const message = `The entity is '${name}'; ${where} has the label app.kubernetes.io/name=${app}.`;
        complaints.push(['name', 'name', message]);
      }
      const ids = [manifest.labels, labels].map(
        it => it['backstage.io/kubernetes-id'],
      );
      if (id !== undefined && ids.some(it => it !== id)) {
        const said = ids.map(it => it ?? 'nothing').join(' and ');
        const message = `The annotation says '${id}'; ${where} and its pods say ${said}.`;
        complaints.push([
          'kubernetes-id',
          'backstage.io/kubernetes-id',
          message,
        ]);
      }
      if (
        selector &&
        ![manifest.labels, labels].every(it => hasLabels(it, selector))
      ) {
        const message = `'${text}' does not select ${where} and its pods (${shown(
          labels,
        )}).`;
        complaints.push([
          'label-selector',
          'backstage.io/kubernetes-label-selector',
          message,
        ]);
      }
      return complaints;
    }),
  );
}

function argocdComplaints(
  entity: Entity,
  files: readonly OutputFile[],
): Complaint[] {
  const { annotations = {}, name } = entity.metadata;
  const manifests = readManifests(files);
  const sets = applicationSetsOf(manifests);
  const text = annotations['argocd/app-selector'];
  const selector = text === undefined ? undefined : parseSelector(text);
  const complaints: Complaint[] = [];
  for (const { manifest } of projectsOf(manifests)) {
    if (manifest.name === name) continue;
    complaints.push([
      'name',
      'name',
      `The entity is '${name}', ${titleOf(manifest)}.`,
    ]);
  }
  for (const { manifest, spec } of sets) {
    const title = titleOf(manifest);
    const { metadata, spec: application } = spec.template;
    const names = [
      metadata.name.split('-{{')[0],
      (application.destination.namespace ?? '').split('-{{')[0],
      ...(application.source?.kustomize?.images ?? []).map(
        it => it.split('=')[0],
      ),
    ];
    const other = names.find(it => it !== name);
    if (other !== undefined) {
      complaints.push([
        'name',
        'name',
        `The entity is '${name}'; ${title} uses '${other}'.`,
      ]);
    }
    if (selector && !hasLabels(metadata.labels, selector)) {
      const message = `'${text}' does not select the applications of ${title} (${shown(
        metadata.labels,
      )}).`;
      complaints.push(['argocd-selector', 'argocd/app-selector', message]);
    }
  }
  return complaints;
}

function environmentComplaints(
  entity: Entity,
  overlays: readonly BuiltOverlay[],
): Complaint[] {
  const key = 'xops.io/environments';
  const stated = entity.metadata.annotations?.[key];
  if (stated === undefined || overlays.length === 0) return [];
  const actual = overlays.map(it => it.environment);
  const isSame = stated.split(',').sort().join() === [...actual].sort().join();
  if (isSame) return [];
  const message = `The annotation says '${stated}'; the overlays are ${actual.join(
    ', ',
  )}.`;
  return [['environments', key, message]];
}

function locationComplaints(
  entity: Entity,
  document: YamlDocument,
  files: readonly OutputFile[],
): Complaint[] {
  const root = posix.dirname(document.file);
  return LOCATIONS.flatMap((key): Complaint[] => {
    const text = entity.metadata.annotations?.[key]?.replace(/^dir:/, '');
    if (text === undefined || /^[a-z]+:/.test(text)) return [];
    const path = posix.join(root, text).replace(/\/$/, '');
    const isThere =
      path === '.' ||
      files.some(it => it.path === path || it.path.startsWith(`${path}/`));
    if (isThere) return [];
    return [['location', key, `'${text}' is not in the repository.`]];
  });
}

function documentFindings(
  document: YamlDocument,
  { expect, folder }: CheckSubject,
  overlays: readonly BuiltOverlay[],
): Finding[] {
  const entity = toEntity(document);
  if (entity?.kind !== 'Component') return [];
  const { name } = entity.metadata;
  const complaints: Complaint[] = [
    ...workloadComplaints(entity, overlays),
    ...argocdComplaints(entity, folder.files),
    ...environmentComplaints(entity, overlays),
    ...locationComplaints(entity, document, folder.files),
  ];
  if (expect.name !== undefined && expect.name !== name) {
    const message = `The entity is '${name}'; '${expect.name}' was asked for.`;
    complaints.push(['name', 'name', message]);
  }
  return complaints.map(([rule, key, message]) => {
    const path = key === 'name' ? [key] : ['annotations', key];
    const line = document.lineOf(['metadata', ...path]);
    return book.finding(rule, { file: document.file, line, message });
  });
}

/**
 * Selectors, labels, annotations and names are the same in the catalog, in what
 * kustomize builds and in Argo CD, for an output with one component.
 */
export const consistency: Checker = {
  book,
  async check(subject) {
    const { folder } = subject;
    const documents = readCatalogFiles(folder.files);
    const built = await buildOverlays(folder);
    if (documents.length === 0) return { subjects: 0, findings: [] };
    if ('reason' in built) return { notChecked: built.reason };
    const overlays = built.overlays.filter(it => it.isDeployed);
    return {
      subjects: documents.length,
      findings: documents.flatMap(it =>
        documentFindings(it, subject, overlays),
      ),
    };
  },
};
