import { type AtlantisValues } from './AtlantisValues';
import { type Complaint } from './rules';

const SECURITY = ['containerSecurityContext'];

/** What the restricted standard asks of the pod, and what is missing. */
function securityProblems(values: AtlantisValues): string[] {
  const pod = values.statefulSet.securityContext;
  const own = values.containerSecurityContext;
  // The chart's own user is 100; a value replaces it.
  const user = own.runAsUser ?? pod?.runAsUser ?? 100;
  const seccomp = own.seccompProfile ?? pod?.seccompProfile;
  const isMissing = {
    'runAsNonRoot: true': !(own.runAsNonRoot ?? pod?.runAsNonRoot),
    'a runAsUser other than 0': user === 0,
    'allowPrivilegeEscalation: false': own.allowPrivilegeEscalation !== false,
    'privileged: false': own.privileged,
    'capabilities.drop: [ALL]': !own.capabilities?.drop.includes('ALL'),
    'no added capabilities': (own.capabilities?.add ?? []).length > 0,
    'seccompProfile.type: RuntimeDefault': seccomp?.type !== 'RuntimeDefault',
    'readOnlyRootFilesystem: true': !own.readOnlyRootFilesystem,
  };
  return Object.entries(isMissing).flatMap(([name, it]) => (it ? name : []));
}

function resourceProblems({ resources }: AtlantisValues): string[] {
  return (['requests', 'limits'] as const).flatMap(part =>
    ['cpu', 'memory']
      .filter(name => resources[part][name] === undefined)
      .map(name => `${part}.${name}`),
  );
}

/** Rules about the pod that the chart makes of these values. */
export function podComplaints(values: AtlantisValues): Complaint[] {
  const complaints: Complaint[] = [];
  const { image, replicaCount, volumeClaim } = values;
  const reference = `${image.repository}:${image.tag}`;
  if (!/^[^:@]+(:\d+\/[^:@]+)?@sha256:[0-9a-f]{64}$/.test(reference)) {
    const message = `The image is '${reference}'.`;
    complaints.push(['image', ['image'], message]);
  }
  if (values.test.enabled) {
    const message = "The chart's test runs an image by tag, as root.";
    complaints.push(['image', ['test'], message]);
  }
  if (!volumeClaim.enabled || volumeClaim.dataStorage === '') {
    const message = 'Atlantis has no volume.';
    complaints.push(['persistence', ['volumeClaim'], message]);
  }
  if (replicaCount !== 1) {
    const message = `Atlantis runs with ${replicaCount} replicas; its locks stand on the volume of one.`;
    complaints.push(['persistence', ['replicaCount'], message]);
  }
  const security = securityProblems(values);
  if (security.length > 0) {
    const message = `The pod lacks ${security.join(', ')}.`;
    complaints.push(['security-context', SECURITY, message]);
  }
  if (values.serviceAccount.mount) {
    const message = "The pod mounts a token for the cluster's API.";
    complaints.push(['service-account', ['serviceAccount'], message]);
  }
  if (values.enableKubernetesBackend) {
    const message = 'The chart makes a role that reads and writes secrets.';
    const path = ['enableKubernetesBackend'];
    complaints.push(['service-account', path, message]);
  }
  const resources = resourceProblems(values);
  if (resources.length > 0) {
    const message = `The container has no ${resources.join(', ')}.`;
    complaints.push(['resources', ['resources'], message]);
  }
  for (const probe of ['livenessProbe', 'readinessProbe'] as const) {
    if (!values[probe].enabled) {
      complaints.push(['probes', [probe], `${probe} is switched off.`]);
    }
  }
  return complaints;
}
