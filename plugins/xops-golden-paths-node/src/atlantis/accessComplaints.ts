import { z } from 'zod';
import { type Manifest } from '../kubernetes/Manifest';
import { matches, selectorSchema } from '../workload/Selector';
import { objectsOf } from '../workload/Workload';
import { allowedRepositories, type AtlantisValues } from './AtlantisValues';
import { type Complaint } from './rules';

const portsSchema = z.object({
  ports: z
    .array(z.object({ port: z.union([z.string(), z.number()]).optional() }))
    .default([]),
});
const policySchema = z.object({
  spec: z.object({
    podSelector: selectorSchema,
    ingress: z.array(portsSchema).default([]),
    egress: z.array(portsSchema).default([]),
  }),
});

/** cert-manager makes the certificate of an Ingress that names an issuer. */
const ISSUERS = ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer'];

function ingressComplaints({ ingress }: AtlantisValues): Complaint[] {
  const { annotations, enabled, host, ingressClassName, tls } = ingress;
  if (!enabled) return [];
  const isMissing = {
    'a class': ingressClassName === '',
    'a host': host === '',
    'a certificate for its host': !tls.some(it => it.hosts.includes(host)),
    'an issuer': !ISSUERS.some(it => annotations[it]),
  };
  const missing = Object.entries(isMissing).flatMap(([name, it]) =>
    it ? name : [],
  );
  return missing.length > 0
    ? [['ingress', ['ingress'], `The ingress lacks ${missing.join(', ')}.`]]
    : [];
}

function networkComplaints(
  values: AtlantisValues,
  manifests: readonly Manifest[],
): Complaint[] {
  const own = objectsOf(manifests, 'NetworkPolicy', policySchema)
    .map(it => it.value.spec)
    .filter(it => matches(it.podSelector, values.podTemplate.labels));
  const opens = (way: 'ingress' | 'egress', port: number) =>
    own.some(it => it[way].some(rule => rule.ports.some(p => p.port === port)));
  const { targetPort } = values.service;
  const missing = [
    ...(opens('ingress', targetPort) ? [] : [`from outside to ${targetPort}`]),
    ...(opens('egress', 443) ? [] : ['to port 443']),
  ];
  return missing.map(it => [
    'network',
    ['podTemplate'],
    `No NetworkPolicy lets the pod's traffic ${it}.`,
  ]);
}

/** Rules about who reaches Atlantis, and whom it serves. */
export function accessComplaints(
  values: AtlantisValues,
  manifests: readonly Manifest[],
): Complaint[] {
  const complaints: Complaint[] = [];
  const allowed = allowedRepositories(values);
  const open = allowed.filter(it => /[*!]/.test(it));
  if (allowed.length === 0 || open.length > 0) {
    const message = `The allow list holds ${open.join(', ') || 'nothing'}.`;
    complaints.push(['allow-list', ['orgAllowlist'], message]);
  }
  if (values.allowForkPRs) {
    const message = 'Pull requests from forks are planned too.';
    complaints.push(['allow-list', ['allowForkPRs'], message]);
  }
  if (values.ingress.enabled && values.basicAuthSecretName === '') {
    const message = 'Whoever knows the host name sees all plans.';
    complaints.push(['web-access', ['ingress'], message]);
  }
  if (!values.servicemonitor.enabled) {
    const message = 'No ServiceMonitor is made.';
    complaints.push(['monitor', ['servicemonitor'], message]);
  }
  return [
    ...complaints,
    ...ingressComplaints(values),
    ...networkComplaints(values, manifests),
  ];
}
