import { errorRule, RuleBook } from '../Checker';

/** Rules of the checker `argocd`, about what is handed to Argo CD. */
export const argocdRules = new RuleBook('argocd', {
  'source-repositories': errorRule(
    'an AppProject that takes manifests from any repository',
    'List the repositories of the service under sourceRepos.',
  ),
  destinations: errorRule(
    'an AppProject with a wildcard or an unnamed cluster or namespace: `shop-*` also covers the service `shop-web`',
    'List each namespace and its cluster exactly.',
  ),
  'destination-namespaces': errorRule(
    "an AppProject whose namespaces are not those of the service's overlays",
    'List one destination for each overlay and no other.',
  ),
  'cluster-resources': errorRule(
    'an AppProject that may change the cluster beyond namespaces',
    "Allow the group '' and the kind Namespace alone.",
  ),
  project: errorRule(
    'an application in the project default, or in one that is not there',
    'Name the AppProject of the service.',
  ),
  namespace: errorRule(
    'an object of Argo CD that lands in whatever namespace is current',
    "Set metadata.namespace to Argo CD's.",
  ),
  source: errorRule(
    'an application from a repository that its project does not allow, or not from its overlay',
    "Use a repository of the project, and the path '{{ .path.path }}'.",
  ),
  destination: errorRule(
    'an application for a cluster or namespace that its project does not allow',
    "Use a destination of the project, with '{{ .path.basename }}' for the environment.",
  ),
  'chart-version': errorRule(
    'an application of whatever version of a chart is newest',
    'Name one version as targetRevision: 6.9.3.',
  ),
  'value-files': errorRule(
    'a chart whose values stand in a file that is not there',
    'Write the file, or correct its path after the `$` and the name of the source.',
  ),
  generator: errorRule(
    'an ApplicationSet that makes applications before there is an image',
    'Use the git generator with files: `deploy/overlays/*/release.json`.',
  ),
  'missing-key': errorRule(
    'an ApplicationSet that fills what is missing with `<no value>`',
    'Set goTemplate: true and goTemplateOptions: [missingkey=error].',
  ),
  'image-digest': errorRule(
    'an application that does not run the released digest',
    "Set kustomize.images: `['<name>={{ .image }}@{{ .digest }}']`.",
  ),
  coverage: errorRule(
    'an overlay for which no ApplicationSet, or more than one, makes an application',
    "Correct the generators' file paths.",
  ),
  'automated-sync': errorRule(
    'an environment before production without automated prune and self-heal',
    'Set syncPolicy.automated: { prune: true, selfHeal: true }.',
  ),
  'production-sync': errorRule(
    'a production that changes without a person',
    'Leave syncPolicy.automated out for production.',
  ),
  'production-finalizer': errorRule(
    'a production that is deleted together with its application',
    "Leave Argo CD's resources finalizer out for production.",
  ),
  'sync-retry': errorRule(
    'an application whose sync is tried only once',
    'Set syncPolicy.retry.',
  ),
  'server-side-apply': errorRule(
    'an application that is not applied on the server',
    'Add ServerSideApply=true to syncOptions.',
  ),
  release: errorRule(
    'a release.json that does not name an image and its digest',
    'Write { "image": "host/name", "digest": "sha256:…" }, the image without tag.',
  ),
});
