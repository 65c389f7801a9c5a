import { createMockDirectory } from '@backstage/backend-test-utils';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import {
  type AtlantisOptions,
  runActivateAtlantis,
  usualOptions,
} from './__testUtils__/activateAtlantis';

const PLATFORM = resolve(
  __dirname,
  '../../../../packages/sandbox/organisation/gitops-platform',
);

const work = createMockDirectory();
beforeEach(() => work.clear());

const documents = (path: string) =>
  parseAllDocuments(readFileSync(path, 'utf8')).map(it => it.toJS());
const platform = (path: string) =>
  parse(readFileSync(join(PLATFORM, path), 'utf8'));

/** A file of the output, as its documents. */
async function atlantis(path: string, change: Partial<AtlantisOptions> = {}) {
  const run = await runActivateAtlantis(
    { ...usualOptions, ...change },
    work.path,
  );
  return documents(join(run.folder, path));
}

describe('Atlantis and the platform of the demo agree on', () => {
  it('what the root of all services may bring', async () => {
    const brought = [
      ...(await atlantis('gitops/app-project.yaml')),
      ...documents(join(work.path, 'output/gitops/application.yaml')),
    ];
    const [bootstrap] = documents(join(PLATFORM, 'bootstrap/projects.yaml'));
    expect(
      bootstrap.spec.namespaceResourceWhitelist.map(
        (it: { kind: string }) => it.kind,
      ),
    ).toEqual(expect.arrayContaining(brought.map(it => it.kind)));
    expect(brought.map(it => it.metadata.namespace)).toEqual([
      'argocd',
      'argocd',
    ]);
  });

  it('where Traefik and Prometheus call from', async () => {
    const policies = await atlantis(
      'source/deploy/overlays/production/network-policies.yaml',
    );
    const callers = policies.find(it => it.metadata.name === 'allow-callers');
    const traefik = platform('platform/traefik.yaml').spec;
    const monitoring = platform('platform/monitoring.yaml').spec;
    const namespace = (name: string) => ({
      namespaceSelector: {
        matchLabels: { 'kubernetes.io/metadata.name': name },
      },
    });
    expect(callers.spec.ingress[0].from).toEqual([
      {
        ...namespace(traefik.destination.namespace),
        podSelector: {
          // The label that Traefik's chart gives its pods.
          matchLabels: { 'app.kubernetes.io/name': traefik.source.chart },
        },
      },
      namespace(monitoring.destination.namespace),
    ]);
  });

  it('the issuer of certificates and the ingress class', async () => {
    const [{ ingress }] = await atlantis('source/deploy/values.yaml');
    const issuer = platform('settings/cluster-issuer.yaml');
    expect(ingress.annotations).toMatchObject({
      'cert-manager.io/cluster-issuer': issuer.metadata.name,
    });
    expect(issuer.spec.acme.solvers).toEqual([
      { http01: { ingress: { ingressClassName: ingress.ingressClassName } } },
    ]);
  });

  it('the store of secrets', async () => {
    const [secret] = await atlantis(
      'source/deploy/overlays/production/external-secret.yaml',
      { safekeeping: 'externalSecret' },
    );
    const store = platform('settings/cluster-secret-store.yaml');
    expect(secret.spec.secretStoreRef).toEqual({
      kind: store.kind,
      name: store.metadata.name,
    });
  });
});
