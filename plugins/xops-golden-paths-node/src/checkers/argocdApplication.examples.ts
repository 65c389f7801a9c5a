import { type BadExample } from '../testing/CheckerExamples';
import { goodAtlantis } from '../testing/goodAtlantis';
import { edited } from '../testing/goodService';

/** One change to an application of a chart, and what must be said about it. */
const inChart = (
  name: string,
  [rule, from, to]: readonly [rule: string, from: string, to: string],
  says: string,
): BadExample => ({
  name,
  rule,
  files: edited(goodAtlantis, from, to),
  says,
  file: 'deploy/argocd/application.yaml',
});

/** What is refused of an Application that stands for itself. */
export const argocdApplicationExamples: readonly BadExample[] = [
  inChart(
    'a range of versions',
    ['chart-version', 'targetRevision: 6.9.3', 'targetRevision: 6.*'],
    "Application 'atlantis-production' takes the chart 'atlantis' in the version '6.*'.",
  ),
  inChart(
    'a value file by a wrong name',
    ['value-files', '$values/deploy/values.yaml', '$values/values.yml'],
    "reads its values from 'values.yml', which is not there",
  ),
  inChart(
    'an application in a project that is not there',
    ['project', 'project: atlantis', 'project: shop'],
    "Application 'atlantis-production' uses the project 'shop'.",
  ),
  inChart(
    'a chart from a repository that its project does not allow',
    [
      'source',
      '- repoURL: https://charts.example.org',
      '- repoURL: https://other.example.org',
    ],
    "reads 'https://other.example.org', which its project does not allow",
  ),
  inChart(
    'an application beside the namespaces of its project',
    [
      'destination',
      'namespace: atlantis-production }\n  syncPolicy',
      'namespace: kube-system }\n  syncPolicy',
    ],
    "deploys to 'kube-system' on https://kubernetes.default.svc",
  ),
  inChart(
    'an application without retry',
    ['sync-retry', '    retry: { limit: 5 }\n', ''],
    "Application 'atlantis-production' has no retry.",
  ),
  inChart(
    'an application that the client applies',
    ['server-side-apply', 'ServerSideApply=true', 'PruneLast=true'],
    'does not apply on the server',
  ),
  inChart(
    'an application that syncs production by itself',
    ['production-sync', '    retry:', '    automated: {}\n    retry:'],
    "Application 'atlantis-production' syncs production by itself.",
  ),
  inChart(
    'an application with which production goes',
    [
      'production-finalizer',
      '  name: atlantis-production\n',
      '  name: atlantis-production\n  finalizers: [resources-finalizer.argocd.argoproj.io]\n',
    ],
    'deletes what production runs with itself',
  ),
  inChart(
    'an application in the current namespace',
    ['namespace', '  namespace: argocd\n', ''],
    "Application 'atlantis-production' has no namespace.",
  ),
];
