import {
  type BadExample,
  type CheckerExamples,
} from '../testing/CheckerExamples';
import { edited, goodService } from '../testing/goodService';

const changed = (from: string, to: string) => edited(goodService, from, to);

const autoscaler = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: shop }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: shop }
  minReplicas: 2
  maxReplicas: 4
---
`;

/** One change to the good service, and what must be said about it. */
const change = (
  name: string,
  [rule, from, to]: readonly [rule: string, from: string, to: string],
  says: string,
): BadExample => ({ name, rule, files: changed(from, to), says });

export const workloadExamples: CheckerExamples = {
  good: [
    { name: 'a service with everything', files: goodService },
    {
      name: 'a fixed number of replicas without an autoscaler',
      files: edited(
        changed(autoscaler, ''),
        'spec:\n',
        'spec:\n  replicas: 2\n',
      ),
    },
    {
      name: 'an image by digest',
      files: changed(
        'image: shop',
        `image: registry.example.org:5000/shop@sha256:${'a'.repeat(64)}`,
      ),
    },
    {
      name: 'an Ingress with a Certificate of its own',
      files: edited(
        changed('cert-manager.io/cluster-issuer: letsencrypt', ''),
        'apiVersion: v1\nkind: ResourceQuota',
        `apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: shop }
spec: { secretName: shop-tls, issuerRef: { name: acme } }
---
apiVersion: v1
kind: ResourceQuota`,
      ),
    },
    {
      name: 'an optional secret',
      files: changed(
        '{ name: shop-database, key: url }',
        '{ name: elsewhere, key: url, optional: true }',
      ),
    },
    {
      name: 'a kustomization for one machine, which is never deployed',
      files: {
        'deploy/local/kustomization.yaml': 'resources: [account.yaml]\n',
        'deploy/local/account.yaml':
          'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\n',
      },
    },
  ],
  bad: [
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
    change(
      'a namespace that lets anybody in',
      [
        'default-deny',
        'policyTypes: [Ingress, Egress]',
        'policyTypes: [Egress]',
      ],
      'No NetworkPolicy denies all traffic',
    ),
    change(
      'DNS over UDP alone',
      ['dns-egress', '{ port: 53, protocol: TCP }', '{ port: 54 }'],
      'port 53 over TCP',
    ),
    change(
      'a Service for other pods',
      [
        'service-selector',
        'selector: { app.kubernetes.io/name: shop }\n  ports',
        'selector: { app.kubernetes.io/name: web }\n  ports',
      ],
      "Service 'shop' selects no pod.",
    ),
    change(
      'a Service to a port that no container has',
      ['service-port', 'targetPort: http', 'targetPort: web'],
      "leads to the port 'web'",
    ),
    change(
      'a ServiceMonitor on a port by a wrong name',
      [
        'monitor',
        'endpoints: [{ port: http }]',
        'endpoints: [{ port: metrics }]',
      ],
      "ServiceMonitor 'shop' reads the port 'metrics'; the Service has http.",
    ),
    change(
      'a ServiceMonitor for another Service',
      [
        'monitor',
        'spec:\n  selector: { matchLabels: { app.kubernetes.io/name: shop } }\n  endpoints',
        'spec:\n  selector: { matchLabels: { app: web } }\n  endpoints',
      ],
      "No ServiceMonitor selects a Service of Deployment 'shop'",
    ),
    {
      name: 'a Secret made by kustomize',
      rule: 'secret',
      files: changed(
        'namespace: shop-dev\n',
        'namespace: shop-dev\nsecretGenerator: [{ name: db, literals: [a=b] }]\n',
      ),
      file: 'deploy/overlays/dev/kustomization.yaml',
      says: /Secret 'db-\w+' is readable in Git/,
    },
    change(
      'a secret that nothing brings',
      [
        'secret-source',
        'target: { name: shop-database }',
        'target: { name: db }',
      ],
      "needs the secret 'shop-database', which nothing brings",
    ),
    change(
      'an Ingress without a certificate for its host',
      ['ingress-tls', 'hosts: [shop.example.org]', 'hosts: [example.org]'],
      "serves the host 'shop.example.org' without a certificate",
    ),
    change(
      'an Ingress without an issuer for its certificate',
      [
        'ingress-certificate',
        'cert-manager.io/cluster-issuer: letsencrypt',
        '',
      ],
      "needs the certificate 'shop-tls', which nothing brings",
    ),
    change(
      'an Ingress without a class',
      ['ingress-class', '  ingressClassName: traefik\n', ''],
      'has no ingressClassName',
    ),
    change(
      'an Ingress to a port by a wrong name',
      [
        'ingress-backend',
        'backend: { service: { name: shop, port: { name: http } } }',
        'backend: { service: { name: shop, port: { number: 8080 } } }',
      ],
      "leads to the Service 'shop', port '8080'",
    ),
    change(
      'an overlay without a namespace of its own',
      ['namespace', 'kind: Namespace', 'kind: Secret'],
      'brings 0 Namespaces',
    ),
    change(
      'objects in another namespace than the one it brings',
      ['namespace', 'namespace: shop-dev\n', ''],
      "is in the namespace 'default', not in 'shop-dev'",
    ),
    {
      name: 'two environments in one namespace',
      rule: 'namespace-shared',
      files: {
        ...goodService,
        'deploy/overlays/staging/kustomization.yaml':
          goodService['deploy/overlays/dev/kustomization.yaml'],
        'deploy/overlays/staging/namespace.yaml':
          goodService['deploy/overlays/dev/namespace.yaml'],
      },
      file: 'deploy/overlays/staging/kustomization.yaml',
      says: "'staging' and 'dev' both use the namespace 'shop-dev'",
    },
    change(
      'a namespace where anything may run',
      ['pod-security', 'enforce: restricted', 'enforce: baseline'],
      "does not enforce 'restricted'",
    ),
    change(
      'a namespace that is pruned without asking',
      ['namespace-prune', 'Prune=confirm,Delete', 'Delete'],
      'may be pruned without asking',
    ),
    change(
      'a quota of pods that a rollout exceeds',
      ['quota-size', 'pods: 5', 'pods: 4'],
      "ResourceQuota 'shop' allows 4 of pods; the largest number of pods needs 5.",
    ),
    change(
      'a quota of memory that the last replica exceeds',
      ['quota-size', 'limits.memory: 1280Mi', 'limits.memory: 1Gi'],
      'allows 1Gi of limits.memory; the largest number of pods needs 1342177280',
    ),
    change(
      'a container above the limit of its namespace',
      ['quota-size', 'max: { cpu: 2 }', 'max: { cpu: 500m }'],
      "allows 500m of cpu at most; container 'shop' asks for 1.",
    ),
    change(
      'a namespace without limits',
      ['quota', 'kind: LimitRange', 'kind: Limits'],
      'has no LimitRange',
    ),
  ],
};
