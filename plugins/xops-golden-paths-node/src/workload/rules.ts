import { errorRule, RuleBook } from '../Checker';

/** Rules of the checker `workload`, about what an overlay builds. */
export const workloadRules = new RuleBook('workload', {
  probes: errorRule(
    'a container without startup, readiness and liveness probe',
    'Add the probes that are named.',
  ),
  'probe-port': errorRule(
    'a probe of a port that the container does not name',
    'Name the port under ports, or correct the probe.',
  ),
  resources: errorRule(
    'a container without requests and limits for CPU and memory',
    'Set requests and limits for both.',
  ),
  'security-context': errorRule(
    'a pod that the restricted pod security standard refuses, or a writable root file system',
    'Set what is named in securityContext.',
  ),
  'service-account-token': errorRule(
    'a pod that gets a token of the Kubernetes API',
    'Set automountServiceAccountToken: false in the pod.',
  ),
  'topology-spread': errorRule(
    'pods that may all land on one node',
    'Add topologySpreadConstraints over kubernetes.io/hostname.',
  ),
  'pre-stop': errorRule(
    'a container that stops while requests still reach it',
    'Add lifecycle.preStop with a sleep of some seconds.',
  ),
  image: errorRule(
    'an image that is neither pinned by digest nor replaced by Argo CD',
    "Give the image by digest, or use the service's own name, which the ApplicationSet replaces.",
  ),
  selector: errorRule(
    'a selector that its own pods do not match',
    'Make selector and labels the same.',
  ),
  replicas: errorRule(
    'a number of replicas beside an autoscaler, or none without one',
    'Leave replicas to the HorizontalPodAutoscaler; set them where there is none.',
  ),
  'autoscaler-range': errorRule(
    'an autoscaler whose minimum is not below its maximum',
    'Raise maxReplicas, or leave the autoscaler out and set replicas.',
  ),
  'autoscaler-target': errorRule(
    'an autoscaler for a workload that is not there',
    'Correct scaleTargetRef.',
  ),
  'disruption-budget': errorRule(
    'a workload without a PodDisruptionBudget, or with one that never lets a node drain',
    'Add a PodDisruptionBudget with maxUnavailable: 1 that selects the pods.',
  ),
  'default-deny': errorRule(
    'a namespace without a NetworkPolicy that denies everything first',
    'Add a NetworkPolicy with podSelector: {}, both policyTypes and no rules.',
  ),
  'dns-egress': errorRule(
    'pods that may not ask for names',
    'Add a NetworkPolicy that allows egress to port 53, UDP and TCP.',
  ),
  'service-selector': errorRule(
    'a Service that selects no pod',
    "Make the Service's selector the pods' labels.",
  ),
  'service-port': errorRule(
    'a Service for a port that its pods do not have',
    "Use the name or number of a container's port as targetPort.",
  ),
  monitor: errorRule(
    'a workload without a ServiceMonitor, or one that finds no Service or port',
    'Let the ServiceMonitor select the Service and name one of its ports.',
  ),
  secret: errorRule('kind: Secret', 'Use a SealedSecret or an ExternalSecret.'),
  'secret-source': errorRule(
    'a reference to a secret that nothing in the overlay brings',
    'Add a SealedSecret or an ExternalSecret of that name.',
  ),
  'ingress-tls': errorRule(
    'an Ingress with a host that no certificate covers',
    'List the host under tls, with a secretName.',
  ),
  'ingress-certificate': errorRule(
    'an Ingress whose certificate nothing brings',
    'Annotate it cert-manager.io/cluster-issuer, or add a Certificate for the secretName.',
  ),
  'ingress-class': errorRule(
    'an Ingress for whatever controller is the default',
    'Set ingressClassName.',
  ),
  'ingress-backend': errorRule(
    'an Ingress to a Service or port that is not there',
    'Correct the name of the Service or of its port.',
  ),
  namespace: errorRule(
    'objects outside of the one namespace that the overlay brings',
    'Set namespace in kustomization.yaml and list the Namespace as a resource.',
  ),
  'namespace-shared': errorRule(
    'two environments in one namespace',
    'Give each environment a namespace of its own.',
  ),
  'pod-security': errorRule(
    'a namespace that does not enforce the restricted pod security standard',
    'Label the Namespace pod-security.kubernetes.io/enforce: restricted.',
  ),
  'namespace-prune': errorRule(
    'a namespace that Argo CD removes without asking',
    'Annotate the Namespace argocd.argoproj.io/sync-options: Prune=confirm.',
  ),
  quota: errorRule(
    'a namespace without ResourceQuota and LimitRange',
    'Add both.',
  ),
  'quota-size': errorRule(
    'a quota under which the largest number of pods cannot run, or a limit that refuses them',
    'Raise the ResourceQuota or LimitRange, or lower the maximum of replicas.',
  ),
});
