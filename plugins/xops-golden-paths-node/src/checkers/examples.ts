import { type CheckerExamples } from '../testing/CheckerExamples';
import { actionlintExamples } from './actionlint.examples';
import { argocdExamples } from './argocd.examples';
import { atlantisExamples } from './atlantis.examples';
import { catalogExamples } from './catalog.examples';
import { composeExamples } from './compose.examples';
import { consistencyExamples } from './consistency.examples';
import { dockerfileExamples } from './dockerfile.examples';
import { filesExamples } from './files.examples';
import { gitlabCiExamples } from './gitlabCi.examples';
import { k3dExamples } from './k3d.examples';
import { kubernetesExamples } from './kubernetes.examples';
import { kustomizeExamples } from './kustomize.examples';
import { secretsExamples } from './secrets.examples';
import { shellExamples } from './shell.examples';
import { syntaxExamples } from './syntax.examples';
import { templatingExamples } from './templating.examples';
import { workloadExamples } from './workload.examples';

/** What each checker passes and refuses. */
export const examples: Record<string, CheckerExamples> = {
  actionlint: actionlintExamples,
  argocd: argocdExamples,
  atlantis: atlantisExamples,
  catalog: catalogExamples,
  compose: composeExamples,
  consistency: consistencyExamples,
  dockerfile: dockerfileExamples,
  files: filesExamples,
  'gitlab-ci': gitlabCiExamples,
  k3d: k3dExamples,
  kubernetes: kubernetesExamples,
  kustomize: kustomizeExamples,
  secrets: secretsExamples,
  shell: shellExamples,
  syntax: syntaxExamples,
  templating: templatingExamples,
  workload: workloadExamples,
};
