import {
  type BadExample,
  type CheckerExamples,
} from '../testing/CheckerExamples';
import {
  goodAtlantis,
  SECRET,
  sealedCredentials,
  VALUES,
} from '../testing/goodAtlantis';
import { edited } from '../testing/goodService';
import { type Files } from '../testing/outputFolder';
import { atlantisRepositoriesExamples } from './atlantisRepositories.examples';

/** One change to the good example, and what must be said about it. */
const change = (
  name: string,
  [rule, from, to]: readonly [rule: string, from: string, to: string],
  says: string,
  place: { file?: string; line?: number } = {},
): BadExample => ({
  name,
  rule,
  files: edited(goodAtlantis, from, to),
  says,
  ...place,
});

const moved = (files: Files, from: string, to: string): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path.startsWith(from) ? path.replace(from, to) : `source/${path}`,
      text,
    ]),
  );

export const atlantisExamples: CheckerExamples = {
  good: [
    { name: 'an Atlantis by its chart', files: goodAtlantis },
    {
      name: 'repositories in folders of one workspace',
      files: moved(goodAtlantis, 'deploy/argocd', 'gitops'),
    },
    {
      name: 'its credentials sealed',
      files: { ...goodAtlantis, [SECRET]: sealedCredentials },
    },
    {
      name: 'keys that only the store of secrets knows',
      files: {
        ...goodAtlantis,
        [SECRET]: goodAtlantis[SECRET].replace(
          / {2}data:[^]*/,
          '  dataFrom: [{ extract: { key: atlantis } }]\n',
        ),
      },
    },
    {
      name: 'an application whose repository lies elsewhere',
      files: {
        'application.yaml': goodAtlantis['deploy/argocd/application.yaml'],
      },
    },
  ],
  bad: [
    change(
      'a value of another type',
      ['values', 'replicaCount: 1', 'replicaCount: one'],
      'replicaCount: Invalid input: expected number',
      { file: VALUES, line: 4 },
    ),
    {
      ...change(
        'a misspelt value',
        ['values', 'orgAllowlist', 'orgAllowList'],
        "The chart has no value 'orgAllowList'.",
      ),
      mend: "Did you mean 'orgAllowlist'?",
    },
    change(
      "a hook that the chart's schema does not know",
      [
        'values',
        'replicaCount: 1',
        'lifecycle: { preStop: { sleep: { seconds: 5 } } }',
      ],
      'lifecycle.preStop: Unrecognized key: "sleep"',
    ),
    change(
      'parameters beside the value file',
      [
        'values',
        'helm: { valueFiles',
        'helm: { parameters: [{ name: replicaCount, value: "2" }], valueFiles',
      ],
      "Application 'atlantis-production' does not take its values from one file alone.",
    ),
    change(
      'a chart without values',
      [
        'values',
        '      helm: { valueFiles: [$values/deploy/values.yaml] }\n',
        '',
      ],
      'does not take its values from one file alone',
    ),
    change(
      'an image by tag',
      [
        'image',
        'registry.example.org:5000/acme/atlantis@sha256',
        'registry.example.org:5000/acme/atlantis',
      ],
      "The image is 'registry.example.org:5000/acme/atlantis:0000",
      { file: VALUES, line: 1 },
    ),
    change(
      "the chart's test",
      ['image', 'test: { enabled: false }\n', ''],
      "The chart's test runs an image by tag",
    ),
    change(
      'a wildcard',
      [
        'allow-list',
        'git.example.org/acme/network,',
        'git.example.org/acme/*,',
      ],
      'The allow list holds git.example.org/acme/*.',
    ),
    change(
      'no repository',
      [
        'allow-list',
        'orgAllowlist: git.example.org/acme/network,git.example.org/acme/storage',
        "orgAllowlist: ''",
      ],
      'The allow list holds nothing.',
    ),
    change(
      'forks',
      ['allow-list', 'replicaCount: 1', 'allowForkPRs: true'],
      'Pull requests from forks are planned too.',
    ),
    change(
      'a token as a value',
      ['plain-secret', 'gitea: { user: atlantis,', 'gitea: { token: abc,'],
      "'gitea.token' holds a secret.",
    ),
    change(
      'a key in the environment',
      [
        'plain-secret',
        'ATLANTIS_CHECKOUT_STRATEGY: merge',
        'AWS_SECRET_ACCESS_KEY: abc',
      ],
      "'environment.AWS_SECRET_ACCESS_KEY' holds a secret.",
    ),
    change(
      'a secret that nothing brings',
      [
        'secret-source',
        'vcsSecretName: atlantis-credentials',
        'vcsSecretName: git',
      ],
      "'vcsSecretName' names the secret 'git', which nothing brings.",
    ),
    change(
      'no secret for the Git host',
      ['secret-source', 'vcsSecretName: atlantis-credentials\n', ''],
      "'vcsSecretName' names the secret '', which nothing brings.",
    ),
    change(
      'a secret without the key that the Git host needs',
      ['secret-source', 'secretKey: gitea_secret', 'secretKey: webhook'],
      "The secret 'atlantis-credentials' of 'vcsSecretName' has no gitea_secret.",
    ),
    change(
      'variables from a secret that is not there',
      ['secret-source', 'replicaCount: 1', 'loadEnvFromSecrets: [cloud]'],
      "'loadEnvFromSecrets' names the secret 'cloud'",
    ),
    change(
      'no volume',
      ['persistence', 'replicaCount: 1', 'volumeClaim: { enabled: false }'],
      'Atlantis has no volume.',
    ),
    change(
      'two replicas',
      ['persistence', 'replicaCount: 1', 'replicaCount: 2'],
      'Atlantis runs with 2 replicas',
    ),
    change(
      'a pod that may run as root',
      ['security-context', 'runAsNonRoot: true', 'runAsUser: 0'],
      'The pod lacks runAsNonRoot: true, a runAsUser other than 0.',
    ),
    change(
      'a writable file system',
      [
        'security-context',
        'readOnlyRootFilesystem: true',
        'readOnlyRootFilesystem: false',
      ],
      'The pod lacks readOnlyRootFilesystem: true.',
    ),
    change(
      "a token for the cluster's API",
      ['service-account', 'serviceAccount: { mount: false }\n', ''],
      "The pod mounts a token for the cluster's API.",
    ),
    change(
      "the role for Terraform's Kubernetes backend",
      ['service-account', 'replicaCount: 1', 'enableKubernetesBackend: true'],
      'The chart makes a role that reads and writes secrets.',
    ),
    change(
      'no limit for memory',
      ['resources', 'limits: { cpu: 2, memory: 2Gi }', 'limits: { cpu: 2 }'],
      'The container has no limits.memory.',
    ),
    change(
      'a probe that is switched off',
      ['probes', 'replicaCount: 1', 'readinessProbe: { enabled: false }'],
      'readinessProbe is switched off.',
    ),
    change(
      'pages for everybody',
      ['web-access', 'basicAuthSecretName: atlantis-credentials\n', ''],
      'Whoever knows the host name sees all plans.',
    ),
    change(
      'a host without certificate',
      [
        'ingress',
        'hosts: [atlantis.example.org]',
        'hosts: [other.example.org]',
      ],
      'The ingress lacks a certificate for its host.',
    ),
    change(
      'an ingress for whatever controller is the default',
      ['ingress', '  ingressClassName: traefik\n', ''],
      'The ingress lacks a class.',
    ),
    change(
      'no ServiceMonitor',
      [
        'monitor',
        'servicemonitor:\n  enabled: true',
        'servicemonitor:\n  enabled: false',
      ],
      'No ServiceMonitor is made.',
    ),
    change(
      'no metrics',
      ['monitor', '  metrics: { prometheus: { endpoint: /metrics } }\n', ''],
      'repoConfig names no metrics endpoint.',
    ),
    change(
      'policies for another port',
      ['network', 'port: 4141', 'port: 8080'],
      "No NetworkPolicy lets the pod's traffic from outside to 4141.",
    ),
    change(
      'policies for other pods',
      [
        'network',
        'podSelector: { matchLabels: { app.kubernetes.io/name: atlantis } }',
        'podSelector: { matchLabels: { app.kubernetes.io/name: shop } }',
      ],
      'from outside to 4141',
    ),
    change(
      'no way out',
      ['network', 'port: 443', 'port: 22'],
      "No NetworkPolicy lets the pod's traffic to port 443.",
    ),
    change(
      'pods without the labels of the entity',
      [
        'labels',
        'labels: *labels',
        'labels: { app.kubernetes.io/name: atlantis }',
      ],
      "The entity 'atlantis' looks for backstage.io/kubernetes-id=atlantis,app.kubernetes.io/name=atlantis; podTemplate.labels gives app.kubernetes.io/name=atlantis.",
      { file: VALUES },
    ),
    change(
      'an entity that selects others',
      [
        'labels',
        'label-selector: app.kubernetes.io/name=atlantis',
        'label-selector: app.kubernetes.io/name=shop',
      ],
      'commonLabels gives app.kubernetes.io/name=atlantis',
    ),
    ...atlantisRepositoriesExamples,
  ],
};
