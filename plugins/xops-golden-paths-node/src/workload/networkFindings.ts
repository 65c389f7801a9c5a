import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { z } from 'zod';
import { type Manifest } from '../kubernetes/Manifest';
import { workloadRules as rules } from './rules';
import { hasLabels, labelsSchema, matches, selectorSchema } from './Selector';
import { objectsOf, titleOf, type Workload } from './Workload';

const portSchema = z.union([z.string(), z.number()]);

const serviceSchema = z.object({
  metadata: z.object({ labels: labelsSchema.default({}) }),
  spec: z.object({
    selector: labelsSchema.default({}),
    ports: z
      .array(
        z.object({
          name: z.string().optional(),
          port: z.number(),
          targetPort: portSchema.optional(),
        }),
      )
      .default([]),
  }),
});

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

const ingressSchema = z.object({
  spec: z.object({
    tls: z
      .array(
        z.object({
          hosts: z.array(z.string()).default([]),
          secretName: z.string().optional(),
        }),
      )
      .default([]),
    rules: z
      .array(
        z.object({
          host: z.string().optional(),
          http: z
            .object({
              paths: z.array(
                z.object({
                  backend: z.object({
                    service: z
                      .object({
                        name: z.string(),
                        port: z.object({
                          name: z.string().optional(),
                          number: z.number().optional(),
                        }),
                      })
                      .optional(),
                  }),
                }),
              ),
            })
            .optional(),
        }),
      )
      .default([]),
  }),
});

type Read<S extends z.ZodType> = { manifest: Manifest; value: z.infer<S> };
type Service = Read<typeof serviceSchema>;
type Monitor = Read<typeof monitorSchema>;
type Policy = Read<typeof policySchema>;
type Ingress = Read<typeof ingressSchema>;

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

function ingressComplaints(
  { manifest, value }: Ingress,
  services: readonly Service[],
): Complaint[] {
  const title = titleOf(manifest);
  const covered = value.spec.tls
    .filter(it => it.secretName)
    .flatMap(it => it.hosts);
  const bare = value.spec.rules
    .map(it => it.host ?? '(any)')
    .filter(host => !covered.includes(host))
    .map(
      (host): Complaint => [
        'ingress-tls',
        `${title} serves the host '${host}' without a certificate.`,
      ],
    );
  const lost = value.spec.rules
    .flatMap(it => it.http?.paths ?? [])
    .flatMap(it => it.backend.service ?? [])
    .filter(({ name, port }) => {
      const service = services.find(it => it.manifest.name === name);
      const ports = service?.value.spec.ports ?? [];
      return !ports.some(
        it => it.name === port.name || it.port === port.number,
      );
    })
    .map(
      ({ name, port }): Complaint => [
        'ingress-backend',
        `${title} leads to the Service '${name}', port '${
          port.name ?? port.number
        }', which is not there.`,
      ],
    );
  return [...bare, ...lost];
}

/** Rules about who reaches whom. */
export function networkFindings(
  manifests: readonly Manifest[],
  workloads: readonly Workload[],
  file: string,
): Finding[] {
  const services = objectsOf(manifests, 'Service', serviceSchema);
  const monitors = objectsOf(manifests, 'ServiceMonitor', monitorSchema);
  const policies = objectsOf(manifests, 'NetworkPolicy', policySchema);
  const ingresses = objectsOf(manifests, 'Ingress', ingressSchema);
  return [
    ...services.flatMap(it => serviceComplaints(it, workloads)),
    ...workloads.flatMap(it => monitorComplaints(it, monitors, services)),
    ...policyComplaints(policies),
    ...ingresses.flatMap(it => ingressComplaints(it, services)),
  ].map(([rule, message]) => rules.finding(rule, { file, message }));
}
