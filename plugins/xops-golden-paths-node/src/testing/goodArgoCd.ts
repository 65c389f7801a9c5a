import { type Files } from './outputFolder';

const applicationSet = (
  name: string,
  files: string,
  rest: string,
) => `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: ${name}, namespace: argocd }
spec:
  goTemplate: true
  goTemplateOptions: [missingkey=error]
  generators:
    - git:
        repoURL: https://git.example.org/acme/shop.git
        revision: main
        files: [${files}]
  template:
    metadata:
      name: 'shop-{{ .path.basename }}'
      labels: { app.kubernetes.io/name: shop }
${rest}      syncPolicy:
        syncOptions: [ServerSideApply=true]
        retry: { limit: 5 }
`;

const application = `    spec:
      project: shop
      source:
        repoURL: https://git.example.org/acme/shop.git
        path: '{{ .path.path }}'
        kustomize:
          images: ['shop={{ .image }}@{{ .digest }}']
      destination: { server: https://kubernetes.default.svc, namespace: 'shop-{{ .path.basename }}' }
`;

/** What the good example releases. */
export const releasedDigest = `sha256:${'0'.repeat(64)}`;

/** What a service with two environments hands to Argo CD. */
export const goodArgoCd: Files = {
  'deploy/overlays/dev/kustomization.yaml': 'namespace: shop-dev\n',
  'deploy/overlays/production/kustomization.yaml':
    'namespace: shop-production\n',
  'deploy/overlays/dev/release.json': `{ "image": "registry.example.org:5000/acme/shop", "digest": "${releasedDigest}" }`,
  'deploy/argocd/app-project.yaml': `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: shop, namespace: argocd }
spec:
  sourceRepos: [https://git.example.org/acme/shop.git]
  destinations:
    - { server: https://kubernetes.default.svc, namespace: shop-dev }
    - { server: https://kubernetes.default.svc, namespace: shop-production }
  clusterResourceWhitelist: [{ group: '', kind: Namespace }]
`,
  'deploy/argocd/application-set.yaml': applicationSet(
    'shop',
    '{ path: deploy/overlays/*/release.json }, { path: deploy/overlays/production/release.json, exclude: true }',
    `      finalizers: [resources-finalizer.argocd.argoproj.io]
${application}`,
  ).replace(
    'syncPolicy:\n',
    'syncPolicy:\n        automated: { prune: true, selfHeal: true }\n',
  ),
  'deploy/argocd/production.yaml': applicationSet(
    'shop-production',
    '{ path: deploy/overlays/production/release.json }',
    application,
  ),
};
