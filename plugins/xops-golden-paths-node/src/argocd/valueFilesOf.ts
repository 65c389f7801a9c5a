import { posix } from 'node:path';
import { type OutputFile } from '../output/OutputFolder';
import { type Application, type ApplicationSource } from './ArgoCdObjects';

/** A value file of a chart: its path in its repository, and the file where the output holds it. */
export interface ValueFile {
  name: string;
  file: OutputFile | undefined;
}

/** True for a path that is `wanted`, in whatever folder of the output its repository lies. */
const isAt = (path: string, wanted: string) =>
  path === wanted || path.endsWith(`/${wanted}`);

/**
 * The value files that a source takes from another one (`$values/deploy/values.yaml`,
 * https://argo-cd.readthedocs.io/en/stable/user-guide/multiple_sources/), where
 * the output holds that repository: known by the folder that the other source
 * names. Files of repositories elsewhere are left out.
 */
export function valueFilesOf(
  source: ApplicationSource,
  { sources }: Application,
  files: readonly OutputFile[],
): ValueFile[] {
  return (source.helm?.valueFiles ?? []).flatMap(text => {
    const [, ref, path] = /^\$([\w-]+)\/(.+)$/.exec(text) ?? [];
    const folder = sources.find(it => it.ref === ref)?.path;
    if (path === undefined || folder === undefined) return [];
    const isHere = files.some(it => isAt(posix.dirname(it.path), folder));
    const name = posix.normalize(path);
    return isHere
      ? [{ name, file: files.find(it => isAt(it.path, name)) }]
      : [];
  });
}
