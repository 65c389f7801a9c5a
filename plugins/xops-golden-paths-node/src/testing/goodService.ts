import { type Files } from './outputFolder';

const base = 'deploy/base';
const dev = 'deploy/overlays/dev';

/** The deployment of a service that breaks no rule. */
const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  selector:
    matchLabels:
      app.kubernetes.io/name: shop
  template:
    metadata:
      labels:
        app.kubernetes.io/name: shop
    spec:
      automountServiceAccountToken: false
      securityContext:
        runAsNonRoot: true
        seccompProfile: { type: RuntimeDefault }
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector: { matchLabels: { app.kubernetes.io/name: shop } }
      containers:
        - name: shop
          image: shop
          ports:
            - { name: http, containerPort: 8080 }
          env:
            - name: DATABASE_URL
              valueFrom: { secretKeyRef: { name: shop-database, key: url } }
          resources:
            requests: { cpu: 100m, memory: 128Mi }
            limits: { cpu: 1, memory: 256Mi }
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities: { drop: [ALL] }
          startupProbe: { httpGet: { path: /healthz, port: http } }
          livenessProbe: { httpGet: { path: /healthz, port: http } }
          readinessProbe: { httpGet: { path: /readyz, port: 8080 } }
          lifecycle: { preStop: { sleep: { seconds: 5 } } }
`;

const network = `apiVersion: v1
kind: Service
metadata: { name: shop }
spec:
  selector: { app.kubernetes.io/name: shop }
  ports:
    - { name: http, port: 80, targetPort: http }
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: shop }
spec:
  selector: { matchLabels: { app.kubernetes.io/name: shop } }
  endpoints: [{ port: http }]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: default-deny }
spec: { podSelector: {}, policyTypes: [Ingress, Egress] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: allow-dns }
spec:
  podSelector: {}
  policyTypes: [Egress]
  egress:
    - ports: [{ port: 53, protocol: UDP }, { port: 53, protocol: TCP }]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  annotations: { cert-manager.io/cluster-issuer: letsencrypt }
spec:
  ingressClassName: traefik
  tls: [{ hosts: [shop.example.org], secretName: shop-tls }]
  rules:
    - host: shop.example.org
      http:
        paths:
          - path: /
            pathType: Prefix
            backend: { service: { name: shop, port: { name: http } } }
`;

const scale = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: shop }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: shop }
  minReplicas: 2
  maxReplicas: 4
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: shop }
spec:
  maxUnavailable: 1
  selector: { matchLabels: { app.kubernetes.io/name: shop } }
`;

const namespace = `apiVersion: v1
kind: Namespace
metadata:
  name: shop-dev
  labels: { pod-security.kubernetes.io/enforce: restricted }
  annotations: { argocd.argoproj.io/sync-options: 'Prune=confirm,Delete=confirm' }
---
apiVersion: v1
kind: ResourceQuota
metadata: { name: shop }
spec: { hard: { pods: 5, requests.cpu: 500m, limits.memory: 1280Mi } }
---
apiVersion: v1
kind: LimitRange
metadata: { name: shop }
spec: { limits: [{ type: Container, max: { cpu: 2 } }] }
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: shop-database }
spec:
  secretStoreRef: { kind: ClusterSecretStore, name: platform }
  target: { name: shop-database }
  data: [{ secretKey: url, remoteRef: { key: shop/dev/database } }]
`;

/** The manifests of a service with one environment, and nothing wrong with them. */
export const goodService: Files = {
  [`${base}/kustomization.yaml`]: `resources: [deployment.yaml, network.yaml, scale.yaml]
labels:
  - pairs: { app.kubernetes.io/name: shop }
`,
  [`${base}/deployment.yaml`]: deployment,
  [`${base}/network.yaml`]: network,
  [`${base}/scale.yaml`]: scale,
  [`${dev}/kustomization.yaml`]: `namespace: shop-dev
resources: [../../base, namespace.yaml]
`,
  [`${dev}/namespace.yaml`]: namespace,
};

/**
 * The files with one text replaced by another, wherever it stands first.
 *
 * @throws when it stands nowhere: the example would show nothing.
 */
export function edited(files: Files, from: string, to: string): Files {
  const path = Object.keys(files).find(it => files[it].includes(from));
  if (path === undefined) throw new Error(`'${from}' stands in no file`);
  return { ...files, [path]: files[path].replace(from, () => to) };
}
