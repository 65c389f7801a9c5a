import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { type Container, type PodSpec } from './PodSpec';
import { workloadRules as rules } from './rules';
import { matches } from './Selector';
import { type Workload } from './Workload';

const PROBES = ['startupProbe', 'readinessProbe', 'livenessProbe'] as const;

/** What the restricted standard asks of one container, and what is missing. */
function securityProblems(container: Container, pod: PodSpec): string[] {
  const own = container.securityContext;
  const shared = pod.securityContext;
  const user = own?.runAsUser ?? shared?.runAsUser;
  const seccomp = own?.seccompProfile ?? shared?.seccompProfile;
  const added = own?.capabilities?.add ?? [];
  const isMissing = {
    'runAsNonRoot: true': !(own?.runAsNonRoot ?? shared?.runAsNonRoot),
    'a runAsUser other than 0': user === 0,
    'allowPrivilegeEscalation: false': own?.allowPrivilegeEscalation !== false,
    'privileged: false': own?.privileged === true,
    'capabilities.drop: [ALL]': !own?.capabilities?.drop.includes('ALL'),
    'no added capabilities': added.some(it => it !== 'NET_BIND_SERVICE'),
    'seccompProfile.type: RuntimeDefault': ![
      'RuntimeDefault',
      'Localhost',
    ].includes(seccomp?.type ?? ''),
    'readOnlyRootFilesystem: true': !own?.readOnlyRootFilesystem,
  };
  return Object.entries(isMissing).flatMap(([name, it]) => (it ? name : []));
}

function hostProblems(pod: PodSpec): string[] {
  const isUsed = {
    'no hostNetwork': pod.hostNetwork,
    'no hostPID': pod.hostPID,
    'no hostIPC': pod.hostIPC,
    'no hostPath volume': pod.volumes.some(it => it.hostPath !== undefined),
  };
  return Object.entries(isUsed).flatMap(([name, it]) => (it ? name : []));
}

function resourceProblems({ resources }: Container): string[] {
  return (['requests', 'limits'] as const).flatMap(part =>
    ['cpu', 'memory'].flatMap(name =>
      resources[part][name] === undefined ? `${part}.${name}` : [],
    ),
  );
}

function portProblems(container: Container): string[] {
  const known = container.ports.flatMap(it => [it.name, it.containerPort]);
  return PROBES.flatMap(name => {
    const probe = container[name];
    const port = probe?.httpGet?.port ?? probe?.tcpSocket?.port;
    return port === undefined || known.includes(port)
      ? []
      : `${name} on '${port}'`;
  });
}

/** True for `name`, which a kustomization or Argo CD replaces by an image with a digest. */
function isPlaceholder(image: string): boolean {
  return /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(image);
}

/** Rules about one workload and its pods. */
export function podFindings(workload: Workload, file: string): Finding[] {
  const { labels, pod, selector, title } = workload;
  const findings: Finding[] = [];
  const add = (rule: Parameters<typeof rules.finding>[0], message: string) =>
    findings.push(rules.finding(rule, { file, message }));

  for (const container of pod.containers) {
    const subject = `Container '${container.name}' of ${title}`;
    const probes = PROBES.filter(name => container[name] === undefined);
    if (probes.length > 0)
      add('probes', `${subject} lacks ${probes.join(', ')}.`);
    const ports = portProblems(container);
    if (ports.length > 0) {
      add(
        'probe-port',
        `${subject} does not have the port of ${ports.join(', ')}.`,
      );
    }
    if (container.lifecycle?.preStop === undefined) {
      add('pre-stop', `${subject} has no preStop hook.`);
    }
  }
  for (const container of [...pod.initContainers, ...pod.containers]) {
    const subject = `Container '${container.name}' of ${title}`;
    const { image } = container;
    const resources = resourceProblems(container);
    if (resources.length > 0) {
      add('resources', `${subject} lacks ${resources.join(', ')}.`);
    }
    const security = securityProblems(container, pod);
    if (security.length > 0) {
      add('security-context', `${subject} needs ${security.join(', ')}.`);
    }
    if (!/@sha256:[0-9a-f]{64}$/.test(image) && !isPlaceholder(image)) {
      add('image', `${subject} runs the image '${image}'.`);
    }
  }
  const host = hostProblems(pod);
  if (host.length > 0) {
    add('security-context', `${title} may have ${host.join(', ')}.`);
  }
  if (pod.automountServiceAccountToken !== false) {
    add('service-account-token', `${title} mounts a service account's token.`);
  }
  if (pod.topologySpreadConstraints.length === 0) {
    add('topology-spread', `${title} has no topologySpreadConstraints.`);
  }
  if (!matches(selector, labels)) {
    add('selector', `${title} does not select its own pods.`);
  }
  return findings;
}
