import { type Entity } from '@backstage/catalog-model';
import { type BuiltOverlay } from '../kubernetes/buildOverlays';
import { hasLabels } from '../workload/Selector';
import { workloadsOf } from '../workload/Workload';
import { parseSelector, shownLabels } from './labelSelector';
import { type Complaint } from './rules';

/** Whether the entity's name and selectors find what its overlays build. */
export function workloadComplaints(
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
        const message = `'${text}' does not select ${where} and its pods (${shownLabels(
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
