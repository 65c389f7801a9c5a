import { errorRule, RuleBook } from '../Checker';

/** Rules of the checker `consistency`. */
export const consistencyRules = new RuleBook('consistency', {
  name: errorRule(
    'a service that has one name in the catalog and another in Kubernetes or Argo CD',
    'Use the one name everywhere.',
  ),
  'kubernetes-id': errorRule(
    'workloads that the catalog entity does not find by backstage.io/kubernetes-id',
    'Label the objects and their pods with the value of the annotation.',
  ),
  'label-selector': errorRule(
    'workloads that the catalog entity does not find by backstage.io/kubernetes-label-selector',
    "Make the annotation select the workload's labels.",
  ),
  'argocd-selector': errorRule(
    'applications that the catalog entity does not find by argocd/app-selector',
    "Give the ApplicationSet's template the labels of the annotation.",
  ),
  annotation: errorRule(
    'an entity without the annotations by which the portal finds what belongs to it',
    'Add the annotations; docs/annotations.md says what they mean.',
  ),
  environments: errorRule(
    'an entity whose xops.io/environments are not the overlays',
    'List the environments of the overlays.',
  ),
  location: errorRule(
    'an annotation that points to a file or folder that is not there',
    'Correct the path, or write the file.',
  ),
});

type RuleName = Parameters<typeof consistencyRules.finding>[0];

/** A rule, the annotation (or `name`) whose line is told, and what to say. */
export type Complaint = readonly [rule: RuleName, key: string, message: string];
