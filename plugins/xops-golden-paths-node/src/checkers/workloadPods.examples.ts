import { type BadExample } from '../testing/CheckerExamples';
import { edited, goodService } from '../testing/goodService';

/** The autoscaler of the good service, as it stands in its file. */
export const autoscaler = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: shop }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: shop }
  minReplicas: 2
  maxReplicas: 4
---
`;

/** The good service with one text replaced by another. */
export const changed = (from: string, to: string) =>
  edited(goodService, from, to);

/** One change to the good service, and what must be said about it. */
export const change = (
  name: string,
  [rule, from, to]: readonly [rule: string, from: string, to: string],
  says: string,
): BadExample => ({ name, rule, files: changed(from, to), says });

/** What the rules about pods and their number refuse. */
export const podExamples: readonly BadExample[] = [
  change(
    'a container without startup probe',
    ['probes', 'startupProbe', 'x-startupProbe'],
    "Container 'shop' of Deployment 'shop' lacks startupProbe.",
  ),
  change(
    'a probe on a port by a wrong name',
    ['probe-port', 'path: /healthz, port: http', 'path: /healthz, port: web'],
    "startupProbe on 'web'",
  ),
  change(
    'a container without a CPU limit',
    ['resources', 'limits: { cpu: 1, memory', 'limits: { memory'],
    'lacks limits.cpu',
  ),
  change(
    'a container that may run as root',
    ['security-context', 'runAsNonRoot: true', 'runAsNonRoot: false'],
    'needs runAsNonRoot: true',
  ),
  change(
    'a container that may write to its root file system and keeps capabilities',
    [
      'security-context',
      'readOnlyRootFilesystem: true\n            capabilities: { drop: [ALL] }',
      'capabilities: { add: [SYS_ADMIN] }',
    ],
    'needs capabilities.drop: [ALL], no added capabilities, readOnlyRootFilesystem: true',
  ),
  change(
    'a pod without a seccomp profile',
    [
      'security-context',
      'seccompProfile: { type: RuntimeDefault }',
      'runAsUser: 0',
    ],
    'needs a runAsUser other than 0, seccompProfile.type: RuntimeDefault',
  ),
  change(
    "a pod in the node's network",
    ['security-context', 'automount', 'hostNetwork: true\n      automount'],
    'no hostNetwork',
  ),
  change(
    "a pod with a token for the cluster's API",
    ['service-account-token', 'Token: false', 'Token: true'],
    "mounts a service account's token",
  ),
  change(
    'pods that may share a node',
    ['topology-spread', 'topologySpreadConstraints:', 'x-spread:'],
    'has no topologySpreadConstraints',
  ),
  change(
    'a container that stops at once',
    ['pre-stop', 'preStop: ', 'postStart: '],
    'has no preStop hook',
  ),
  change(
    'an image by tag',
    ['image', 'image: shop', 'image: example.org/shop:latest'],
    "runs the image 'example.org/shop:latest'",
  ),
  change(
    'a Deployment whose pods have another label',
    [
      'selector',
      'labels:\n        app.kubernetes.io/name: shop',
      'labels:\n        app.kubernetes.io/name: shoop',
    ],
    "Deployment 'shop' does not select its own pods.",
  ),
  change(
    'replicas in a Deployment that is scaled',
    ['replicas', 'spec:\n', 'spec:\n  replicas: 3\n'],
    "sets 3 replicas; HorizontalPodAutoscaler 'shop' sets them as well",
  ),
  change(
    'a Deployment with neither replicas nor autoscaler',
    ['replicas', autoscaler, ''],
    'has neither replicas nor an autoscaler',
  ),
  change(
    'an autoscaler with nothing to do',
    ['autoscaler-range', 'maxReplicas: 4', 'maxReplicas: 2'],
    'scales from 2 to 2',
  ),
  change(
    'an autoscaler for another Deployment',
    ['autoscaler-target', 'Deployment, name: shop', 'Deployment, name: web'],
    "scales Deployment 'web', which is not there",
  ),
  change(
    'a budget for other pods',
    [
      'disruption-budget',
      'maxUnavailable: 1\n  selector: { matchLabels: { app.kubernetes.io/name: shop } }',
      'maxUnavailable: 1\n  selector: { matchLabels: { app: web } }',
    ],
    "Deployment 'shop' has no PodDisruptionBudget",
  ),
  change(
    'a budget that keeps every pod',
    ['disruption-budget', 'maxUnavailable: 1', 'minAvailable: 2'],
    "lets no pod of Deployment 'shop' go while 2 run",
  ),
  change(
    'a budget that keeps every pod, as a share',
    ['disruption-budget', 'maxUnavailable: 1', 'minAvailable: 60%'],
    "lets no pod of Deployment 'shop' go while 2 run",
  ),
];
