import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { z } from 'zod';
import { type Manifest } from '../kubernetes/Manifest';
import { workloadRules as rules } from './rules';
import { type Service, servicesOf } from './Service';
import { objectsOf, titleOf } from './Workload';

const ingressSchema = z.object({
  spec: z.object({
    ingressClassName: z.string().optional(),
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

type Ingress = { manifest: Manifest; value: z.infer<typeof ingressSchema> };

/** A rule's name and what to say about it; the file is added by the caller. */
type Complaint = readonly [Parameters<typeof rules.finding>[0], string];

const certificateSchema = z.object({
  spec: z.object({ secretName: z.string() }),
});

/** cert-manager makes the secrets of an Ingress that names an issuer. */
const ISSUERS = ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer'];

function certificateComplaints(
  { manifest, value }: Ingress,
  manifests: readonly Manifest[],
): Complaint[] {
  if (ISSUERS.some(it => manifest.annotations[it])) return [];
  const brought = [
    ...objectsOf(manifests, 'Certificate', certificateSchema).map(
      it => it.value.spec.secretName,
    ),
    ...manifests
      .filter(it => ['SealedSecret', 'ExternalSecret'].includes(it.kind))
      .map(it => it.name),
  ];
  return value.spec.tls
    .flatMap(it => it.secretName ?? [])
    .filter(name => !brought.includes(name))
    .map(name => [
      'ingress-certificate',
      `${titleOf(
        manifest,
      )} needs the certificate '${name}', which nothing brings.`,
    ]);
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
  const isClassless = value.spec.ingressClassName === undefined;
  const classless: Complaint[] = isClassless
    ? [['ingress-class', `${title} has no ingressClassName.`]]
    : [];
  return [...classless, ...bare, ...lost];
}

/** Rules about what is reached from outside of the cluster. */
export function ingressFindings(
  manifests: readonly Manifest[],
  file: string,
): Finding[] {
  const services = servicesOf(manifests);
  return objectsOf(manifests, 'Ingress', ingressSchema)
    .flatMap(it => [
      ...ingressComplaints(it, services),
      ...certificateComplaints(it, manifests),
    ])
    .map(([rule, message]) => rules.finding(rule, { file, message }));
}
