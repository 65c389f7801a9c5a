import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { applicationSetsOf, applicationsOf } from '../argocd/ArgoCdObjects';
import { readCatalogFiles, toEntity } from '../catalog/CatalogFile';
import { type Checker, type CheckSubject } from '../Checker';
import {
  annotationComplaints,
  environmentComplaints,
  locationComplaints,
} from '../consistency/annotationComplaints';
import { argocdComplaints } from '../consistency/argocdComplaints';
import { type Complaint, consistencyRules } from '../consistency/rules';
import { workloadComplaints } from '../consistency/workloadComplaints';
import { type BuiltOverlay, buildOverlays } from '../kubernetes/buildOverlays';
import { readManifests } from '../kubernetes/Manifest';
import { type YamlDocument } from '../output/YamlDocument';

function documentFindings(
  document: YamlDocument,
  { expect, folder }: CheckSubject,
  overlays: readonly BuiltOverlay[],
): Finding[] {
  const entity = toEntity(document);
  if (entity?.kind !== 'Component') return [];
  const { name } = entity.metadata;
  const manifests = readManifests(folder.files);
  const isInArgoCd =
    applicationSetsOf(manifests).length > 0 ||
    applicationsOf(manifests).some(it => it.spec.spec.project === name);
  const complaints: Complaint[] = [
    ...(overlays.length > 0 ? annotationComplaints(entity, isInArgoCd) : []),
    ...workloadComplaints(entity, overlays),
    ...argocdComplaints(entity, manifests),
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
    return consistencyRules.finding(rule, {
      file: document.file,
      line,
      message,
    });
  });
}

/**
 * Selectors, labels, annotations and names are the same in the catalog, in what
 * kustomize builds and in Argo CD, for an output with one component.
 */
export const consistency: Checker = {
  book: consistencyRules,
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
