import { type Entity } from '@backstage/catalog-model';
import { parseSelector, shownLabels } from '../consistency/labelSelector';
import { hasLabels, type Labels } from '../workload/Selector';
import { type AtlantisValues } from './AtlantisValues';
import { type Complaint } from './rules';

/** The labels by which an entity finds its objects. */
function wantedLabels({ metadata: { annotations = {} } }: Entity): Labels {
  const id = annotations['backstage.io/kubernetes-id'];
  const selector = annotations['backstage.io/kubernetes-label-selector'];
  return {
    ...(id !== undefined && { 'backstage.io/kubernetes-id': id }),
    ...(selector !== undefined && parseSelector(selector)),
  };
}

/** Rules about whether the components of the output find what the chart makes. */
export function labelComplaints(
  values: AtlantisValues,
  entities: readonly Entity[],
): Complaint[] {
  const places = [
    { path: ['podTemplate', 'labels'], labels: values.podTemplate.labels },
    { path: ['commonLabels'], labels: values.commonLabels },
  ];
  return entities
    .filter(it => it.kind === 'Component')
    .flatMap(entity =>
      places
        .filter(it => !hasLabels(it.labels, wantedLabels(entity)))
        .map(
          ({ path, labels }): Complaint => [
            'labels',
            path,
            `The entity '${entity.metadata.name}' looks for ${shownLabels(
              wantedLabels(entity),
            )}; ${path.join('.')} gives ${shownLabels(labels)}.`,
          ],
        ),
    );
}
