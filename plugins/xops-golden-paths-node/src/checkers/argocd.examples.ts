import {
  type BadExample,
  type CheckerExamples,
} from '../testing/CheckerExamples';
import { type Files } from '../testing/outputFolder';
import { goodArgoCd, releasedDigest } from '../testing/goodArgoCd';
import { goodAtlantis } from '../testing/goodAtlantis';
import { edited } from '../testing/goodService';
import { argocdApplicationExamples } from './argocdApplication.examples';

/** One change to the good example, and what must be said about it. */
const change = (
  name: string,
  [rule, from, to]: readonly [rule: string, from: string, to: string],
  says: string,
): BadExample => ({ name, rule, files: edited(goodArgoCd, from, to), says });

const inProduction = (from: string, to: string): Files => ({
  ...goodArgoCd,
  ...edited(
    {
      'deploy/argocd/production.yaml':
        goodArgoCd['deploy/argocd/production.yaml'],
    },
    from,
    to,
  ),
});

export const argocdExamples: CheckerExamples = {
  good: [
    {
      name: 'a project and a set for each kind of environment',
      files: goodArgoCd,
    },
    {
      name: 'repositories in folders of one workspace',
      files: Object.fromEntries(
        Object.entries(goodArgoCd).map(([path, text]) => [
          path
            .replace('deploy/argocd', 'gitops')
            .replace('deploy/', 'manifests/deploy/'),
          text,
        ]),
      ),
    },
    {
      name: 'objects that are published apart from the overlays',
      files: Object.fromEntries(
        Object.entries(goodArgoCd).filter(([path]) => path.includes('argocd')),
      ),
      expect: { name: 'shop', environments: ['dev', 'production'] },
    },
    { name: 'an application of a chart', files: goodAtlantis },
  ],
  bad: [
    change(
      'a project for all repositories',
      [
        'source-repositories',
        'sourceRepos: [https://git.example.org/acme/shop.git]',
        "sourceRepos: ['*']",
      ],
      "AppProject 'shop' takes manifests from *.",
    ),
    change(
      "a wildcard that covers another service's namespace",
      ['destinations', 'namespace: shop-dev }', "namespace: 'shop-*' }"],
      "AppProject 'shop' may deploy to shop-*.",
    ),
    change(
      'a destination on any cluster',
      [
        'destinations',
        '{ server: https://kubernetes.default.svc, namespace: shop-dev }',
        '{ namespace: shop-dev }',
      ],
      'may deploy to shop-dev',
    ),
    change(
      'a destination without an overlay',
      [
        'destination-namespaces',
        'namespace: shop-dev }',
        'namespace: shop-staging }',
      ],
      'may deploy to shop-production, shop-staging; the overlays are for shop-dev, shop-production.',
    ),
    {
      name: 'destinations that do not fit the expected environments',
      rule: 'destination-namespaces',
      files: {
        'app-project.yaml': goodArgoCd['deploy/argocd/app-project.yaml'],
      },
      expect: { name: 'shop', environments: ['dev'] },
      file: 'app-project.yaml',
      line: 6,
    },
    change(
      'a project that may create cluster roles',
      [
        'cluster-resources',
        "{ group: '', kind: Namespace }",
        "{ group: '*', kind: '*' }",
      ],
      "AppProject 'shop' may change */*.",
    ),
    change(
      'an application in the default project',
      ['project', 'project: shop', 'project: default'],
      "uses the project 'default'",
    ),
    change(
      'a project that is not there',
      ['project', 'project: shop', 'project: web'],
      "uses the project 'web'",
    ),
    change(
      'a project in the current namespace',
      ['namespace', '{ name: shop, namespace: argocd }', '{ name: shop }'],
      "AppProject 'shop' has no namespace.",
    ),
    change(
      'an application from another repository',
      [
        'source',
        'repoURL: https://git.example.org/acme/shop.git\n        path',
        'repoURL: https://git.example.org/acme/web.git\n        path',
      ],
      "reads 'https://git.example.org/acme/web.git', which its project does not allow",
    ),
    change(
      'an application from one overlay for all environments',
      ['source', "path: '{{ .path.path }}'", 'path: deploy/overlays/dev'],
      "builds the path 'deploy/overlays/dev'",
    ),
    change(
      'an application for a namespace of another service',
      [
        'destination',
        "namespace: 'shop-{{ .path.basename }}' }",
        "namespace: 'web-{{ .path.basename }}' }",
      ],
      "deploys to 'web-dev' on https://kubernetes.default.svc, which its project does not allow",
    ),
    change(
      'an application without a cluster',
      [
        'destination',
        'destination: { server: https://kubernetes.default.svc, ',
        'destination: { ',
      ],
      "deploys to 'shop-dev' on no cluster",
    ),
    change(
      'an application for every folder',
      [
        'generator',
        'files: [{ path: deploy/overlays/*/release.json }',
        'files: [{ path: deploy/overlays/*/kustomization.yaml }',
      ],
      'does not wait for a release.json',
    ),
    change(
      'missing keys that become `<no value>`',
      [
        'missing-key',
        'goTemplateOptions: [missingkey=error]',
        'goTemplateOptions: []',
      ],
      'does not fail on a key that is missing',
    ),
    change(
      'an image by tag',
      ['image-digest', '@{{ .digest }}', ':latest'],
      'sets the images shop={{ .image }}:latest',
    ),
    change(
      'an overlay that two sets deploy',
      [
        'coverage',
        ', { path: deploy/overlays/production/release.json, exclude: true }',
        '',
      ],
      "ApplicationSet 'shop' and ApplicationSet 'shop-production' both make the application of 'production'.",
    ),
    change(
      'an overlay that no set deploys',
      [
        'coverage',
        '{ path: deploy/overlays/*/release.json }',
        '{ path: deploy/overlays/staging/release.json }',
      ],
      "No ApplicationSet makes the application of 'dev'.",
    ),
    change(
      'an environment that drifts',
      ['automated-sync', 'selfHeal: true', 'selfHeal: false'],
      "ApplicationSet 'shop' does not keep dev as Git says.",
    ),
    {
      name: 'a production that syncs by itself',
      rule: 'production-sync',
      files: inProduction(
        'syncPolicy:\n',
        'syncPolicy:\n        automated: {}\n',
      ),
      file: 'deploy/argocd/production.yaml',
    },
    {
      name: 'a production that a patch syncs by itself',
      rule: 'production-sync',
      files: inProduction(
        '  template:\n',
        '  templatePatch: "spec: { syncPolicy: { automated: {} } }"\n  template:\n',
      ),
    },
    {
      name: 'a production that goes with its application',
      rule: 'production-finalizer',
      files: inProduction(
        '    metadata:\n',
        '    metadata:\n      finalizers: [resources-finalizer.argocd.argoproj.io]\n',
      ),
    },
    change(
      'a sync that is tried once',
      ['sync-retry', 'retry: { limit: 5 }', ''],
      'has no retry',
    ),
    change(
      'an application that is applied by the client',
      ['server-side-apply', 'ServerSideApply=true', 'PruneLast=true'],
      'does not apply on the server',
    ),
    change(
      'a release by tag',
      ['release', 'acme/shop", "digest"', 'acme/shop:1.0", "digest"'],
      'image: must be an image without tag and digest',
    ),
    change(
      'a release with a short digest',
      ['release', releasedDigest, 'sha256:00'],
      'digest: must be sha256: and 64 hexadecimal digits',
    ),
    ...argocdApplicationExamples,
  ],
};
