import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { type OutputFile } from '../output/OutputFolder';
import { type YamlPath } from '../output/YamlDocument';
import { titleOf } from '../workload/Workload';
import { type Application, type AppProject, type Read } from './ArgoCdObjects';
import { allows } from './placeFindings';
import { argocdRules as rules } from './rules';
import { valueFilesOf } from './valueFilesOf';

type Complaint = readonly [
  rule: Parameters<typeof rules.finding>[0],
  path: YamlPath,
  message: string,
];

const EXACT_VERSION = /^v?\d+\.\d+\.\d+(-[\w.-]+)?(\+[\w.-]+)?$/;
const RESOURCES_FINALIZER = /^resources-finalizer\.argocd\.argoproj\.io/;
const SYNC_POLICY = ['spec', 'syncPolicy'];

function placeComplaints(
  title: string,
  { sources, spec }: Application,
  projects: readonly Read<AppProject>[],
): Complaint[] {
  const { destination, project: name } = spec;
  const project = projects.find(it => it.manifest.name === name)?.spec;
  const isMissing = projects.length > 0 && !project;
  if (name === 'default' || isMissing) {
    const message = `${title} uses the project '${name}'.`;
    return [['project', ['spec', 'project'], message]];
  }
  if (!project) return [];
  const foreign = sources
    .map(it => it.repoURL)
    .filter(it => !project.sourceRepos.includes(it))
    .map(
      (it): Complaint => [
        'source',
        ['spec', 'sources'],
        `${title} reads '${it}', which its project does not allow.`,
      ],
    );
  if (allows(project, destination)) return foreign;
  const cluster = destination.server ?? destination.name ?? 'no cluster';
  const namespace = destination.namespace ?? '';
  const message = `${title} deploys to '${namespace}' on ${cluster}, which its project does not allow.`;
  return [...foreign, ['destination', ['spec', 'destination'], message]];
}

function chartComplaints(
  title: string,
  application: Application,
  files: readonly OutputFile[],
): Complaint[] {
  const loose = application.sources
    .filter(it => it.chart !== undefined)
    .filter(it => !EXACT_VERSION.test(it.targetRevision))
    .map(
      (it): Complaint => [
        'chart-version',
        ['spec', 'sources'],
        `${title} takes the chart '${it.chart}' in the version '${it.targetRevision}'.`,
      ],
    );
  const lost = application.sources
    .flatMap(it => valueFilesOf(it, application, files))
    .filter(it => it.file === undefined)
    .map(
      (it): Complaint => [
        'value-files',
        ['spec', 'sources'],
        `${title} reads its values from '${it.name}', which is not there.`,
      ],
    );
  return [...loose, ...lost];
}

function syncComplaints(
  title: string,
  { finalizers, spec: { destination, syncPolicy } }: Application,
  labels: Record<string, string>,
): Complaint[] {
  const complaints: Complaint[] = [];
  if (syncPolicy.retry === undefined) {
    complaints.push(['sync-retry', SYNC_POLICY, `${title} has no retry.`]);
  }
  if (!syncPolicy.syncOptions.includes('ServerSideApply=true')) {
    const message = `${title} does not apply on the server.`;
    complaints.push(['server-side-apply', SYNC_POLICY, message]);
  }
  const isProduction =
    labels['xops.io/environment'] === 'production' ||
    destination.namespace?.endsWith('-production');
  if (isProduction && syncPolicy.automated?.enabled) {
    const message = `${title} syncs production by itself.`;
    complaints.push(['production-sync', SYNC_POLICY, message]);
  }
  if (isProduction && finalizers.some(it => RESOURCES_FINALIZER.test(it))) {
    const path = ['metadata', 'finalizers'];
    const message = `${title} deletes what production runs with itself.`;
    complaints.push(['production-finalizer', path, message]);
  }
  return complaints;
}

/** Rules about one Application, beside the projects of the output. */
export function applicationFindings(
  { manifest, spec: application }: Read<Application>,
  projects: readonly Read<AppProject>[],
  files: readonly OutputFile[],
): Finding[] {
  const { document, labels } = manifest;
  const title = titleOf(manifest);
  return [
    ...placeComplaints(title, application, projects),
    ...chartComplaints(title, application, files),
    ...syncComplaints(title, application, labels),
  ].map(([rule, path, message]) =>
    rules.finding(rule, {
      file: document.file,
      line: document.lineOf(path),
      message,
    }),
  );
}
