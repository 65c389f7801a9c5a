import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { z } from 'zod';
import { type Manifest } from '../kubernetes/Manifest';
import { workloadRules as rules } from './rules';
import { objectsOf, titleOf, type Workload } from './Workload';

/** Kinds without a namespace, of those that an overlay may hold. */
const CLUSTER_WIDE = [
  'ClusterIssuer',
  'ClusterRole',
  'ClusterRoleBinding',
  'ClusterSecretStore',
  'IngressClass',
  'Namespace',
  'PriorityClass',
  'StorageClass',
];

const SECURITY_LABEL = 'pod-security.kubernetes.io/enforce';
const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';

const externalSecretSchema = z.object({
  spec: z.object({
    target: z.object({ name: z.string().optional() }).default({}),
  }),
});

/** Names of the secrets that come into being with these manifests. */
function broughtSecrets(manifests: readonly Manifest[]): Set<string> {
  const sealed = manifests.filter(it => it.kind === 'SealedSecret');
  const external = objectsOf(manifests, 'ExternalSecret', externalSecretSchema);
  return new Set([
    ...sealed.map(it => it.name),
    ...external.map(it => it.value.spec.target.name ?? it.manifest.name),
  ]);
}

/** Names of the secrets that a workload cannot start without. */
function neededSecrets({ pod }: Workload): string[] {
  const containers = [...pod.initContainers, ...pod.containers];
  const references = [
    ...containers.flatMap(it => it.env.map(env => env.valueFrom?.secretKeyRef)),
    ...containers.flatMap(it => it.envFrom.map(env => env.secretRef)),
    ...pod.volumes.map(
      ({ secret }) =>
        secret && { name: secret.secretName, optional: secret.optional },
    ),
  ];
  return [
    ...new Set(references.flatMap(it => (it && !it.optional ? it.name : []))),
  ];
}

/** Rules about the secrets of an overlay. */
export function secretFindings(
  manifests: readonly Manifest[],
  workloads: readonly Workload[],
  file: string,
): Finding[] {
  const brought = broughtSecrets(manifests);
  return [
    ...manifests
      .filter(it => it.kind === 'Secret')
      .map(it => {
        const message = `${titleOf(it)} is readable in Git.`;
        return rules.finding('secret', { file, message });
      }),
    ...workloads.flatMap(workload =>
      neededSecrets(workload)
        .filter(name => !brought.has(name))
        .map(name => {
          const message = `${workload.title} needs the secret '${name}', which nothing brings.`;
          return rules.finding('secret-source', { file, message });
        }),
    ),
  ];
}

/** Rules about the namespace of an overlay. */
export function namespaceFindings(
  manifests: readonly Manifest[],
  file: string,
): Finding[] {
  const findings: Finding[] = [];
  const add = (rule: Parameters<typeof rules.finding>[0], message: string) =>
    findings.push(rules.finding(rule, { file, message }));

  const [namespace, ...others] = manifests.filter(
    it => it.kind === 'Namespace',
  );
  if (!namespace || others.length > 0) {
    add(
      'namespace',
      `The overlay brings ${
        others.length + (namespace ? 1 : 0)
      } Namespaces; one is expected.`,
    );
    return findings;
  }
  const title = titleOf(namespace);
  manifests
    .filter(it => !CLUSTER_WIDE.includes(it.kind))
    .filter(it => it.namespace !== namespace.name)
    .forEach(it =>
      add(
        'namespace',
        `${titleOf(it)} is in the namespace '${
          it.namespace ?? 'default'
        }', not in '${namespace.name}'.`,
      ),
    );
  if (namespace.labels[SECURITY_LABEL] !== 'restricted') {
    add('pod-security', `${title} does not enforce 'restricted'.`);
  }
  const options = (namespace.annotations[SYNC_OPTIONS] ?? '').split(',');
  const asks = ['Prune=confirm', 'Prune=false'].some(it =>
    options.includes(it),
  );
  if (!asks) add('namespace-prune', `${title} may be pruned without asking.`);
  const missing = ['ResourceQuota', 'LimitRange'].filter(
    kind => !manifests.some(it => it.kind === kind),
  );
  if (missing.length > 0)
    add('quota', `${title} has no ${missing.join(' and no ')}.`);
  return findings;
}
