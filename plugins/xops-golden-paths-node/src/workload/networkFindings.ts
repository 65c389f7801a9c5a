import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { z } from 'zod';
import { type Manifest } from '../kubernetes/Manifest';
import { workloadRules as rules } from './rules';
import { hasLabels, matches, selectorSchema } from './Selector';
import { type Service, servicesOf } from './Service';
import { objectsOf, titleOf, type Workload } from './Workload';

const portSchema = z.union([z.string(), z.number()]);

const monitorSchema = z.object({
  spec: z.object({
    selector: selectorSchema,
    endpoints: z.array(z.object({ port: z.string().optional() })),
  }),
});

const ruleSchema = z.object({
  ports: z
    .array(
      z.object({
        port: portSchema.optional(),
        protocol: z.string().default('TCP'),
      }),
    )
    .default([]),
});

const policySchema = z.object({
  spec: z.object({
    podSelector: selectorSchema,
    policyTypes: z.array(z.string()).default([]),
    ingress: z.array(ruleSchema).default([]),
    egress: z.array(ruleSchema).default([]),
  }),
});

type Read<S extends z.ZodType> = { manifest: Manifest; value: z.infer<S> };
type Monitor = Read<typeof monitorSchema>;
type Policy = Read<typeof policySchema>;

/** A rule's name and what to say about it; the file is added by the caller. */
type Complaint = readonly [Parameters<typeof rules.finding>[0], string];

function serviceComplaints(
  { manifest, value }: Service,
  workloads: readonly Workload[],
): Complaint[] {
  const { selector, ports } = value.spec;
  const title = titleOf(manifest);
  const selected = workloads.filter(it => hasLabels(it.labels, selector));
  if (selected.length === 0 || Object.keys(selector).length === 0) {
    return [['service-selector', `${title} selects no pod.`]];
  }
  const known = selected
    .flatMap(it => it.pod.containers)
    .flatMap(it => it.ports)
    .flatMap(it => [it.name, it.containerPort]);
  return ports
    .map(it => it.targetPort ?? it.port)
    .filter(port => !known.includes(port))
    .map(port => [
      'service-port',
      `${title} leads to the port '${port}', which no pod has.`,
    ]);
}

function monitorComplaints(
  workload: Workload,
  monitors: readonly Monitor[],
  services: readonly Service[],
): Complaint[] {
  const own = services.filter(it =>
    hasLabels(workload.labels, it.value.spec.selector),
  );
  const watching = monitors.filter(monitor =>
    own.some(it =>
      matches(monitor.value.spec.selector, it.value.metadata.labels),
    ),
  );
  if (watching.length === 0) {
    return [
      ['monitor', `No ServiceMonitor selects a Service of ${workload.title}.`],
    ];
  }
  return watching.flatMap(({ manifest, value }) => {
    const ports = own
      .filter(it => matches(value.spec.selector, it.value.metadata.labels))
      .flatMap(it => it.value.spec.ports.map(port => port.name));
    return value.spec.endpoints
      .filter(it => !ports.includes(it.port))
      .map(
        (it): Complaint => [
          'monitor',
          `${titleOf(manifest)} reads the port '${
            it.port
          }'; the Service has ${ports.join(', ')}.`,
        ],
      );
  });
}

function policyComplaints(policies: readonly Policy[]): Complaint[] {
  const complaints: Complaint[] = [];
  const all = policies.map(it => it.value.spec);
  const deniesAll = all.some(
    it =>
      Object.keys(it.podSelector.matchLabels).length === 0 &&
      it.podSelector.matchExpressions.length === 0 &&
      ['Ingress', 'Egress'].every(type => it.policyTypes.includes(type)) &&
      it.ingress.length === 0 &&
      it.egress.length === 0,
  );
  if (!deniesAll) {
    complaints.push([
      'default-deny',
      'No NetworkPolicy denies all traffic of the namespace.',
    ]);
  }
  const asks = (protocol: string) =>
    all
      .flatMap(it => it.egress.flatMap(rule => rule.ports))
      .some(it => it.port === 53 && it.protocol === protocol);
  const missing = ['UDP', 'TCP'].filter(it => !asks(it));
  if (missing.length > 0) {
    complaints.push([
      'dns-egress',
      `No NetworkPolicy allows egress to port 53 over ${missing.join(
        ' and ',
      )}.`,
    ]);
  }
  return complaints;
}

/** Rules about who reaches whom. */
export function networkFindings(
  manifests: readonly Manifest[],
  workloads: readonly Workload[],
  file: string,
): Finding[] {
  const services = servicesOf(manifests);
  const monitors = objectsOf(manifests, 'ServiceMonitor', monitorSchema);
  const policies = objectsOf(manifests, 'NetworkPolicy', policySchema);
  return [
    ...services.flatMap(it => serviceComplaints(it, workloads)),
    ...workloads.flatMap(it => monitorComplaints(it, monitors, services)),
    ...policyComplaints(policies),
  ].map(([rule, message]) => rules.finding(rule, { file, message }));
}
