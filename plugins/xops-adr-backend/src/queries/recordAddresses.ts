import { RecordDetail, recordTargets } from '@xops/plugin-xops-adr-common';
import { buildRepositoryUrl } from '../sources/RepositoryAddress';
import { QueryContext } from './QueryContext';
import { getBranch, recordsAt } from './recordPlaces';
import { resolveTarget, TargetPlace } from './resolveTarget';

const TARGETS = 500;

/** Where the relative links of a record lead: to records that the reader may see, else to the host. */
export async function recordAddresses(
  context: QueryContext,
  record: { locationKey: string; path: string; markdown: string },
): Promise<RecordDetail['addresses']> {
  const places = new Map<string, TargetPlace>();
  for (const target of recordTargets(record.markdown).links) {
    const place = resolveTarget(record.path, target);
    if (place && places.size < TARGETS) {
      places.set(target, place);
    }
  }
  if (places.size === 0) {
    return {};
  }
  const { locationKey } = record;
  const paths = [...new Set([...places.values()].map(it => it.path))];
  const [branch, records] = await Promise.all([
    getBranch(context, locationKey),
    recordsAt(context, { locationKey, paths }),
  ]);
  return Object.fromEntries(
    [...places].map(([target, { anchor, path }]) => {
      const found = records.get(path);
      const isFile = !/\/(#|\?|$)/.test(target);
      const url = buildRepositoryUrl(branch, { path, isFile });
      return [
        target,
        found
          ? { record: found, anchor }
          : { url: anchor ? `${url}#${anchor}` : url },
      ];
    }),
  );
}
