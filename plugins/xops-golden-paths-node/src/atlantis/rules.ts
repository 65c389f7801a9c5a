import { errorRule, RuleBook } from '../Checker';

/** Rules of the checker `atlantis`. */
export const atlantisRules = new RuleBook('atlantis', {
  values: errorRule(
    "values of another form than the chart's, or beside the file that is reviewed",
    'Write the values as the chart describes them, in the one value file of the repository.',
  ),
  image: errorRule(
    'an image by tag',
    "Set image.repository to `<name>@sha256` and image.tag to the digest's digits, and test.enabled to false.",
  ),
  'allow-list': errorRule(
    'an allow list that is open: whoever opens a pull request in a listed repository runs code',
    'List each repository in orgAllowlist as host/owner/name, without wildcards.',
  ),
  'plain-secret': errorRule(
    'a secret as a value, readable in Git',
    'Give it by reference: vcsSecretName, basicAuthSecretName, loadEnvFromSecrets.',
  ),
  'secret-source': errorRule(
    'a reference to a secret that nothing in the output brings, or brings without a key that is needed',
    'Add a SealedSecret or an ExternalSecret of that name with these keys.',
  ),
  persistence: errorRule(
    'locks and plans that a restart loses, or that two replicas do not share',
    'Set volumeClaim.enabled: true with a size, and replicaCount: 1.',
  ),
  'security-context': errorRule(
    'a pod that the restricted pod security standard refuses, or a writable root file system',
    'Set what is named under statefulSet.securityContext and containerSecurityContext.',
  ),
  'service-account': errorRule(
    "a token for the cluster's API, or a role for it",
    'Set serviceAccount.mount: false and enableKubernetesBackend: false.',
  ),
  resources: errorRule(
    'a container without requests and limits for CPU and memory',
    'Set requests and limits for both under resources.',
  ),
  probes: errorRule(
    'a pod without readiness or liveness probe',
    'Leave readinessProbe.enabled and livenessProbe.enabled as they are.',
  ),
  'web-access': errorRule(
    'pages without a password: plans show infrastructure',
    'Set basicAuthSecretName to a secret with username and password.',
  ),
  ingress: errorRule(
    'an ingress without class, host or certificate',
    'Set ingressClassName, host, tls for the host, and an issuer in the annotations.',
  ),
  monitor: errorRule(
    'an Atlantis without metrics, or whose metrics nobody reads',
    'Set servicemonitor.enabled: true, and metrics.prometheus.endpoint in repoConfig.',
  ),
  network: errorRule(
    'pods that nothing reaches, or that reach no Git host',
    "Add NetworkPolicies for podTemplate.labels: from the ingress controller to the container's port, and to port 443.",
  ),
  labels: errorRule(
    'objects or pods that the catalog entity does not find',
    'Give commonLabels and podTemplate.labels what the annotations of the entity select.',
  ),
  'server-rules': errorRule(
    'rules for repositories that Atlantis would not read',
    'Correct the field of repoConfig.',
  ),
  repositories: errorRule(
    'a repository that is allowed without rules, or rules that more repositories meet',
    'Give each repository of orgAllowlist one entry under repos, by its whole name as id.',
  ),
  requirements: errorRule(
    'an apply without approval, or against checks that fail',
    'Set apply_requirements: [approved, mergeable].',
  ),
  overrides: errorRule(
    'a repository that may lift its own protection',
    'Leave requirements, workflow and policy checks out of allowed_overrides, and allow_custom_workflows off.',
  ),
  'project-file': errorRule(
    'an atlantis.yaml that Atlantis does not read',
    'Correct the field; projects need a dir, and names of their own.',
  ),
  'project-override': errorRule(
    'an atlantis.yaml with what the server lets no repository set',
    'Leave requirements and workflows to repoConfig of the server.',
  ),
});

/** A rule, where in the values, and what to say. */
export type Complaint = readonly [
  rule: Parameters<typeof atlantisRules.finding>[0],
  path: readonly (string | number)[],
  message: string,
];
