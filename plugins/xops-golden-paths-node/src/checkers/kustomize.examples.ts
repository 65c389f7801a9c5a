import { type CheckerExamples } from '../testing/CheckerExamples';

export const account =
  'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a }\n';

export const output = {
  'deploy/base/kustomization.yaml': 'resources: [account.yaml]\n',
  'deploy/base/account.yaml': account,
  'deploy/overlays/dev/kustomization.yaml':
    'namespace: shop-dev\nresources: [../../base]\n',
};

export const overlay = (text: string) => ({
  ...output,
  'deploy/overlays/dev/kustomization.yaml': text,
});

export const kustomizeExamples: CheckerExamples = {
  good: [
    { name: 'an overlay over a base', files: output },
    {
      name: 'the expected kinds and environments',
      files: output,
      expect: { environments: ['dev'], kinds: { dev: ['ServiceAccount'] } },
    },
    {
      name: 'addresses in annotations, literals and inline patches',
      files: overlay(`resources: [../../base]
commonAnnotations: { link: "https://example.org/a" }
configMapGenerator: [{ name: c, literals: ["URL=https://example.org"] }]
patches:
  - patch: |
      apiVersion: v1
      kind: ServiceAccount
      metadata: { name: a, annotations: { link: "https://example.org/b" } }
`),
    },
  ],
  bad: [
    {
      name: 'resources that are no list',
      rule: 'malformed',
      files: overlay('resources: ../../base\n'),
      file: 'deploy/overlays/dev/kustomization.yaml',
      line: 1,
    },
    {
      name: 'a base on the network',
      rule: 'outside-source',
      files: overlay('resources:\n  - https://example.org/base.yaml\n'),
      line: 2,
      says: "'https://example.org/base.yaml' lies outside",
    },
    {
      name: 'a base in another Git repository',
      rule: 'outside-source',
      files: overlay('resources: [github.com/acme/base/deploy?ref=v1]\n'),
    },
    {
      name: 'a file of the machine',
      rule: 'outside-source',
      files: overlay('patches: [{ path: /etc/passwd }]\n'),
    },
    {
      name: 'a path that climbs out of the output',
      rule: 'outside-source',
      files: overlay('resources: [../../../../secrets.yaml]\n'),
    },
    {
      name: 'commonLabels, which also changes selectors',
      rule: 'deprecated-field',
      files: overlay('resources: [../../base]\ncommonLabels: { a: b }\n'),
      line: 2,
    },
    {
      name: 'a field that kustomize does not know',
      rule: 'build',
      files: overlay('resource: [../../base]\n'),
      says: 'unknown field "resource"',
    },
    {
      name: 'a resource that is not there',
      rule: 'build',
      files: overlay('resources: [missing.yaml]\n'),
      says: /missing\.yaml/,
    },
    {
      name: 'an overlay that builds to nothing with exit code 0',
      rule: 'empty-build',
      files: overlay('resources: []\n'),
      says: "overlay 'dev' builds to nothing",
    },
    {
      name: 'kinds that are missing, and others too many',
      rule: 'kinds',
      files: output,
      expect: { kinds: { dev: ['Deployment'] } },
      says: 'lacks Deployment and has in addition ServiceAccount',
    },
    {
      name: 'no overlay for which there are expected kinds',
      rule: 'kinds',
      files: output,
      expect: { kinds: { staging: [] } },
      says: "There is no overlay 'staging'.",
    },
    {
      name: 'no overlay for a chosen environment',
      rule: 'environments',
      files: output,
      expect: { environments: ['dev', 'staging'] },
      says: 'overlays for dev; chosen are dev, staging',
    },
  ],
};
