import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { type YamlPath } from '../output/YamlDocument';
import { titleOf } from '../workload/Workload';
import { type ApplicationSet, generates, type Read } from './ArgoCdObjects';
import { type Environment } from './Environment';
import { argocdRules as rules } from './rules';

export interface Surroundings {
  environments: readonly Environment[];
  projects: readonly string[];
}

type Complaint = readonly [
  rule: Parameters<typeof rules.finding>[0],
  path: YamlPath,
  message: string,
];

const RESOURCES_FINALIZER = /^resources-finalizer\.argocd\.argoproj\.io/;
const SYNC_POLICY = ['spec', 'template', 'spec', 'syncPolicy'];

function templateComplaints(
  title: string,
  spec: ApplicationSet,
  projects: readonly string[],
): Complaint[] {
  const { generators, goTemplate, goTemplateOptions, template } = spec;
  const { project, source, syncPolicy } = template.spec;
  const complaints: Complaint[] = [];
  const waits = generators.every(({ git }) =>
    git?.files.some(it => !it.exclude && it.path.endsWith('/release.json')),
  );
  if (!waits) {
    const path = ['spec', 'generators'];
    complaints.push([
      'generator',
      path,
      `${title} does not wait for a release.json.`,
    ]);
  }
  if (!goTemplate || !goTemplateOptions.includes('missingkey=error')) {
    const message = `${title} does not fail on a key that is missing.`;
    complaints.push(['missing-key', ['spec', 'goTemplate'], message]);
  }
  if (
    project === 'default' ||
    (projects.length > 0 && !projects.includes(project))
  ) {
    const path = ['spec', 'template', 'spec', 'project'];
    complaints.push([
      'project',
      path,
      `${title} uses the project '${project}'.`,
    ]);
  }
  const images = source?.kustomize?.images ?? [];
  if (
    !images.some(it =>
      /=\{\{\s*\.image\s*\}\}@\{\{\s*\.digest\s*\}\}$/.test(it),
    )
  ) {
    const path = ['spec', 'template', 'spec', 'source', 'kustomize'];
    complaints.push([
      'image-digest',
      path,
      `${title} sets the images ${images.join(', ') || '(none)'}.`,
    ]);
  }
  if (syncPolicy.retry === undefined) {
    complaints.push(['sync-retry', SYNC_POLICY, `${title} has no retry.`]);
  }
  if (!syncPolicy.syncOptions.includes('ServerSideApply=true')) {
    const message = `${title} does not apply on the server.`;
    complaints.push(['server-side-apply', SYNC_POLICY, message]);
  }
  return complaints;
}

function environmentComplaints(
  title: string,
  spec: ApplicationSet,
  environments: readonly Environment[],
): Complaint[] {
  const { metadata, spec: application } = spec.template;
  const { automated } = application.syncPolicy;
  const isAutomated = automated?.enabled === true;
  const own = environments
    .filter(it => generates(spec, it.release))
    .map(it => it.name);
  const complaints: Complaint[] = [];
  if (own.includes('production')) {
    if (isAutomated || /automated\s*:/.test(spec.templatePatch ?? '')) {
      const message = `${title} syncs production by itself.`;
      complaints.push(['production-sync', SYNC_POLICY, message]);
    }
    if (metadata.finalizers.some(it => RESOURCES_FINALIZER.test(it))) {
      const path = ['spec', 'template', 'metadata', 'finalizers'];
      const message = `${title} deletes what production runs with its application.`;
      complaints.push(['production-finalizer', path, message]);
    }
  }
  const earlier = own.filter(it => it !== 'production');
  if (
    earlier.length > 0 &&
    !(isAutomated && automated.prune && automated.selfHeal)
  ) {
    const message = `${title} does not keep ${earlier.join(', ')} as Git says.`;
    complaints.push(['automated-sync', SYNC_POLICY, message]);
  }
  return complaints;
}

/** Rules about one ApplicationSet. */
export function applicationSetFindings(
  { manifest, spec }: Read<ApplicationSet>,
  { environments, projects }: Surroundings,
): Finding[] {
  const { document } = manifest;
  const title = titleOf(manifest);
  return [
    ...templateComplaints(title, spec, projects),
    ...environmentComplaints(title, spec, environments),
  ].map(([rule, path, message]) =>
    rules.finding(rule, {
      file: document.file,
      line: document.lineOf(path),
      message,
    }),
  );
}

/** Each environment gets exactly one application. */
export function coverageFindings(
  sets: readonly Read<ApplicationSet>[],
  environments: readonly Environment[],
): Finding[] {
  const [first] = sets;
  if (!first) return [];
  return environments.flatMap(({ name, release }) => {
    const makers = sets.filter(it => generates(it.spec, release));
    if (makers.length === 1) return [];
    const titles = makers.map(it => titleOf(it.manifest)).join(' and ');
    return rules.finding('coverage', {
      file: (makers[0] ?? first).manifest.document.file,
      message: titles
        ? `${titles} both make the application of '${name}'.`
        : `No ApplicationSet makes the application of '${name}'.`,
    });
  });
}
