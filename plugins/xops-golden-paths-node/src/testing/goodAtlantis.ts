import { type Files } from './outputFolder';

const digits = '0'.repeat(64);

const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: atlantis-production
  namespace: argocd
  labels: { app.kubernetes.io/name: atlantis }
spec:
  project: atlantis
  sources:
    - repoURL: https://charts.example.org
      chart: atlantis
      targetRevision: 6.9.3
      helm: { valueFiles: [$values/deploy/values.yaml] }
    - repoURL: https://git.example.org/acme/atlantis.git
      targetRevision: main
      ref: values
      path: deploy/overlays/production
  destination: { server: https://kubernetes.default.svc, namespace: atlantis-production }
  syncPolicy:
    retry: { limit: 5 }
    syncOptions: [ServerSideApply=true]
`;

const project = `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: atlantis, namespace: argocd }
spec:
  sourceRepos: [https://charts.example.org, https://git.example.org/acme/atlantis.git]
  destinations: [{ server: https://kubernetes.default.svc, namespace: atlantis-production }]
  clusterResourceWhitelist: [{ group: '', kind: Namespace }]
`;

const values = `image:
  repository: registry.example.org:5000/acme/atlantis@sha256
  tag: '${digits}'
replicaCount: 1
orgAllowlist: git.example.org/acme/network,git.example.org/acme/storage
vcsSecretName: atlantis-credentials
basicAuthSecretName: atlantis-credentials
gitea: { user: atlantis, baseUrl: https://git.example.org }
environment: { ATLANTIS_CHECKOUT_STRATEGY: merge }
repoConfig: |
  repos:
    - id: git.example.org/acme/network
      branch: /^main$/
      apply_requirements: [approved, mergeable]
      allowed_overrides: [repo_locks]
    - id: git.example.org/acme/storage
      apply_requirements: [mergeable, approved, undiverged]
  metrics: { prometheus: { endpoint: /metrics } }
commonLabels: &labels { app.kubernetes.io/name: atlantis, backstage.io/kubernetes-id: atlantis }
podTemplate: { labels: *labels }
statefulSet:
  securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
containerSecurityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
serviceAccount: { mount: false }
resources:
  requests: { cpu: 250m, memory: 512Mi }
  limits: { cpu: 2, memory: 2Gi }
ingress:
  ingressClassName: traefik
  annotations: { cert-manager.io/cluster-issuer: letsencrypt }
  host: atlantis.example.org
  tls: [{ secretName: atlantis-tls, hosts: [atlantis.example.org] }]
servicemonitor:
  enabled: true
  auth: { externalSecret: { enabled: true, name: atlantis-credentials } }
test: { enabled: false }
`;

const policies = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: allow-callers }
spec:
  podSelector: { matchLabels: { app.kubernetes.io/name: atlantis } }
  ingress: [{ ports: [{ port: 4141 }] }]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: allow-git-host }
spec:
  podSelector: {}
  egress: [{ ports: [{ port: 443 }] }]
`;

const secret = `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: atlantis-credentials }
spec:
  secretStoreRef: { kind: ClusterSecretStore, name: platform }
  target: { name: atlantis-credentials }
  data:
    - { secretKey: gitea_token, remoteRef: { key: atlantis } }
    - { secretKey: gitea_secret, remoteRef: { key: atlantis } }
    - { secretKey: username, remoteRef: { key: atlantis } }
    - { secretKey: password, remoteRef: { key: atlantis } }
`;

/** The same keys, sealed. */
export const sealedCredentials = `apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: { name: atlantis-credentials }
spec:
  encryptedData: { gitea_token: a, gitea_secret: b, username: c, password: d }
`;

export const VALUES = 'deploy/values.yaml';
export const SECRET = 'deploy/overlays/production/secret.yaml';
export const PROJECT_FILE = 'repositories/acme/network/atlantis.yaml';

/** An Atlantis by its chart, with nothing wrong in it. */
export const goodAtlantis: Files = {
  'deploy/argocd/application.yaml': application,
  'deploy/argocd/app-project.yaml': project,
  [VALUES]: values,
  'deploy/overlays/production/policies.yaml': policies,
  [SECRET]: secret,
  'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: atlantis
  annotations:
    backstage.io/kubernetes-id: atlantis
    backstage.io/kubernetes-label-selector: app.kubernetes.io/name=atlantis
`,
  [PROJECT_FILE]: `version: 3
projects:
  - name: root
    dir: .
    autoplan: { enabled: true, when_modified: ['*.tf'] }
  - name: zone
    dir: zone
    terraform_version: v1.14.9
`,
};
