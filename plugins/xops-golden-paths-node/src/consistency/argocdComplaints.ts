import { type Entity } from '@backstage/catalog-model';
import {
  applicationSetsOf,
  applicationsOf,
  projectsOf,
} from '../argocd/ArgoCdObjects';
import { type Manifest } from '../kubernetes/Manifest';
import { hasLabels } from '../workload/Selector';
import { titleOf } from '../workload/Workload';
import { parseSelector, shownLabels } from './labelSelector';
import { type Complaint } from './rules';

/** Whether the entity's name and selector find its objects in Argo CD. */
export function argocdComplaints(
  entity: Entity,
  manifests: readonly Manifest[],
): Complaint[] {
  const { annotations = {}, name } = entity.metadata;
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
      const message = `'${text}' does not select the applications of ${title} (${shownLabels(
        metadata.labels,
      )}).`;
      complaints.push(['argocd-selector', 'argocd/app-selector', message]);
    }
  }
  const own = applicationsOf(manifests).filter(
    it => it.spec.spec.project === name,
  );
  for (const { manifest, spec } of own) {
    const title = titleOf(manifest);
    const { namespace = '' } = spec.spec.destination;
    const other = [manifest.name, namespace].find(
      it => it !== name && !it.startsWith(`${name}-`),
    );
    if (other !== undefined) {
      const message = `The entity is '${name}'; ${title} uses '${other}'.`;
      complaints.push(['name', 'name', message]);
    }
    if (selector && !hasLabels(manifest.labels, selector)) {
      const message = `'${text}' does not select ${title} (${shownLabels(
        manifest.labels,
      )}).`;
      complaints.push(['argocd-selector', 'argocd/app-selector', message]);
    }
  }
  return complaints;
}
