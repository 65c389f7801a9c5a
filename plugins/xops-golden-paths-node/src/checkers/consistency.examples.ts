import {
  type BadExample,
  type CheckerExamples,
} from '../testing/CheckerExamples';
import { goodArgoCd } from '../testing/goodArgoCd';
import { edited } from '../testing/goodService';
import { type Files } from '../testing/outputFolder';

const manifests = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
  labels: { app.kubernetes.io/name: shop, backstage.io/kubernetes-id: shop }
spec:
  selector: { matchLabels: { app.kubernetes.io/name: shop } }
  template:
    metadata:
      labels: { app.kubernetes.io/name: shop, backstage.io/kubernetes-id: shop }
    spec: { containers: [{ name: shop, image: shop }] }
`;

const good: Files = {
  ...goodArgoCd,
  'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: shop
  annotations:
    backstage.io/adr-location: docs/adr
    backstage.io/techdocs-ref: dir:.
    backstage.io/kubernetes-id: shop
    backstage.io/kubernetes-label-selector: app.kubernetes.io/name=shop
    argocd/app-selector: app.kubernetes.io/name=shop
    xops.io/environments: dev,production
    xops.io/golden-path: template:default/k3s-service@1.0.0
    xops.io/placement: k3s
    xops.io/placement-decision: docs/adr/0001-run-on-k3s.md
    xops.io/provenance: .xops/provenance.yaml
    xops.io/stream: k3s
spec: { type: service, lifecycle: production, owner: shop }
`,
  'docs/adr/0001-run-on-k3s.md': '# Run on K3S\n',
  'deploy/base/kustomization.yaml': 'resources: [deployment.yaml]\n',
  'deploy/base/deployment.yaml': manifests,
  'deploy/overlays/dev/kustomization.yaml':
    'namespace: shop-dev\nresources: [../../base]\n',
  'deploy/overlays/production/kustomization.yaml':
    'namespace: shop-production\nresources: [../../base]\n',
};

/** The service as one Application instead of sets of them. */
const single: Files = {
  ...Object.fromEntries(
    Object.entries(good).filter(
      ([path]) => !/application-set|argocd\/production/.test(path),
    ),
  ),
  'deploy/argocd/application.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: shop-production
  namespace: argocd
  labels: { app.kubernetes.io/name: shop }
spec:
  project: shop
  destination: { server: https://kubernetes.default.svc, namespace: shop-production }
`,
};

const change = (
  name: string,
  [rule, from, to]: readonly [rule: string, from: string, to: string],
  says: string,
): BadExample => ({ name, rule, files: edited(good, from, to), says });

export const consistencyExamples: CheckerExamples = {
  good: [
    { name: 'one name everywhere', files: good, expect: { name: 'shop' } },
    { name: 'one application', files: single, expect: { name: 'shop' } },
    {
      name: 'an entity whose manifests lie elsewhere',
      files: {
        'catalog-info.yaml': good['catalog-info.yaml'],
        'docs/adr/0001-run-on-k3s.md': '# Run on K3S\n',
      },
    },
    {
      name: 'a system, which has no workload',
      files: {
        'catalog-info.yaml':
          'apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: { name: sales }\nspec: { owner: a }\n',
      },
    },
  ],
  bad: [
    change(
      'an entity with another name than its Deployment',
      [
        'name',
        'metadata:\n  name: shop\n  annotations',
        'metadata:\n  name: store\n  annotations',
      ],
      "The entity is 'store'; Deployment 'shop' of 'dev' has the label app.kubernetes.io/name=shop.",
    ),
    change(
      'a project with another name',
      [
        'name',
        'kind: AppProject\nmetadata: { name: shop,',
        'kind: AppProject\nmetadata: { name: store,',
      ],
      "The entity is 'shop', AppProject 'store'.",
    ),
    change(
      'an application that replaces the image of another service',
      ['name', "images: ['shop=", "images: ['store="],
      "The entity is 'shop'; ApplicationSet 'shop' uses 'store'.",
    ),
    {
      name: 'an entity with another name than the service that was asked for',
      rule: 'name',
      files: good,
      expect: { name: 'shop-web' },
      file: 'catalog-info.yaml',
      line: 4,
      says: "The entity is 'shop'; 'shop-web' was asked for.",
    },
    change(
      'pods without the id of the annotation',
      [
        'kubernetes-id',
        '      labels: { app.kubernetes.io/name: shop, backstage.io/kubernetes-id: shop }',
        '      labels: { app.kubernetes.io/name: shop }',
      ],
      'and its pods say shop and nothing',
    ),
    change(
      'a selector for other labels',
      [
        'label-selector',
        'kubernetes-label-selector: app.kubernetes.io/name=shop',
        'kubernetes-label-selector: app=shop',
      ],
      "'app=shop' does not select Deployment 'shop' of 'dev'",
    ),
    change(
      'applications without the label of the selector',
      [
        'argocd-selector',
        'labels: { app.kubernetes.io/name: shop }\n      finalizers',
        'labels: {}\n      finalizers',
      ],
      "does not select the applications of ApplicationSet 'shop' (no labels)",
    ),
    change(
      'an environment without overlay',
      [
        'environments',
        'environments: dev,production',
        'environments: dev,staging,production',
      ],
      "says 'dev,staging,production'; the overlays are dev, production",
    ),
    change(
      'an entity that does not say where it runs',
      ['annotation', '    xops.io/stream: k3s\n', ''],
      'The entity lacks xops.io/stream.',
    ),
    change(
      'an entity whose applications cannot be found',
      [
        'annotation',
        '    argocd/app-selector: app.kubernetes.io/name=shop\n',
        '',
      ],
      'The entity lacks argocd/app-selector.',
    ),
    change(
      'a decision that is not there',
      [
        'location',
        '0001-run-on-k3s.md\n    xops',
        '0002-run-on-k3s.md\n    xops',
      ],
      "'docs/adr/0002-run-on-k3s.md' is not in the repository",
    ),
    {
      name: 'an application that cannot be found',
      rule: 'argocd-selector',
      files: edited(
        single,
        'labels: { app.kubernetes.io/name: shop }\nspec:\n  project',
        'labels: {}\nspec:\n  project',
      ),
      says: "does not select Application 'shop-production' (no labels)",
    },
    {
      name: 'an application with another name',
      rule: 'name',
      files: edited(
        single,
        'name: shop-production\n',
        'name: web-production\n',
      ),
      says: "The entity is 'shop'; Application 'web-production' uses 'web-production'.",
    },
  ],
};
