import { type CheckerExamples } from '../testing/CheckerExamples';
import { edited, goodService } from '../testing/goodService';
import {
  autoscaler,
  change,
  changed,
  podExamples,
} from './workloadPods.examples';

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
    ...podExamples,
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
