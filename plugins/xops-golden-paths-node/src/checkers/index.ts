import { type Checker } from '../Checker';
import { actionlint } from './actionlint';
import { argocd } from './argocd';
import { atlantis } from './atlantis';
import { catalog } from './catalog';
import { compose } from './compose';
import { consistency } from './consistency';
import { dockerfile } from './dockerfile';
import { files } from './files';
import { gitlabCi } from './gitlabCi';
import { k3d } from './k3d';
import { kubernetes } from './kubernetes';
import { kustomize } from './kustomize';
import { secrets } from './secrets';
import { shell } from './shell';
import { syntax } from './syntax';
import { templating } from './templating';
import { workload } from './workload';

/** Every checker, in the order of a report. */
export const checkers: readonly Checker[] = [
  files,
  syntax,
  templating,
  secrets,
  kubernetes,
  kustomize,
  workload,
  argocd,
  atlantis,
  catalog,
  consistency,
  actionlint,
  gitlabCi,
  dockerfile,
  compose,
  k3d,
  shell,
];
