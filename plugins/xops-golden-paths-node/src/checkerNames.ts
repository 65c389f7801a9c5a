/**
 * Names of the checkers, in the order of a report. They stand apart from the
 * checkers, which only the child process loads.
 */
export const checkerNames = [
  'files',
  'syntax',
  'templating',
  'secrets',
  'kubernetes',
  'kustomize',
  'workload',
  'argocd',
  'atlantis',
  'catalog',
  'consistency',
  'actionlint',
  'gitlab-ci',
  'dockerfile',
  'compose',
  'k3d',
  'shell',
] as const;

export type CheckerName = (typeof checkerNames)[number];
