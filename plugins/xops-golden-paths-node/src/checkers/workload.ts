import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { type Checker } from '../Checker';
import { type BuiltOverlay, buildOverlays } from '../kubernetes/buildOverlays';
import { ingressFindings } from '../workload/ingressFindings';
import {
  namespaceFindings,
  secretFindings,
} from '../workload/namespaceFindings';
import { networkFindings } from '../workload/networkFindings';
import { podFindings } from '../workload/podFindings';
import { quotaFindings } from '../workload/quotaFindings';
import { workloadRules } from '../workload/rules';
import { scaleFindings } from '../workload/scaleFindings';
import { workloadsOf } from '../workload/Workload';

function overlayFindings({
  kustomization,
  manifests,
}: BuiltOverlay): Finding[] {
  const { file } = kustomization;
  const workloads = workloadsOf(manifests);
  return [
    ...workloads.flatMap(it => podFindings(it, file)),
    ...scaleFindings(manifests, workloads, file),
    ...networkFindings(manifests, workloads, file),
    ...ingressFindings(manifests, file),
    ...quotaFindings(manifests, workloads, file),
    ...secretFindings(manifests, workloads, file),
    ...namespaceFindings(manifests, file),
  ];
}

function sharedNamespaces(overlays: readonly BuiltOverlay[]): Finding[] {
  const first = new Map<string, string>();
  return overlays.flatMap(({ environment, kustomization, manifests }) => {
    const name = manifests.find(it => it.kind === 'Namespace')?.name ?? '';
    const other = first.get(name);
    first.set(name, environment);
    if (!name || other === undefined) return [];
    return workloadRules.finding('namespace-shared', {
      file: kustomization.file,
      message: `'${environment}' and '${other}' both use the namespace '${name}'.`,
    });
  });
}

/**
 * What each overlay in `overlays/` builds holds everything that a service in
 * production needs. Findings name the overlay: what is wrong may stand in its
 * base as well as in a patch.
 */
export const workload: Checker = {
  book: workloadRules,
  async check({ folder }) {
    const built = await buildOverlays(folder);
    if ('reason' in built) return { notChecked: built.reason };
    const deployed = built.overlays.filter(
      it => it.isDeployed && it.manifests.length > 0,
    );
    return {
      subjects: deployed.length,
      findings: [
        ...deployed.flatMap(overlayFindings),
        ...sharedNamespaces(deployed),
      ],
    };
  },
};
