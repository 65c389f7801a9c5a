import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { titleOf } from '../workload/Workload';
import {
  type ApplicationSet,
  type AppProject,
  generates,
  type Read,
} from './ArgoCdObjects';
import { type Environment } from './Environment';
import { argocdRules as rules } from './rules';

const SPEC = ['spec', 'template', 'spec'];

/** The text for one environment, as Argo CD expands it. */
const expanded = (text: string, environment: string) =>
  text.replace(/\{\{\s*\.path\.basename\s*\}\}/g, environment);

/** True when an application of the project may deploy there. */
export function allows(
  project: AppProject,
  place: AppProject['destinations'][number],
): boolean {
  return project.destinations.some(
    it =>
      it.namespace === place.namespace &&
      it.server === place.server &&
      it.name === place.name,
  );
}

/** Where the applications of a set come from and go to, beside what its project allows. */
export function placeFindings(
  { manifest, spec }: Read<ApplicationSet>,
  projects: readonly Read<AppProject>[],
  environments: readonly Environment[],
): Finding[] {
  const { document } = manifest;
  const title = titleOf(manifest);
  const { destination, project: name, source } = spec.template.spec;
  const project = projects.find(it => it.manifest.name === name)?.spec;
  const findings: Finding[] = [];
  const add = (
    rule: Parameters<typeof rules.finding>[0],
    field: string,
    message: string,
  ) => {
    const line = document.lineOf([...SPEC, field]);
    findings.push(rules.finding(rule, { file: document.file, line, message }));
  };

  if (!/\{\{\s*\.path\.path\s*\}\}$/.test(source?.path ?? '')) {
    const message = `${title} builds the path '${source?.path ?? ''}'.`;
    add('source', 'source', message);
  }
  if (!project) return findings;
  const repositories = [
    source?.repoURL,
    ...spec.generators.map(it => it.git?.repoURL),
  ].flatMap(it => it ?? []);
  repositories
    .filter(it => !project.sourceRepos.includes(it))
    .forEach(it =>
      add(
        'source',
        'source',
        `${title} reads '${it}', which its project does not allow.`,
      ),
    );
  environments
    .filter(it => generates(spec, it.release))
    .map(it => expanded(destination.namespace ?? '', it.name))
    .filter(namespace => !allows(project, { ...destination, namespace }))
    .forEach(namespace => {
      const cluster = destination.server ?? destination.name ?? 'no cluster';
      const message = `${title} deploys to '${namespace}' on ${cluster}, which its project does not allow.`;
      add('destination', 'destination', message);
    });
  return findings;
}

/** Objects of Argo CD without a namespace of their own. */
export function namespaceFindings(
  objects: readonly Read<unknown>[],
): Finding[] {
  return objects
    .filter(it => !it.manifest.namespace)
    .map(({ manifest }) =>
      rules.finding('namespace', {
        file: manifest.document.file,
        line: manifest.document.lineOf(['metadata']),
        message: `${titleOf(manifest)} has no namespace.`,
      }),
    );
}
