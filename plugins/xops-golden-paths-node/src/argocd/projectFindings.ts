import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { titleOf } from '../workload/Workload';
import { type AppProject, type Read } from './ArgoCdObjects';
import { argocdRules as rules } from './rules';

/** An exact name: no wildcard, no negation, not empty. */
const isExact = (text: string | undefined) =>
  text !== undefined && text !== '' && !/[*?![\]]/.test(text);

/**
 * Rules about an AppProject. `namespaces` are those of the overlays that lie
 * beside it; undefined where there are none to compare with.
 */
export function projectFindings(
  { manifest, spec }: Read<AppProject>,
  namespaces: readonly string[] | undefined,
): Finding[] {
  const { document } = manifest;
  const title = titleOf(manifest);
  const findings: Finding[] = [];
  const add = (
    rule: Parameters<typeof rules.finding>[0],
    field: string,
    message: string,
  ) => {
    const line = document.lineOf(['spec', field]);
    findings.push(rules.finding(rule, { file: document.file, line, message }));
  };

  const { clusterResourceWhitelist, destinations, sourceRepos } = spec;
  if (sourceRepos.length === 0 || !sourceRepos.every(isExact)) {
    add(
      'source-repositories',
      'sourceRepos',
      `${title} takes manifests from ${sourceRepos.join(', ') || 'nowhere'}.`,
    );
  }
  const open = destinations.filter(
    it => !isExact(it.namespace) || !(isExact(it.server) || isExact(it.name)),
  );
  if (destinations.length === 0 || open.length > 0) {
    const names = open.map(it => it.namespace ?? 'any namespace').join(', ');
    add(
      'destinations',
      'destinations',
      `${title} may deploy to ${names || 'nothing'}.`,
    );
  }
  const allowed = destinations.map(it => it.namespace ?? '').sort();
  if (namespaces && allowed.join() !== [...namespaces].sort().join()) {
    add(
      'destination-namespaces',
      'destinations',
      `${title} may deploy to ${allowed.join(
        ', ',
      )}; the overlays are for ${namespaces.join(', ')}.`,
    );
  }
  const others = clusterResourceWhitelist.filter(
    it => it.group !== '' || it.kind !== 'Namespace',
  );
  if (others.length > 0) {
    const kinds = others.map(it => `${it.group || 'core'}/${it.kind}`);
    add(
      'cluster-resources',
      'clusterResourceWhitelist',
      `${title} may change ${kinds.join(', ')}.`,
    );
  }
  return findings;
}
