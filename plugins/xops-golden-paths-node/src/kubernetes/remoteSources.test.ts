import { overlaysOf, readKustomizations } from './Kustomization';
import { remoteSources } from './remoteSources';

const kustomization = (text: string) =>
  readKustomizations([
    { path: 'deploy/overlays/dev/kustomization.yaml', text },
  ])[0];

describe('remoteSources', () => {
  it.each([
    'resources: [https://example.org/a.yaml]',
    'resources: [github.com/acme/base]',
    'resources: ["github.com/acme/base//deploy?ref=v1"]',
    'resources: ["git@example.org:acme/base"]',
    'resources: ["git::https://example.org/acme/base"]',
    'components: [ssh://git@example.org/acme/base]',
    'bases: [https://example.org/a]',
    'resources: [/etc/kubernetes]',
    'resources: [../../../../a]',
    'patches: [{ path: https://example.org/patch.yaml }]',
    'configMapGenerator: [{ name: a, files: ["key=https://example.org/a"] }]',
    'configMapGenerator: [{ name: a, files: [/etc/passwd] }]',
    'configMapGenerator: [{ name: a, envs: [../../../../.env] }]',
    'openapi: { path: http://example.org/schema.json }',
    'helmCharts: [{ name: a, repo: https://example.org/charts }]',
    'transformers: ["apiVersion: builtin\\npath: http://localhost/a"]',
    'replacements: [{ path: http://localhost:8080/a }]',
  ])('finds %s', text => {
    expect(remoteSources(kustomization(text))).toHaveLength(1);
  });

  it.each([
    'resources: [../../base, namespace.yaml, ./a/b.yaml]',
    'namespace: shop-dev\nnamePrefix: a-',
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization',
    'images: [{ name: shop, newName: ghcr.io/acme/shop, digest: "sha256:00" }]',
    'commonAnnotations: { link: https://example.org }',
    'labels: [{ pairs: { app.kubernetes.io/name: shop } }]',
    'configMapGenerator: [{ name: a, literals: ["URL=https://example.org"] }]',
    'patches: [{ target: { kind: Ingress }, patch: "- { op: add, path: /spec/rules/0/host, value: https://a }" }]',
  ])('lets pass %s', text => {
    expect(remoteSources(kustomization(text))).toEqual([]);
  });
});

describe('readKustomizations', () => {
  it('tells what is malformed and takes nothing from it', () => {
    const { malformed, sources } = kustomization('resources: { a: b }');
    expect(malformed).toMatch(/expected array.*resources/);
    expect(sources).toEqual([]);
  });

  it('knows which ones no other one builds on', () => {
    const files = [
      { path: 'base/kustomization.yaml', text: 'resources: []' },
      { path: 'parts/kustomization.yml', text: 'resources: []' },
      {
        path: 'overlays/dev/kustomization.yaml',
        text: 'resources: [../../base]\ncomponents: [../../parts/]',
      },
      { path: 'kustomization.yaml', text: 'resources: [a.yaml]' },
      { path: 'a/my-kustomization.yaml', text: 'resources: []' },
    ];
    expect(overlaysOf(readKustomizations(files)).map(it => it.folder)).toEqual([
      'overlays/dev',
      '.',
    ]);
  });
});
