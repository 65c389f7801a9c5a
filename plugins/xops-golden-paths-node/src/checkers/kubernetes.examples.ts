import { type CheckerExamples } from '../testing/CheckerExamples';
import { kubernetes } from './kubernetes';

const deployment = (container: string, spec = '') => ({
  'deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:${spec}
  selector:
    matchLabels: { app: shop }
  template:
    metadata:
      labels: { app: shop }
    spec:
      containers:
        - name: shop
          image: shop
${container.replace(/^/gm, '          ')}
`,
});

export const object = (text: string) => ({ 'object.yaml': text });

export const kubernetesExamples: CheckerExamples = {
  good: [
    { name: 'a Deployment', files: deployment('imagePullPolicy: Always') },
    {
      name: 'a probe on a named or on a numbered port',
      files: deployment(
        'livenessProbe: { httpGet: { port: http } }\nreadinessProbe: { httpGet: { port: 80 } }',
      ),
    },
    {
      name: 'quantities as text and as numbers',
      files: deployment(
        'resources: { requests: { cpu: 0.5, memory: 1Gi }, limits: { cpu: 1, memory: 1e9 } }',
      ),
    },
    {
      name: 'free-form fields of a custom resource',
      files: object(
        `apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata: { name: acme }
spec:
  acme:
    server: https://acme.example.org/directory
    privateKeySecretRef: { name: acme }
    solvers:
      - dns01:
          webhook: { groupName: g, solverName: s, config: { any: [thing] } }
`,
      ),
    },
    {
      name: 'creationTimestamp: null, as kubeseal writes it',
      files: object(
        `apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: { creationTimestamp: null, name: db }
spec: { encryptedData: { password: AgB0 } }
`,
      ),
    },
    {
      name: 'text that only YAML 1.1 in other programs reads as a time',
      files: deployment(
        'args: [2026-01-31, 10:30, 2026-01-31T10:30:00Z]\nenv: [{ name: a, value: 1:20 }]',
      ),
    },
    {
      name: 'several documents in one file, some empty',
      files: object(
        '---\napiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a }\n---\n---\napiVersion: v1\nkind: Namespace\nmetadata: { name: b }\n',
      ),
    },
    {
      name: "files of other programs that look like Kubernetes'",
      files: object(
        'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: a }\n---\napiVersion: k3d.io/v1alpha5\nkind: Simple\n',
      ),
    },
    {
      name: 'a patch that gives only what it changes',
      files: {
        'kustomization.yaml': 'patches: [{ path: patch.yaml }]\n',
        'patch.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: shop }\nspec: { minReadySeconds: 5 }\n',
      },
    },
  ],
  bad: [
    {
      name: 'replica for replicas',
      rule: 'unknown-field',
      files: deployment('imagePullPolicy: Always', '\n  replica: 2'),
      file: 'deployment.yaml',
      line: 6,
      says: "Deployment 'shop' has the unknown field 'spec.replica'.",
      mend: "Did you mean 'replicas'?",
    },
    {
      name: 'readinesProbe for readinessProbe',
      rule: 'unknown-field',
      files: deployment('readinesProbe: { httpGet: { port: 80 } }'),
      line: 15,
      says: 'containers[0].readinesProbe',
      mend: "Did you mean 'readinessProbe'?",
    },
    {
      name: 'a field of another kind, without a guess',
      rule: 'unknown-field',
      files: deployment('schedule: "* * * * *"'),
      mend: kubernetes.book.rules['unknown-field'].mend,
    },
    {
      name: 'an unknown field in a patch',
      rule: 'unknown-field',
      files: {
        'kustomization.yaml': 'patches: [{ path: patch.yaml }]\n',
        'patch.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: shop }\nspec: { replica: 5 }\n',
      },
      file: 'patch.yaml',
    },
    {
      name: 'an unknown field in a custom resource',
      rule: 'unknown-field',
      files: object(
        'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: shop }\nspec:\n  sourceRepo: [a]\n',
      ),
      line: 5,
      mend: "Did you mean 'sourceRepos'?",
    },
    {
      name: 'a container without a name',
      rule: 'missing-field',
      files: object(
        'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers:\n    - image: shop\n',
      ),
      line: 6,
      says: "lacks the field 'spec.containers[0].name'",
    },
    {
      name: 'on, which is a boolean, where text is due',
      rule: 'wrong-value',
      files: deployment('env:\n  - name: FEATURE\n    value: on'),
      line: 17,
      says: "'spec.template.spec.containers[0].env[0].value' true, which must be string",
    },
    {
      name: 'a memory limit in a unit that does not exist',
      rule: 'wrong-value',
      files: deployment('resources: { limits: { memory: 12Q } }'),
      says: '"12Q", which must match pattern',
    },
    {
      name: 'a number beyond 32 bits',
      rule: 'wrong-value',
      files: deployment('imagePullPolicy: Always', '\n  replicas: 9999999999'),
      line: 6,
    },
    {
      name: 'a word that is not in the list of words',
      rule: 'wrong-value',
      files: object(
        'apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: { name: a }\nspec: { secretName: a, issuerRef: { name: b }, privateKey: { algorithm: rsa } }\n',
      ),
      says: 'RSA, ECDSA',
    },
    {
      name: 'a list where a map is due',
      rule: 'wrong-value',
      files: object(
        'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec:\n  - host: a\n',
      ),
      line: 4,
    },
    {
      name: 'a value that an empty expansion left out',
      rule: 'wrong-value',
      files: deployment('imagePullPolicy:'),
      says: 'null, which must be string',
    },
    {
      name: 'a kind that is spelt wrong',
      rule: 'unknown-kind',
      files: object(
        'apiVersion: apps/v1\nkind: Deployement\nmetadata: { name: a }\n',
      ),
      line: 1,
      says: "apiVersion 'apps/v1', kind 'Deployement'",
      mend: "Did you mean 'apps/v1/Deployment'?",
    },
    {
      name: 'a version that Kubernetes 1.36 does not serve',
      rule: 'unknown-kind',
      files: object(
        'apiVersion: autoscaling/v2beta2\nkind: HorizontalPodAutoscaler\nmetadata: { name: a }\n',
      ),
      mend: "Did you mean 'autoscaling/v2/HorizontalPodAutoscaler'?",
    },
    {
      name: 'an object without kind',
      rule: 'no-kind',
      files: object(
        'apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n---\napiVersion: v1\nmetadata: { name: a }\n',
      ),
      line: 5,
    },
    {
      name: 'an object without a name',
      rule: 'no-name',
      files: object('apiVersion: v1\nkind: ServiceAccount\n'),
      says: 'ServiceAccount has no metadata.name',
    },
  ],
};
