import { createMockDirectory } from '@backstage/backend-test-utils';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { configurationFolder, runK3sService } from './__testUtils__/k3sService';
import { type TemplateOptions } from './__testUtils__/TemplateOptions';
import { usualOptions } from './__testUtils__/usualOptions';

const PLATFORM = resolve(
  __dirname,
  '../../../../packages/sandbox/organisation/gitops-platform',
);

const work = createMockDirectory();
beforeEach(() => work.clear());

const platform = (path: string) =>
  parse(readFileSync(join(PLATFORM, path), 'utf8'));

/** A file of a service's manifests, as its documents. */
async function service(path: string, change: Partial<TemplateOptions>) {
  const options = { ...usualOptions, ...change };
  const run = await runK3sService(options, work.path);
  const file = join(run.folder, configurationFolder(options), path);
  return parseAllDocuments(readFileSync(file, 'utf8')).map(it => it.toJS());
}

/** Where a network policy lets callers in from. */
async function callersOf(policy: string) {
  const policies = await service('deploy/base/network-policies.yaml', {
    exposure: 'public',
  });
  const found = policies.find(it => it.metadata.name === policy);
  return found.spec.ingress[0].from[0];
}

describe('a service and the platform of the demo agree on', () => {
  it.each(['allow-traefik', 'allow-certificate-challenge'])(
    'the namespace from which %s admits Traefik',
    async policy => {
      const { spec } = platform('platform/traefik.yaml');
      expect(await callersOf(policy)).toEqual({
        namespaceSelector: {
          matchLabels: {
            'kubernetes.io/metadata.name': spec.destination.namespace,
          },
        },
        podSelector: {
          // The label that Traefik's chart gives its pods.
          matchLabels: { 'app.kubernetes.io/name': spec.source.chart },
        },
      });
    },
  );

  it('the namespace from which Prometheus asks', async () => {
    const { spec } = platform('platform/monitoring.yaml');
    expect(await callersOf('allow-monitoring')).toEqual({
      namespaceSelector: {
        matchLabels: {
          'kubernetes.io/metadata.name': spec.destination.namespace,
        },
      },
    });
  });

  it('the issuer of certificates and the ingress class', async () => {
    const [ingress] = await service('deploy/base/ingress.yaml', {
      exposure: 'public',
    });
    const issuer = platform('settings/cluster-issuer.yaml');
    expect(issuer.kind).toBe('ClusterIssuer');
    expect(ingress.metadata.annotations).toMatchObject({
      'cert-manager.io/cluster-issuer': issuer.metadata.name,
    });
    expect(issuer.spec.acme.solvers).toEqual([
      {
        http01: {
          ingress: { ingressClassName: ingress.spec.ingressClassName },
        },
      },
    ]);
  });

  it('the store of secrets', async () => {
    const [secret] = await service('deploy/overlays/dev/external-secret.yaml', {
      database: 'externalSecret',
    });
    const store = platform('settings/cluster-secret-store.yaml');
    expect(secret.spec.secretStoreRef).toEqual({
      kind: store.kind,
      name: store.metadata.name,
    });
  });

  it('the controller that kubeseal asks when nobody names one', async () => {
    const { spec } = platform('platform/sealed-secrets.yaml');
    expect(spec.destination.namespace).toBe('kube-system');
    expect(spec.source.helm.valuesObject.fullnameOverride).toBe(
      'sealed-secrets-controller',
    );
  });
});
